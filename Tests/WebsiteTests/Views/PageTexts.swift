import TestSupport
import Testing

@testable import Dossiers
@testable import Website

/// The pages of a test's site as text.
struct PageTexts {
  private let rendered: RenderedSite

  init(_ site: TestSite, drafts: Bool = false) throws {
    let dossier = site.dossier(drafts: drafts)
    #expect(dossier.problems.filter { $0.severity == .error }.map(\.message) == [])
    rendered = try RenderedSite(dossier)
    #expect(rendered.faults == [])
  }

  subscript(path: String) -> String {
    get throws { String(decoding: try #require(rendered.files[path], "\(path)"), as: UTF8.self) }
  }

  var paths: Set<String> { Set(rendered.files.keys) }
}
