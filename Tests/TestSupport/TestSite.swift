public import Dossiers
public import Foundation
internal import Website

/// A site that a test writes inline:
///
///     let site = TestSite {
///       figure("ana", "title: Ana Ruiz")
///       claim("bridge", about: "ana", "## It fell {#fell}\n\n…")
///     }
///
/// Keycap emoji such as 1️⃣ in the files are taken out; they mark places at which problems are expected.
public struct TestSite: Sendable {
  /// The files without their markers.
  public let files: [File]
  /// Where each marker stood, as `file:line:column`.
  let markers: [Character: [String]]

  public init(settings: String = TestSite.settings, @Files _ files: () -> [File]) {
    self.init([File("dossier.yml", settings)] + files())
  }

  /// Exactly these files, without any settings but their own.
  public init(_ files: [File]) {
    var markers: [Character: [String]] = [:]
    self.files = files.map { file in
      let (text, found) = MarkerScan.split(file.text)
      for (marker, place) in found {
        markers[marker, default: []].append("\(file.path):\(place.line):\(place.column)")
      }
      return File(file.path, text)
    }
    self.markers = markers
  }

  /// Nothing to complain about. What is said of requests, of the order of dates and of what newsrooms hold themselves to
  /// is off, since most tests are about something else.
  public static let settings = """
    title: A test
    base-url: https://example.org/dossier/
    rules:
      no-request: off
      source-predates: off
      reply-predates: off
      correction-predates: off
    """ + standardsOff.map { "\n  \($0): off" }.joined()

  /// Rules of fairness that nearly every site of a test breaks.
  private static let standardsOff = [
    "policy-missing", "source-without-address", "anonymity-without-reason", "weak-first-source",
    "finding-without-document", "finding-without-quote", "undated-request", "no-own-request",
    "reply-elsewhere", "one-sided-summary", "accused-without-about", "unlinked-person",
  ]

  /// The same in one line, for settings of a test's own; the order of dates is looked at.
  public static let quietRules = off(["no-request"] + standardsOff)

  /// All of these off but one.
  public static func strict(_ rule: String) -> String {
    let dates = ["source-predates", "reply-predates", "correction-predates"]
    return off((["no-request"] + dates + standardsOff).filter { $0 != rule })
  }

  private static func off(_ rules: [String]) -> String {
    "rules: {" + rules.map { "\($0): off" }.joined(separator: ", ") + "}"
  }

  /// The moment at which tests are built unless they say otherwise.
  public static let now = Instant(rfc3339: "2026-01-01T00:00:00Z")!

  public func dossier(drafts: Bool = false, now: Instant = TestSite.now, jobs: Int = 1) -> Dossier {
    Dossier(parsing: folder, options: BuildOptions(now: now, includesDrafts: drafts, jobs: jobs))
  }

  /// The words of its language.
  public var words: SiteWords {
    SiteWords(of: folder, in: dossier().settings, over: .ofTheme)
  }

  private var folder: SourceFolder {
    SourceFolder(holding: files.map { SourceFile(path: $0.path, text: $0.text) })
  }

  /// Calls `body` with a temporary folder that holds the site, and removes it afterwards.
  public func inFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = try TemporaryFolder(
      Dictionary(files.map { ($0.path, $0.text) }) { _, last in last })
    return try body(URL(fileURLWithPath: folder.path))
  }
}

/// A file of a test's site.
public struct File: Sendable {
  public let path: String
  public let text: String

  public init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
  }
}

/// Lists the files of a site, one after another.
@resultBuilder
public enum Files {
  public static func buildExpression(_ file: File) -> [File] { [file] }
  public static func buildExpression(_ files: [File]) -> [File] { files }
  public static func buildBlock(_ files: [File]...) -> [File] { files.flatMap { $0 } }
  public static func buildOptional(_ files: [File]?) -> [File] { files ?? [] }
}
