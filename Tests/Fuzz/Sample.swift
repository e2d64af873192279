import Dossiers
import TestSupport

/// The site around what is made up: small, without a problem, with a file of every kind.
enum Sample {
  /// A file that can be replaced: its front matter's lines, and what follows them.
  struct Victim {
    let path: String
    let text: String
    let body: String
    var hasBody: Bool { path.hasSuffix(".md") }
  }

  static let site = TestSite.everyKind
  static let statements = [
    "Allegation", "Denial", "Admission", "Response", "Comment request", "Finding", "Proceeding",
    "Retraction", "Context",
  ]

  /// The files in the order of their digits: claim, figure, source, event, page, settings.
  static let victims: [Victim] = [
    "content/claims/x.md", "content/figures/ana.md", "content/sources/doc.md",
    "content/events/vote.md", "content/pages/how.md", "dossier.yml",
  ].map { path in
    let text = site.files.first { $0.path == path }?.text ?? ""
    let end = text.dropFirst(4).firstRange(of: "\n---\n")?.upperBound ?? text.endIndex
    return Victim(path: path, text: text, body: String(text[end...]))
  }

  static func file(_ choice: Int) -> Victim { victims[choice % victims.count] }

  /// The sample's claim, with more at its end.
  static func claim(_ more: [UInt8]) -> FileBytes {
    (victims[0].path, victims[0].text + more)
  }

  /// The sample's files with one changed.
  static func files(with changed: FileBytes) -> [FileBytes] {
    site.fileBytes.filter { $0.path != changed.path } + [changed]
  }
}
