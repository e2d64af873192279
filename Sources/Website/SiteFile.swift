/// One file of the site, made only when it is asked for, so that no two pages need be held at once.
public struct SiteFile: Sendable {
  /// Where a file's bytes come from.
  public enum Body: Sendable {
    /// Appends the file's bytes when asked.
    case made(@Sendable (inout [UInt8]) throws -> Void)
    /// The bytes of a file on disk, which is to be in the folder `within`.
    case copied(from: String, within: String)
  }

  public let path: PagePath
  public let body: Body

  init(_ path: PagePath, _ body: Body) {
    (self.path, self.body) = (path, body)
  }

  /// A file whose bytes `write` appends.
  init(_ path: PagePath, write: @escaping @Sendable (inout [UInt8]) throws -> Void) {
    self.init(path, .made(write))
  }
}
