import Foundation
import TestSupport
import Testing

@testable import Dossiers
@testable import Website

/// What a random site in English becomes, and what is read of it again.
struct AgreementOutputs {
  let dossier: Dossier
  let words: ThemeWords
  let pages: [String: String]
  let claims: [[String: Any]]
  let listing: Listing

  init(seed: UInt64, pageSize: Int = Site.usualPageSize) throws {
    let random = RandomSite(seed: seed).site
    let site = TestSite(
      random.files.map { File($0.path, $0.text.replacing(/\nlanguage: .*/, with: "")) })
    dossier = site.dossier()
    words = ThemeWords(for: dossier.settings)
    pages = try RenderedSite(dossier, pageSize: pageSize).files
      .mapValues { String(decoding: $0, as: UTF8.self) }
    let export = try JSONSerialization.jsonObject(with: Data(dossier.jsonExport()))
    claims = try #require((export as? [String: Any])?["claims"] as? [[String: Any]])
    listing = Listing(
      .open,
      of: SourceFolder(holding: site.files.map { SourceFile(path: $0.path, text: $0.text) }),
      options: BuildOptions(now: TestSite.now))
  }

  func page(_ path: String) throws -> String { try #require(pages[path], "\(path)") }

  /// The pages of a list and of its parts, one after another.
  func list(_ folder: String) -> String {
    pages.filter { path, _ in
      path == folder + "/index.html" || path.hasPrefix(folder + "/_")
    }.sorted { $0.key < $1.key }.map(\.value).joined()
  }

  /// The day that a page says it can be cited as of.
  func asOf(_ path: String) throws -> Day? {
    guard let shown = try page(path).firstMatch(of: /As of ([^.<]*)\./)?.1 else { return nil }
    let dates = dossier.claims.flatMap { claim in
      dossier.statements(of: claim).compactMap(\.date) + claim.header.corrections.map(\.date)
    }
    return dates.first { words.date($0) == shown }?.lastDay
  }
}
