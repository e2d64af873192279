import Parallel

/// Files that are published as they are hold no words that are not published. How the program makes a page, it knows;
/// of such a file only its editors know why the words are there.
enum UnpublishedWords {
  /// Words of drafts are told where so many bytes follow upon each other: fewer are in honest texts, too.
  private static let least = 32

  static func problems(
    in copied: CopiedFiles, _ hidden: HiddenWords, of files: [ParsedFile], jobs: Int
  ) -> [Problem] {
    guard !hidden.isEmpty else { return [] }
    let files = Dictionary(files.map { ($0.problems.file, $0) }) { first, _ in first }
    return mapInParallel(copied.texts, jobs: jobs) { path, text in
      var drafts: [SourcePath: Draft] = [:]
      let run = hidden.runs(in: text).first { run in
        guard let file = files[run.source.file] else { return true }
        let draft = drafts[run.source.file] ?? Draft(of: file)
        drafts[run.source.file] = draft
        return draft.isPrivate(run.source.position.line)
          || run.bytes.count >= least && !draft.quotes(run.source.position.line)
      }
      return run.map { problem(path, text, $0) }
    }.compactMap(\.self)
  }

  /// The lines of a file that is not published, or not all of it.
  private struct Draft {
    private let text: SourceText
    private let hidden: Set<Int>

    init(of file: ParsedFile) {
      text = SourceText(file.bytes)
      hidden = Set(file.hidden.map(\.line))
    }

    /// Whether the words of a line are for the editors alone, or its file's name: they are told however few.
    func isPrivate(_ line: Int) -> Bool { line == 1 || hidden.contains(line) }

    /// Whether a line is quoted: it has somebody's public words, and the file may be where they were read.
    func quotes(_ line: Int) -> Bool {
      let words = text.range(ofLine: line).map { text.bytes[$0] } ?? []
      return words.drop(while: isASCIISpace).first == UInt8(ascii: ">")
    }
  }

  private static func problem(_ path: SourcePath, _ text: [UInt8], _ run: HiddenWords.Run)
    -> Problem
  {
    var list = ProblemList(path)
    list.add(
      .unpublishedWords, at: Position(of: run.bytes.lowerBound, in: text),
      "these words are not published: they are from \(run.source.file)",
      help: "Take them out of this file, or the file out of its folder.",
      notes: [Problem.Note(place: run.source, message: "they are kept back here")])
    return list.problems[0]
  }
}

extension HiddenWords {
  /// Hidden words that follow upon each other.
  struct Run {
    /// Where they are in the text that was looked through.
    var bytes: Range<Int>
    /// Where they are from.
    let source: Place
  }

  fileprivate func runs(in text: [UInt8]) -> [Run] {
    matches(in: text).reduce(into: []) { runs, match in
      let bytes = match.offset..<match.offset + HiddenWords.length
      if let last = runs.indices.last, bytes.lowerBound <= runs[last].bytes.upperBound + 1 {
        runs[last].bytes = runs[last].bytes.lowerBound..<bytes.upperBound
      } else {
        runs.append(Run(bytes: bytes, source: place(of: match.number)))
      }
    }
  }
}
