import Dossiers
import Foundation
import TestSupport
import Testing

@testable import Website

@Suite("The files that the search loads")
struct SearchFilesTests {
  private static func site(_ statements: String, also: [File] = []) -> TestSite {
    TestSite {
      figure("ana", "title: Ana Ruiz\naliases: [Anita]\nsummary: Mayor of the town.")
      figure("bo", "title: Bo Li\nrole: Clerk")
      source("doc", "title: The bridge fell\ndate: 2021-03\nsummary: A report.")
      event("fall", "title: The fall\ndate: 2021-02-28", "The bridge fell into the river.")
      page("about", "title: About us", "We look at bridges.")
      claim(
        "bridge", "summary: Ana knew that the bridge would fall.",
        "Lead.\n\n## That she knew {#knew}\n\nShe knew of the rust.\n\nThe *editors'* text.\n\n"
          + statements)
      also
    }
  }

  private static let statements =
    statement("Allegation: at the market {#said}", by: "[[bo]]", "2021-03-02")
    + "> She knew\n> of “it”.\n\nHe said so to nobody [@doc].\n\n"
    + statement("Denial", by: "[[ana]]", "2021-03-05") + "> I did not.\n\n"
    + "## Requests {#asked}\n\n"
    + statement("Context", by: "[[bo]]", "2021-03") + "Nothing more.\n\n"

  private func data(_ site: TestSite, _ name: String) throws -> [String: Any] {
    let text = try #require(try RenderedSite(site.dossier()).text("search/data/\(name).js"))
    let json = try #require(text.dropPrefix("dossierSearch(\"\(name)\",")).dropLast(3)
    #expect(text.hasSuffix(");\n"))
    return try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  private func rows(_ site: TestSite, _ name: String) throws -> [[String: Any]] {
    try #require(try data(site, name)["rows"] as? [Any]).map { $0 as? [String: Any] ?? [:] }
  }

  @Test("A point is never without its status and reply")
  func ofPoint() throws {
    let rows = try rows(Self.site(Self.statements), "points-0")
    #expect(rows.count == 2)
    #expect(
      NSDictionary(dictionary: rows[1]) == [
        "h": "claims/bridge/index.html#knew",
        "t": "Alleged (contested): She knew of the rust.", "c": "bridge", "s": "contested",
        "w": "contested", "r": "denied", "d": "2021-03-02", "e": "2 March 2021",
        "x": "The editors' text.",
      ])
    // What is about the whole claim has the claim's.
    #expect(
      NSDictionary(dictionary: rows[0]) == [
        "h": "claims/bridge/index.html#asked",
        "t": "Requests · Alleged (contested): Ana knew that the bridge would fall.", "c": "bridge",
        "s": "contested",
        "w": "contested", "r": "denied",
      ])
  }

  @Test("A statement has its kind, speaker, date and words, and its point")
  func ofStatement() throws {
    let data = try data(Self.site(Self.statements), "statements-0")
    let points = try #require(data["points"] as? [[String: Any]])
    #expect(
      points.map { $0["t"] as? String } == [
        "Alleged (contested): She knew of the rust.",
        "Requests · Alleged (contested): Ana knew that the bridge would fall.",
      ])
    #expect(points.allSatisfy { $0["w"] != nil && $0["r"] != nil && $0["x"] == nil })
    let rows = try #require(data["rows"] as? [Any])
    // The oldest first, a month from its end on; then numbers that further statements can have.
    #expect(
      rows.map { ($0 as? [String: Any])?["k"] as? String } == [
        "allegation", "denial", "context", nil,
      ])
    #expect(
      NSDictionary(dictionary: try #require(rows[0] as? [String: Any])) == [
        "p": 0, "h": "claims/bridge/index.html#said", "k": "allegation",
        "t": "Allegation: at the market", "b": "Bo Li", "n": [["bo", "Bo Li"]],
        "d": "2021-03-02", "e": "2 March 2021", "q": "She knew of “it”.",
        "x": "He said so to nobody.",
      ])
  }

  @Test("Figures, sources, events and pages have what their lists say of them")
  func others() throws {
    let site = Self.site(Self.statements)
    #expect(
      try rows(site, "figures-0").map { NSDictionary(dictionary: $0) } == [
        ["h": "figures/bo/index.html", "t": "Bo Li", "k": "person", "w": "person"],
        [
          "h": "figures/ana/index.html", "t": "Ana Ruiz", "k": "person", "w": "person",
          "x": "Mayor of the town.",
        ],
      ])
    #expect(
      try rows(site, "events-0").map { NSDictionary(dictionary: $0) } == [
        [
          "h": "events/fall/index.html", "t": "The fall", "d": "2021-02-28",
          "e": "28 February 2021", "x": "The bridge fell into the river.",
        ]
      ])
    #expect(try rows(site, "sources-0")[0]["t"] as? String == "The Paper: “The bridge fell”")
    #expect(try rows(site, "pages-0")[0]["x"] as? String == "We look at bridges.")
  }

  @Test("Chinese that goes on in the next line is found and shown as one")
  func isJoined() throws {
    let site = Self.site(Self.statements, also: [event("call", "date: 2021", "两个\n迈克尔")])
    #expect(try rows(site, "events-0")[1]["x"] as? String == "两个迈克尔")
    // `个迈` comes after `个`, and shares a character with it.
    let files = try RenderedSite(site.dossier()).files.filter { $0.key.contains("/terms-") }
    #expect(files.values.contains { String(decoding: $0, as: UTF8.self).contains(";B迈=4") })
  }

  @Test("A long text is cut where a word ends, and within one where it is longer than a result")
  func isCut() throws {
    let long = String(repeating: "Wörter ", count: 200)
    let chinese = String(repeating: "配置", count: 400)
    for (text, ends) in [(long, "Wörter…"), (chinese, "…")] {
      let site = Self.site(Self.statements, also: [figure("c", "title: Zed\nsummary: \(text)")])
      let shown = try #require(try rows(site, "figures-0")[0]["x"] as? String)
      #expect(shown.utf8.count <= 600 && shown.utf8.count > 550)
      #expect(shown.hasSuffix(ends) && !shown.contains("\u{FFFD}"))
    }
  }

  @Test("A statement more changes no row of another claim")
  func isSteady() throws {
    let other = claim(
      "road", point(roadStatement + "> Potholes.\n\n"))
    let more = Self.statements + statement("Denial", by: "[[ana]]", "2022")
    let (before, after) = try (
      RenderedSite(Self.site(Self.statements, also: [other]).dossier()),
      RenderedSite(Self.site(more, also: [other]).dossier())
    )
    let changed = before.files.keys.filter { path in
      path.hasPrefix("search/data/") && before.files[path] != after.files[path]
    }
    #expect(changed.contains("search/data/statements-0.js"))
    let rows = try [before, after].map { site -> [String] in
      let text = try #require(site.text("search/data/statements-0.js"))
      return text.split(separator: "},{").filter { $0.contains("claims/road/") }.map(String.init)
    }
    #expect(!rows[0].isEmpty && rows[0] == rows[1])
  }

  @Test("What is not published is in no file of the search")
  func isHidden() throws {
    let site = Self.site(
      Self.statements + "<!-- zanzibar -->\n\n%% mombasa %%\n",
      also: [
        figure("secret", "title: Quixote\ndraft: true"),
        claim("hidden", "private: nairobi\ndraft: true", "Kampala."),
      ])
    let files = try RenderedSite(site.dossier()).files.filter { $0.key.hasPrefix("search/") }
    #expect(files.count > 6)
    for (path, bytes) in files {
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      for word in ["zanzibar", "mombasa", "quixote", "nairobi", "kampala"] {
        #expect(!text.contains(word), "\(path) has \(word)")
      }
    }
  }
}

private let roadStatement = statement(
  "Allegation", by: "[[bo]]", "2019-01-01")

extension String {
  fileprivate func dropPrefix(_ prefix: String) -> Substring? {
    hasPrefix(prefix) ? self[...].dropFirst(prefix.count) : nil
  }
}
