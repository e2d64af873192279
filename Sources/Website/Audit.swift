public import Dossiers
public import Parallel

/// Looks for hidden words in every file that is about to be published.
public struct Audit: Sendable {
  private let hidden: HiddenWords
  private let reference: Reference

  /// `files` makes the same site as if nothing were hidden; it is called only where hidden words were found that
  /// are not the theme's.
  public init(
    for hidden: HiddenWords, theme: Theme, reference files: @escaping @Sendable () -> [SiteFile]
  ) {
    self.hidden = hidden.subtracting(wordsOf: theme.files.values)
    reference = Reference(files)
  }

  /// The file, which throws `Leak` when it is made and its path or its bytes hold hidden words.
  ///
  /// Of one that is copied only the path is looked at, now: the words in the file itself are looked for when the site
  /// is read.
  public func checking(_ file: SiteFile, stopwatch: Stopwatch = Stopwatch()) throws -> SiteFile {
    guard case .made(let make) = file.body else {
      if let place = placeOfLeak(in: file.path) { throw Leak(into: file.path.text, of: place) }
      return file
    }
    return SiteFile(file.path) { bytes in
      try stopwatch.measurePart("made") { try make(&bytes) }
      let place = try stopwatch.measurePart("audited") {
        try hidden.leak(in: bytes) { try reference.bytes(of: file.path) }
          ?? placeOfLeak(in: file.path)
      }
      if let place { throw Leak(into: file.path.text, of: place) }
    }
  }

  private func placeOfLeak(in path: PagePath) -> Dossiers.Place? {
    let name = Array(path.text.utf8)
    return hidden.leak(in: name) { reference.file(at: path) == nil ? nil : name }
  }
}

/// Words that are not published were about to be: a mistake of the program.
public struct Leak: Error {
  /// The file that would have held them.
  public let output: String
  /// Where they are in the site's files.
  public let place: Dossiers.Place

  public init(into output: String, of place: Dossiers.Place) {
    (self.output, self.place) = (output, place)
  }
}

/// The site as if nothing were hidden, made once and only when it is asked for.
private struct Reference: Sendable {
  private let files: Once<[PagePath: SiteFile]>

  init(_ make: @escaping @Sendable () -> [SiteFile]) {
    files = Once { Dictionary(make().map { ($0.path, $0) }) { first, _ in first } }
  }

  /// The bytes of the file at a path, if there is one that is made.
  func bytes(of path: PagePath) throws -> [UInt8]? {
    guard case .made(let write)? = file(at: path)?.body else { return nil }
    var bytes: [UInt8] = []
    try write(&bytes)
    return bytes
  }

  func file(at path: PagePath) -> SiteFile? { files.value[path] }
}
