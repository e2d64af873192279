import Foundation
import TestSupport
import Testing

@testable import Dossiers

@Suite struct JSONExportTests {
  private let site = TestSite {
    figure(
      "ana",
      "title: 'Ana \"A\" O\\Brien'\naliases: [أنا]\nroles: [{title: Mayor, organization: bo, from: 2001, to: unknown, sources: [doc]}]"
    )
    figure("bo", "role: A person")
    source("doc", "publisher: bo\nurl: https://a.org\nrelays: [{source: z}]")
    source("z", "seen: copy\npublisher-name: The Paper")
    event("vote", "date: 2020-01/2020-02")
    claim(
      "x",
      point(
        "### Denial: all {#all}\n\n- By: [[ana]]\n- Via: [[bo]], a lawyer\n- To: the press\n"
          + "- In: [@doc, p. 2; @z]\n- Date: 2021-02\n\n> One.\n>\n> Two.\n\n> Three.\n\nHe [[bo|said]] so.\n\n"
      ) + "## Rest\n\n" + statement("Proceeding", by: "[@z]", "2022", "Stage: notice")
        + "### Denial\n\n- Repeats: all\n")
  }

  private static let json = #"""
    {
      "format": 1,
      "claims": [
        {"id": "x", "title": "x", "about": ["ana"], "status": "contested", "since": "2021-02-28", "asOf": "2021-02", "open": 0, "points": [{"id": "p", "title": "Point", "proposition": "It is so.", "about": ["ana"], "status": "contested", "reply": "answered", "replies": [{"figure": "ana", "reply": "answered"}], "origins": 1, "relays": 0, "verified": 0, "since": "2021-02-28", "asOf": "2021-02", "history": [{"date": "2020-01-01", "status": "alleged"}, {"date": "2021-02-28", "status": "contested"}], "statements": [{"id": "p/allegation-1", "kind": "allegation", "by": [], "unnamed": "a clerk", "document": null, "via": null, "to": [], "in": [{"source": "doc", "locator": null}], "date": "2020-01-01", "effect": null, "stage": null, "outcome": null, "repeats": null, "quote": null, "text": null, "us": false, "language": null, "translation": null, "replaces": null, "deadline": null}, {"id": "all", "kind": "denial", "by": ["ana"], "unnamed": null, "document": null, "via": "bo, a lawyer", "to": ["the press"], "in": [{"source": "doc", "locator": "p. 2"}, {"source": "z", "locator": null}], "date": "2021-02", "effect": null, "stage": null, "outcome": null, "repeats": null, "quote": "One.\n\nTwo.\n\nThree.", "text": "He said so.", "us": false, "language": null, "translation": null, "replaces": null, "deadline": null}]}], "statements": [{"id": "rest/proceeding-1", "kind": "proceeding", "by": [], "unnamed": null, "document": "z", "via": null, "to": [], "in": [{"source": "doc", "locator": null}], "date": "2022", "effect": null, "stage": "notice", "outcome": null, "repeats": null, "quote": null, "text": null, "us": false, "language": null, "translation": null, "replaces": null, "deadline": null}, {"id": "rest/denial-1", "kind": "denial", "by": ["ana"], "unnamed": null, "document": null, "via": "bo, a lawyer", "to": ["the press"], "in": [{"source": "doc", "locator": "p. 2"}, {"source": "z", "locator": null}], "date": "2021-02", "effect": null, "stage": null, "outcome": null, "repeats": "all", "quote": "One.\n\nTwo.\n\nThree.", "text": null, "us": false, "language": null, "translation": null, "replaces": null, "deadline": null}]}
      ],
      "figures": [
        {"id": "ana", "kind": "person", "title": "Ana \"A\" O\\Brien", "aliases": ["أنا"], "role": null, "roles": [{"title": "Mayor", "organization": "bo", "from": "2001", "to": "unknown", "sources": ["doc"]}]},
        {"id": "bo", "kind": "person", "title": "bo", "aliases": [], "role": "A person", "roles": []}
      ],
      "sources": [
        {"id": "doc", "type": "news-report", "title": "doc", "publisher": "bo", "date": "2020", "url": "https://a.org", "seen": "original", "relays": ["z"], "publishers": ["bo"], "file": null},
        {"id": "z", "type": "news-report", "title": "z", "publisher": "The Paper", "date": "2020", "url": null, "seen": "copy", "relays": [], "publishers": ["The Paper"], "file": null}
      ],
      "events": [
        {"id": "vote", "title": "vote", "date": "2020-01/2020-02"}
      ],
      "edges": [

    """#

  @Test("The export has exactly the documented keys, in their order")
  func keys() {
    site.expectProblems()
    let json = String(decoding: site.dossier().jsonExport(), as: UTF8.self)
    let lines = json.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = Self.json.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    for (found, wanted) in zip(lines, wanted) { #expect(found == wanted) }
    #expect(json.hasSuffix("\n  ]\n}\n"))
    #expect(lines.contains(#"    {"from": "claim:x", "to": "figure:ana", "kind": "about"},"#))
  }

  @Test("The export holds what the second version of the format added")
  func secondVersion() throws {
    let dossier = TestSite(
      settings: TestSite.settings.replacing("rules:", with: "publisher: {name: P}\nrules:")
    ) {
      figures("ana", "bo", "court")
      source("doc", "date: unknown\npublisher: [bo, court]\nfile: a.txt")
      claim(
        "x",
        point(
          "### Partial admission\n\n- By: [[ana]]\n- In: [@doc]\n- Date: 2021\n- Language: fr\n"
            + "- Translation: Some of it\n\n> Une part.\n\n"
            + statement("Finding {#low}", by: "[[court]]", "2021", "Effect: supports")
            + statement("Finding", by: "[[bo]]", "2022", "Effect: refutes", "Replaces: low")
            + "### Comment request\n\n- By: us\n- To: [[ana]]\n- Date: 2021\n- Deadline: 2021-02\n"
            + "- Outcome: declined\n\n"))
      File("content/assets/a.txt", "As read.")
    }.dossier()
    #expect(dossier.problems.isEmpty, "\(dossier.problems.map(\.message))")
    let json = String(decoding: dossier.jsonExport(), as: UTF8.self)
    for part in [
      #""kind": "partial-admission", "by": ["ana"]"#,
      #""us": false, "language": "fr", "translation": "Some of it", "replaces": null"#,
      #""replaces": "low", "deadline": null"#,
      #""by": [], "unnamed": null, "document": null"#,
      #""us": true, "language": null, "translation": null, "replaces": null, "deadline": "2021-02""#,
      #""publisher": "bo", "date": null"#,
      #""publishers": ["bo", "court"], "file": "assets/a.txt""#,
      #"{"from": "figure:ana", "to": "point:x#p", "kind": "admits-in-part"}"#,
      #"{"from": "statement:x#p/finding-2", "to": "statement:x#low", "kind": "replaces"}"#,
    ] { #expect(json.contains(part), "\(part)") }
    #expect(!json.contains(#""kind": "asked""#), "a request of our own makes no edge")
  }

  @Test("An empty site exports empty lists, a claim without points nulls")
  func empty() throws {
    let empty = String(decoding: TestSite {}.dossier().jsonExport(), as: UTF8.self)
    #expect(
      empty
        == "{\n  \"format\": 1,\n  \"claims\": [],\n  \"figures\": [],\n  \"sources\": [],\n  \"events\": [],\n  \"edges\": []\n}\n"
    )
    let bare = TestSite {
      figures("ana")
      claim("x", "Text.")
    }.dossier().jsonExport()
    #expect(
      String(decoding: bare, as: UTF8.self).contains(
        #""status": null, "since": null, "asOf": null, "open": 0, "points": [], "statements": []"#))
  }

  @Test("A quotation that begins with a year keeps it")
  func numberedQuotation() {
    let dossier = TestSite {
      figures("ana")
      source("doc")
      claim(
        "x",
        point(
          statement("Response", by: "[[ana]]", "2021")
            + "> 1984. It was a year.\n\n> 1. one\n> 2. two\n"))
    }.dossier()
    let json = String(decoding: dossier.jsonExport(), as: UTF8.self)
    #expect(json.contains(#""quote": "1984. It was a year.\n\n1. one\n2. two""#))
  }

  @Test("Any text survives as JSON")
  func escapes() throws {
    let title = "a\\b \"c\" \t\u{2028} 董 \u{1F600} </script>"
    let yaml = "\"" + title.unicodeScalars.map { "\\U" + padded($0.value) }.joined() + "\""
    let json = TestSite {
      figures("ana")
      source("doc")
      event("vote", "title: \(yaml)")
      claim("x", point().replacing("It is so.", with: "It \u{1}\u{1F}\u{7F} is so."))
    }.dossier().jsonExport()
    let read = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any]
    let events = try #require(read?["events"] as? [[String: Any]])
    #expect(events.first?["title"] as? String == title)
    let claims = try #require(read?["claims"] as? [[String: Any]])
    let points = try #require(claims.first?["points"] as? [[String: Any]])
    #expect(points.first?["proposition"] as? String == "It \u{1}\u{1F}\u{7F} is so.")
  }

  private func padded(_ value: UInt32) -> String {
    let hex = String(value, radix: 16)
    return String(repeating: "0", count: 8 - hex.count) + hex
  }
}
