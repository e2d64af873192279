import Parallel

extension HiddenWords {
  /// What is hidden in a site's files, and is not published elsewhere in them.
  init(
    in files: [ParsedFile], withheld: Withheld, folder: SourceFolder, used: [AssetPath],
    options: BuildOptions
  ) {
    let usedAssets = Set(used)
    let leftOut = LeftOutFiles(
      files: Set(files.lazy.filter { !withheld.publishes($0) }.map(\.problems.file)),
      parts: Dictionary(
        files.lazy.filter { !$0.hidden.isEmpty }.map { ($0.problems.file, $0.hidden) }
      ) { first, _ in first },
      notices: Dictionary(
        files.lazy.compactMap { file in file.notice.map { (file.problems.file, $0) } }
      ) { first, _ in first },
      assets: folder.assets.filter { !usedAssets.contains($0) })
    self = HiddenWords(keptBackIn: files, leftOut).subtractingWords(
      publishedIn: files, of: folder, used: used, jobs: options.jobs)
  }

  /// What is hidden in some files, whether or not it is published elsewhere; if it is to be `folded`, with its blanks
  /// as a `FoldedText` has them.
  init(keptBackIn files: [ParsedFile], _ leftOut: LeftOutFiles, folded: Bool = false) {
    var passages: [Passage] = []
    for file in files {
      let path = file.problems.file
      if leftOut.files.contains(path) {
        passages.add(Array(file.bytes), of: path, folded: folded)
        passages.add(file.names, of: path, folded: folded)
      } else if file.notice != nil {
        passages.add(Array(file.bytes), of: path, folded: folded)
      } else {
        for part in file.hidden {
          passages.add(Array(file.bytes[part.range]), of: path, from: part.line, folded: folded)
        }
      }
    }
    for asset in leftOut.assets {
      passages.add(
        Array(asset.name.utf8), of: SourcePath("content/" + asset.name), folded: folded)
    }
    self.init(passages, leftOut: leftOut)
  }

  /// These words without those that the files publish, what is copied from the site is called, or the settings have,
  /// whatever sign or blank is after them: a page sets its own after a text that it shows.
  func subtractingWords(
    publishedIn files: [ParsedFile], of folder: SourceFolder, used: [AssetPath],
    folded: Bool = false, jobs: Int
  ) -> HiddenWords {
    guard !isEmpty else { return self }
    let spaced = spaced
    let published = files.filter { !leftOut.files.contains($0.problems.file) }
    let keys = { @Sendable (texts: [[UInt8]]) in
      texts.flatMap { spaced.keys(in: folded ? FoldedText($0).bytes : $0) }
    }
    let found = mapInParallel(published, jobs: jobs) { keys($0.publishedTexts) }
    let names = (used.map(\.name) + folder.staticFiles).map { Array($0.utf8) }
    let settings = (try? folder.settings?.bytes()) ?? []
    return subtracting(Set(found.joined() + keys(names + [settings])))
  }
}

extension ParsedFile {
  /// Its bytes without what is hidden in it, and its names.
  var publishedTexts: [[UInt8]] {
    let shown = Array(bytes)
    return [notice ?? (hidden.isEmpty ? shown : SourceText.bytes(shown, masking: hidden)), names]
  }

  /// The names that it goes by on the disk and in the site.
  fileprivate var names: [UInt8] {
    Array((problems.file.text + " " + id.page).utf8)
  }
}

extension AssetPath {
  var name: String { "assets/" + text }
}

extension [HiddenWords.Passage] {
  /// Adds every run of words of a text that begins on a line of a file.
  fileprivate mutating func add(
    _ text: [UInt8], of file: SourcePath, from first: Int = 1, folded: Bool
  ) {
    let folding = folded ? FoldedText(text) : nil
    var line = first
    var counted = 0
    forEachKey(in: folding?.bytes ?? text) { key, index in
      let offset = folding?.offset(of: index) ?? index
      while counted < offset {
        if text[counted] == UInt8(ascii: "\n") { line += 1 }
        counted += 1
      }
      append(HiddenWords.Passage(key: key, file: file, line: line))
    }
  }
}
