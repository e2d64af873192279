public import Dossiers

extension TestSite {
  /// Half a year before the moment at which tests are built.
  public static let published = Instant(rfc3339: "2025-06-01T12:00:00Z")!

  /// The site with what it tells on record as published at a moment.
  public func recorded(at moment: Instant = TestSite.published) throws -> TestSite {
    let recording = try dossier(now: moment).recording(at: moment)
    return replacing("published.yml", with: String(decoding: recording.bytes, as: UTF8.self))
  }

  /// The site with another text of a file, or without the file.
  public func replacing(_ path: String, with text: String?) -> TestSite {
    TestSite(files.filter { $0.path != path } + (text.map { [File(path, $0)] } ?? []))
  }

  /// The site with other words in a file.
  public func replacing(_ words: String, with others: String, in path: String) -> TestSite {
    let text = files.first { $0.path == path }?.text ?? ""
    precondition(text.contains(words), "\(path) has no \(words)")
    return replacing(path, with: text.replacing(words, with: others))
  }

  public func text(of path: String) -> String? { files.first { $0.path == path }?.text }
}
