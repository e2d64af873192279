import Foundation
import TestSupport
import Testing

@testable import Dossiers
@testable import Website

/// What is worked out is the same wherever it is read: on pages, in lists, the feed, the export and `list`.
@Suite("Every output says the same")
struct AgreementTests {
  /// What a random site becomes, and what is read of it again.
  private struct Outputs {
    let dossier: Dossier
    let pages: [String: String]
    let claims: [[String: Any]]
    let listing: Listing

    init(seed: UInt64, pageWeight: Int = Site.usualPageWeight) throws {
      let site = RandomSite(seed: seed).site
      dossier = site.dossier()
      pages = try RenderedSite(dossier, pageWeight: pageWeight).files
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
  }

  /// The values of the attributes of a tag: `data-status` and so on.
  private func attributes(_ tag: Substring) -> [String: String] {
    Dictionary(
      tag.matches(of: /([a-z-]+)="([^"]*)"/).map { (String($0.1), String($0.2)) }
    ) { $1 }
  }

  @Test("Statuses, replies, origins, relays and dates of points", arguments: seeds(20))
  func points(seed: UInt64) throws {
    let outputs = try Outputs(seed: seed)
    for claim in outputs.claims {
      let id = try #require(claim["id"] as? String)
      let page = try outputs.page("claims/\(id)/index.html")
      let sections = page.matches(of: /<section class="point"([^>]*)>/).map { attributes($0.1) }
      let points = try #require(claim["points"] as? [[String: Any]])
      #expect(sections.count == points.count)
      for (section, point) in zip(sections, points) {
        for (attribute, key) in [
          ("id", "id"), ("data-status", "status"), ("data-reply", "reply"),
          ("data-origins", "origins"), ("data-relays", "relays"), ("data-since", "since"),
          ("data-as-of", "asOf"),
        ] {
          let exported = point[key].map { $0 is NSNull ? "" : "\($0)" }
          #expect(section[attribute] == exported, "\(id): \(attribute)")
        }
        let history = point["history"] as? [[String: String]]
        #expect(
          history?.last?["status"] ?? point["status"] as? String == point["status"] as? String)
        #expect(history?.last?["date"] == point["since"] as? String)
      }
      #expect(claim["status"] as? String == points.first?["status"] as? String)
      #expect(claim["since"] as? String == points.first?["since"] as? String)
      #expect(claim["asOf"] as? String == points.first?["asOf"] as? String)
    }
  }

  @Test("What claims are found by in lists", arguments: seeds(20))
  func lists(seed: UInt64) throws {
    let outputs = try Outputs(seed: seed, pageWeight: 700)
    let rows = outputs.list("claims").matches(
      of: /<li( data-entry[^>]*)>\s*<h2><a href="[.\/]*claims\/([^\/]*)\//)
    #expect(
      Set(rows.map { String($0.2) }) == Set(outputs.claims.compactMap { $0["id"] as? String }))
    for row in rows {
      let claim = try #require(outputs.claims.first { $0["id"] as? String == String(row.2) })
      let first = (claim["points"] as? [[String: Any]])?.first
      let entry = attributes(row.1)
      #expect(entry["data-status"] == claim["status"] as? String)
      #expect(entry["data-reply"] == first?["reply"] as? String)
      let alleged = (first?["statements"] as? [[String: Any]] ?? [])
        .filter { $0["kind"] as? String == "allegation" }.compactMap { $0["date"] as? String }
      let days = alleged.compactMap { PartialDate($0)?.lastDay }
      #expect(entry["data-date"].flatMap { PartialDate($0)?.lastDay } == days.min())
    }
  }

  @Test("When a claim changed last", arguments: seeds(20))
  func lastChanges(seed: UInt64) throws {
    let outputs = try Outputs(seed: seed)
    var newest: [Day] = []
    for claim in outputs.dossier.claims {
      let news = claim.sections.flatMap(\.statements)
        .filter { $0.repeats == nil && $0.stage != .hearing }.compactMap(\.date)
      let day = (news + claim.header.corrections.map(\.date)).map(\.lastDay).max()
      let page = try outputs.page("claims/\(claim.id.id)/index.html")
      let shown = page.firstMatch(of: /<p class="last-change">.*?<time datetime="([^"]*)"/)
      let cited = page.firstMatch(of: /As of <time datetime="([^"]*)"/)
      #expect(shown.flatMap { PartialDate($0.1)?.lastDay } == day)
      #expect(cited?.1 == shown?.1)
      newest += day.map { [$0] } ?? []
      guard let feed = outputs.pages["feed.xml"] else { continue }
      let address = try Regex(
        "/claims/\(claim.id.id)/</id>\n<link[^>]*>\n<updated>([^T]*)T",
        as: (Substring, Substring).self)
      #expect(feed.firstMatch(of: address).map { String($0.1) } == day?.description ?? "1970-01-01")
    }
    let home = try outputs.page("index.html").firstMatch(of: /As of <time datetime="([^"]*)"/)
    #expect(home.flatMap { PartialDate($0.1)?.lastDay } == newest.max())
    guard let feed = outputs.pages["feed.xml"] else { return }
    let updated = try #require(feed.firstMatch(of: /<updated>([^T]*)T/))
    // The feed has the notices of withdrawn claims, too.
    newest += outputs.dossier.withdrawn.flatMap(\.header.corrections).map(\.date.lastDay)
    #expect(String(updated.1) == newest.max()?.description ?? "1970-01-01")
  }

  @Test("What is open", arguments: seeds(30))
  func open(seed: UInt64) throws {
    let outputs = try Outputs(seed: seed, pageWeight: 700)
    let page = outputs.list("open-questions")
    let listed = outputs.listing.entries
    let points = page.matches(
      of:
        /<li[^>]*data-kind="point"[^>]*>\s*<h3><a href="[.\/]*claims\/([^\/]*)\/index.html#([^"]*)"/
    )
    #expect(
      points.map { "\($0.1)#\($0.2)" }.sorted()
        == listed.filter { $0.kind == "point" }.map(\.id).sorted())
    // Each of those who were asked, by whether they answered elsewhere.
    let requests = page.matches(of: /<li[^>]*data-kind="comment-request"[^>]*>([\s\S]*?)<\/li>/)
    #expect(
      requests.map { String($0.1).contains("answered elsewhere") ? 1 : 0 }.sorted()
        == listed.filter { $0.kind != "point" }.map { $0.elsewhere == nil ? 0 : 1 }.sorted())
    for claim in outputs.claims {
      let id = try #require(claim["id"] as? String)
      let own = listed.filter { $0.id.hasPrefix(id + "#") }
      let isOpen = { (entry: Listing.Entry) in
        entry.lacks == [.finding, .answer]
          || entry.lacks == [.finding] && entry.answer == "not applicable"
      }
      #expect(own.count { $0.kind == "point" && isOpen($0) } == claim["open"] as? Int)
      let exported = claim["points"] as? [[String: Any]] ?? []
      for point in exported {
        let entry = own.first { $0.id == "\(id)#\(point["id"] ?? "")" }
        let answered = ["answered", "not applicable"].contains(point["reply"] as? String)
        #expect((entry?.lacks.contains(.answer) ?? false) != answered)
        if let entry { #expect(entry.status?.rawValue == point["status"] as? String) }
      }
      let statements =
        exported.flatMap { $0["statements"] as? [[String: Any]] ?? [] }
        + (claim["statements"] as? [[String: Any]] ?? [])
      let asked = statements.filter {
        $0["kind"] as? String == "comment-request" && $0["outcome"] as? String != "answered"
          && $0["repeats"] is NSNull
      }.map { Set($0["to"] as? [String] ?? []).count }
      #expect(own.count { $0.kind == "comment-request" } == asked.reduce(0, +))
    }
  }

  @Test("A dated row has no status but the one that its day brought", arguments: seeds(20))
  func changes(seed: UInt64) throws {
    let outputs = try Outputs(seed: seed)
    let words = outputs.dossier.settings.words
    var histories: [String: Set<String>] = [:]
    for claim in outputs.claims {
      for point in claim["points"] as? [[String: Any]] ?? [] {
        for row in point["history"] as? [[String: String]] ?? [] {
          let status = words.shown(row["status"] ?? "")
          histories["\(claim["id"] ?? "")", default: []].insert("\(row["date"] ?? "") \(status)")
        }
      }
    }
    var count = 0
    for (path, page) in outputs.pages {
      let rows = page.matches(
        of:
          /<time datetime="([^"]*)">[^<]*<\/time>(?:(?!<time|<\/li>).)*From then on: <strong>([^<]*)<\/strong>.*?claims\/([^\/]*)\//
      )
      for row in rows {
        let day = try #require(PartialDate(row.1)).lastDay
        #expect(histories[String(row.3)]?.contains("\(day) \(row.2)") == true, "\(path) \(row.0)")
      }
      count += rows.count
      for list in page.matches(of: /<(?:ol|ul) class="rows">[\s\S]*?<\/(?:ol|ul)>/) {
        #expect(!list.0.contains("class=\"chip"), "\(path)")
      }
    }
    #expect(count > 0 || outputs.dossier.claims.allSatisfy { $0.facts.lastChange == nil })
  }

  @Test("What figures replied, which is never only that they answered", arguments: seeds(20))
  func replies(seed: UInt64) throws {
    let outputs = try Outputs(seed: seed)
    let words = outputs.dossier.settings.words
    for claim in outputs.dossier.claims {
      let page = try outputs.page("claims/\(claim.id.id)/index.html")
      let records = page.matches(of: /<div><dt>Reply<\/dt>(<dd><a .*?)<\/div>/).map {
        $0.1.matches(of: /<\/a>: ([^<]*)<\/dd>/).map { String($0.1) }
      }
      #expect(
        records
          == claim.points.map(\.facts.replies).filter { !$0.isEmpty }
          .map { $0.map { words.shown($0) } })
    }
    for (path, page) in outputs.pages where path.hasSuffix(".html") {
      #expect(page.firstMatch(of: /: answered<|<dd>(?:\d+ )?answered</) == nil, "\(path)")
      guard path.hasPrefix("figures/") else { continue }
      #expect(page.firstMatch(of: /\d (?:admitted|answered[,<])/) == nil, "\(path)")
    }
  }
}
