import Parallel

/// Files that are published as they are hold no words that are not published. How the program makes a page, it knows;
/// of such a file only its editors know why the words are there.
enum UnpublishedWords: Check {
  /// Words of drafts are reported where so many bytes follow upon each other: fewer are in honest texts, too.
  private static let least = 32

  static func problems(in site: ReadSite) -> [ProblemList] {
    let (copied, hidden, files, jobs) = (site.copied, site.hidden, site.files, site.jobs)
    guard !hidden.isEmpty, !copied.paths.isEmpty else { return [] }
    let leftOut = hidden.leftOut.files
    let everything = Search(
      words: HiddenWords(keptBackIn: files, hidden.leftOut, folded: true),
      passages: WholePassages(of: files.filter { leftOut.contains($0.problems.file) }),
      files: Dictionary(files.map { ($0.problems.file, $0) }) { first, _ in first })
    let texts = mapInParallel(copied.texts, jobs: jobs) { Copy($0, $1) }
    let copies = texts + copied.paths.compactMap(Copy.init(nameOf:))
    // Most sites have nothing of the kind, and what they publish need not be looked through.
    let suspects = zip(copies, mapInParallel(copies, jobs: jobs) { everything.find(in: $0) != nil })
      .filter(\.1).map(\.0)
    guard !suspects.isEmpty else { return [] }
    var search = everything
    search.words = search.words.subtractingWords(
      publishedIn: files, of: site.folder, used: site.assets, folded: true, jobs: jobs)
    search.published = search.passages.words(
      publishedIn: files.lazy.filter { !leftOut.contains($0.problems.file) })
    return suspects.compactMap { copy in search.find(in: copy).map { problem(copy, $0) } }
  }

  /// A copied file's text, or the name that it is published by.
  private struct Copy: Sendable {
    let path: SourcePath
    let text: [UInt8]
    let folded: FoldedText
    var isName = false

    init(_ path: SourcePath, _ text: [UInt8]) {
      (self.path, self.text, folded) = (path, text, FoldedText(text))
    }

    /// Nothing of an asset, which a published page names.
    init?(nameOf path: SourcePath) {
      if path.isAsset { return nil }
      (self.path, text, isName) = (path, Array(path.text.utf8), true)
      folded = FoldedText(name: text)
    }
  }

  private struct Find {
    let offset: Int
    let source: Place
  }

  private struct Search: Sendable {
    var words: HiddenWords
    let passages: WholePassages
    /// The words of passages that are published elsewhere.
    var published: Set<[UInt8]> = []
    let files: [SourcePath: ParsedFile]

    /// The first words of a copy that are not published.
    func find(in copy: Copy) -> Find? {
      let passage = passages.matches(in: copy.folded).first { passage, _ in
        !published.contains(passage.words) && !(passage.isQuotation && copy.path.isAsset)
      }
      let run = copy.isName ? nil : run(in: copy.folded)
      guard let passage, passage.start <= run?.bytes.lowerBound ?? .max else {
        return run.map {
          Find(offset: copy.folded.offset(of: $0.bytes.lowerBound), source: $0.source)
        }
      }
      return Find(offset: copy.folded.offset(of: passage.start), source: passage.passage.place)
    }

    private func run(in text: FoldedText) -> HiddenWords.Run? {
      var drafts: [SourcePath: Draft] = [:]
      return words.runs(in: text.bytes).first { run in
        guard let file = files[run.source.file] else { return true }
        let draft = drafts[run.source.file] ?? Draft(of: file)
        drafts[run.source.file] = draft
        return draft.isPrivate(run.source.position.line)
          || run.bytes.count >= least && !draft.quotes(run.source.position.line)
      }
    }
  }

  /// The lines of a file that is not published, or not all of it.
  private struct Draft {
    private let text: SourceText
    private let hidden: Set<Int>

    init(of file: ParsedFile) {
      text = SourceText(Array(file.bytes))
      hidden = Set(file.hidden.map(\.line))
    }

    /// Whether the words of a line are for the editors alone, or its file's name: they are reported however few.
    func isPrivate(_ line: Int) -> Bool { line == 1 || hidden.contains(line) }

    /// Whether a line is quoted: it has somebody's public words, and the file may be where they were read.
    func quotes(_ line: Int) -> Bool {
      let words = text.range(ofLine: line).map { text.bytes[$0] } ?? []
      return words.drop(while: isASCIISpace).first == UInt8(ascii: ">")
    }
  }

  private static func problem(_ copy: Copy, _ find: Find) -> ProblemList {
    var problems = ProblemList(copy.path)
    problems.add(
      .unpublishedWords,
      at: copy.isName ? Position(line: 1) : Position(of: find.offset, in: copy.text),
      copy.isName
        ? "the name of this file is not published: its words are from \(find.source.file)"
        : "these words are not published: they are from \(find.source.file)",
      help: copy.isName
        ? "Rename this file, or take it out of its folder."
        : "Take them out of this file, or the file out of its folder.",
      notes: [Problem.Note(place: find.source, message: "they are kept back here")])
    return problems
  }
}

extension SourcePath {
  fileprivate var isAsset: Bool { text.hasPrefix("content/assets/") }
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
