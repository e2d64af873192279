import Parallel

/// The files of a site with their front matter read; of two with one id only the first.
struct OpenedFiles {
  private(set) var files: [OpenedFile]
  /// The others of two with one id.
  let doubles: [OpenedFile]
  let problems: [Problem]

  init(_ sources: [SourceFile], options: BuildOptions) {
    self.init(
      mapInParallel(sources, jobs: options.jobs) { OpenedFile.open($0, options: options) })
  }

  init(_ opened: [Result<OpenedFile, OpenedFile.Unopened>]) {
    var files: [OpenedFile] = []
    var problems: [Problem] = []
    var doubles: [OpenedFile] = []
    var first: [EntityID: SourcePath] = [:]
    for result in opened {
      switch result {
      case .failure(let unopened): problems += unopened.problems
      case .success(let file):
        if let earlier = first[file.id] {
          problems += [OpenedFiles.duplicate(file, of: earlier)]
          doubles.append(file)
        } else {
          first[file.id] = file.path
          files.append(file)
        }
      }
    }
    self.files = files
    self.doubles = doubles
    self.problems = problems
  }

  /// Reads the bodies, and lets go of what only they need.
  mutating func parse(with tools: ReadingTools, jobs: Int) -> [ReadFile] {
    mapInParallel(emptying: &files, jobs: jobs) {
      OpenedFiles.read($0, with: tools, asking: FileIndex(tools.index))
    }
  }

  static func read(
    _ file: OpenedFile, with tools: ReadingTools, asking index: FileIndex
  ) -> ReadFile {
    var content = ParsedFile.Content.nothing
    let parsed = ParsedFile(file, tools: tools, content: &content, index: index)
    return (parsed, content)
  }

  /// A file, and what it describes.
  typealias ReadFile = (file: ParsedFile, content: ParsedFile.Content)

  private static func duplicate(_ file: OpenedFile, of earlier: SourcePath) -> Problem {
    Problem(
      rule: .duplicateID, severity: .error,
      place: Place(file: file.path, position: Position(line: 1)),
      message: "the id `\(file.id.id)` is taken", help: "Rename one of the two files.",
      notes: [
        Problem.Note(
          place: Place(file: earlier, position: Position(line: 1)),
          message: "it is taken here")
      ])
  }
}
