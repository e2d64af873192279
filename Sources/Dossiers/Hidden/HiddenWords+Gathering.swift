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
    var passages: [Passage] = []
    for file in files {
      let path = file.problems.file
      if !withheld.publishes(file) {
        passages.add(file.bytes, of: path)
        passages.add(file.names, of: path)
      } else if file.notice != nil {
        passages.add(file.bytes, of: path)
      } else {
        for part in file.hidden {
          passages.add(Array(file.bytes[part.range]), of: path, from: part.line)
        }
      }
    }
    for asset in leftOut.assets {
      passages.add(Array(asset.name.utf8), of: SourcePath("content/" + asset.name))
    }
    let all = HiddenWords(passages, leftOut: leftOut)
    guard !all.isEmpty else {
      self = all
      return
    }
    let published = mapInParallel(files.filter(withheld.publishes), jobs: options.jobs) { file in
      all.numbers(in: file.publishedBytes) + all.numbers(in: file.names)
    }
    let names = (used.map(\.name) + folder.staticFiles).flatMap { all.numbers(in: Array($0.utf8)) }
    let settings = (try? folder.settings?.bytes()).map { all.numbers(in: $0) } ?? []
    self = all.subtracting(published.joined() + names + settings)
  }
}

extension ParsedFile {
  /// Its bytes without what is hidden in it.
  fileprivate var publishedBytes: [UInt8] {
    notice ?? (hidden.isEmpty ? bytes : SourceText.bytes(bytes, masking: hidden))
  }

  /// The names that it goes by on the disk and in the site.
  fileprivate var names: [UInt8] {
    Array((problems.file.text + " " + id.page).utf8)
  }
}

extension AssetPath {
  fileprivate var name: String { "assets/" + text }
}

extension [HiddenWords.Passage] {
  /// Adds every run of words of a text that begins on a line of a file.
  fileprivate mutating func add(_ text: [UInt8], of file: SourcePath, from first: Int = 1) {
    var line = first
    var counted = 0
    forEachKey(in: text) { key, offset in
      while counted < offset {
        if text[counted] == UInt8(ascii: "\n") { line += 1 }
        counted += 1
      }
      append(HiddenWords.Passage(key: key, file: file, line: line))
    }
  }
}
