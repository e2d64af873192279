public import Dossiers
import Synchronization

/// Looks for hidden words in every file that is about to be written.
public struct Audit: Sendable {
  private let hidden: HiddenWords
  private let reference: Reference

  /// `files` makes the same site as if nothing were hidden; it is called only where hidden words were found that
  /// are not the theme's.
  public init(
    for hidden: HiddenWords, theme: Theme, reference files: @escaping @Sendable () -> [OutputFile]
  ) {
    self.hidden = hidden.subtracting(wordsOf: theme.files.values)
    reference = Reference(files)
  }

  /// Throws `Leak` where the path or the bytes hold hidden words.
  func check(_ bytes: [UInt8], of path: PagePath) throws {
    let leak =
      try hidden.leak(in: bytes) { try reference.bytes(of: path) } ?? checkName(path)
    if let leak { throw Leak(into: path.text, of: leak) }
  }

  /// Throws `Leak` where the path of a file that is copied holds hidden words. Those in the file itself are looked for
  /// when the site is read.
  func check(_ path: PagePath) throws {
    if let leak = try checkName(path) { throw Leak(into: path.text, of: leak) }
  }

  private func checkName(_ path: PagePath) throws -> Dossiers.Place? {
    let name = Array(path.text.utf8)
    return try hidden.leak(in: name) { try reference.holds(path) ? name : nil }
  }
}

/// Words that are not published were about to be: a mistake of the program. It does not repeat the words, since
/// what a build prints may be public.
public struct Leak: Error, CustomStringConvertible {
  /// The file that would have held them.
  public let output: String
  /// Where they stand in the site's files.
  public let place: Dossiers.Place

  public init(into output: String, of place: Dossiers.Place) {
    (self.output, self.place) = (output, place)
  }

  public var description: String {
    """
    internal error: \(printable(output)) would hold words that are not published, from \
    \(printable(place.file.text)):\(place.position.line)
    Nothing was written. This is a mistake of the program, not of your site: please report it, with this \
    message. Until it is fixed, keep these words outside the site's folder and build again.
    """
  }
}

/// The site as if nothing were hidden, made once and only when it is asked for.
private final class Reference: Sendable {
  private let make: @Sendable () -> [OutputFile]
  private let files = Mutex<[PagePath: OutputFile]?>(nil)

  init(_ make: @escaping @Sendable () -> [OutputFile]) { self.make = make }

  func holds(_ path: PagePath) throws -> Bool { file(at: path) != nil }

  /// The bytes of the file at a path, if there is one that is made.
  func bytes(of path: PagePath) throws -> [UInt8]? {
    guard case .made(let write)? = file(at: path)?.body else { return nil }
    var bytes: [UInt8] = []
    try write(&bytes)
    return bytes
  }

  private func file(at path: PagePath) -> OutputFile? {
    files.withLock { files in
      let made = files ?? Dictionary(make().map { ($0.path, $0) }) { first, _ in first }
      files = made
      return made[path]
    }
  }
}
