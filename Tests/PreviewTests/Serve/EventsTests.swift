import Dossiers
import Foundation
import TestSupport
import Testing

@testable import Preview

@Suite("The preview's events")
struct EventsTests {
  /// Follows the events and hears them up to some words.
  private func follow(_ server: RunningServer, until words: String) throws -> (
    client: RawClient, heard: String
  ) {
    let client = try server.client()
    client.say("GET /.dossier/events HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
    return (client, String(decoding: client.hear(until: words), as: UTF8.self))
  }

  @Test("A browser receives the newest revision at once, and then each later one")
  func states() throws {
    let server = try RunningServer(.of(["index.html": "a"], number: 4))
    let (client, heard) = try follow(server, until: "\n\n\r\n")
    #expect(heard.contains("Content-Type: text/event-stream; charset=utf-8"))
    #expect(heard.contains("retry: 500\nid: "))
    #expect(heard.contains("\"heldBack\":false,\"number\":4,\"pages\":4"))
    server.revisions.publish(.of(["index.html": "b"], number: 5, isHeldBack: true))
    let next = String(decoding: client.hear(until: "}\n\n"), as: UTF8.self)
    #expect(next.contains("\"heldBack\":true,\"number\":5"))
    #expect(!next.contains("retry"))
    // Whoever comes later hears the last only.
    let (_, late) = try follow(server, until: "}\n\n")
    #expect(late.contains("\"number\":5"))
    #expect(!late.contains("\"number\":4"))
  }

  @Test("Each run of the server has a name of its own")
  func runs() throws {
    var names: Set<Substring> = []
    for _ in 0..<3 {
      let server = try RunningServer(.of(["index.html": "a"]))
      let (_, heard) = try follow(server, until: "}\n\n")
      let run = try #require(heard.firstMatch(of: /"run":"([0-9a-z]+)"/))
      names.insert(run.1)
      #expect(try server.ask("/").text.contains("data-run=\"\(run.1)\""))
    }
    #expect(names.count == 3)
  }

  @Test("A browser hears something now and then, though nothing changes")
  func heartbeat() throws {
    let server = try RunningServer(.of([:]), heartbeat: .milliseconds(20))
    let (_, heard) = try follow(server, until: "\n:\n\n")
    #expect(heard.contains("}\n\n"))
  }

  @Test(
    "Problems are reported with all that fixes them, errors first and the source line cut at the place"
  )
  func problems() throws {
    let site = TestSite {
      File("content/claims/a.md", "---\ntitle: A\nabout: [nobody]\nrating: 韩东\n---\n")
    }
    let dossier = site.dossier()
    let problems = dossier.problems.map {
      RevisionProblem(
        $0, excerpt: SourceExcerpt(before: "rating: ", after: "韩东", isCutAfter: true),
        editing: "vscode://file/a.md:4:1")
    }
    #expect(!problems.isEmpty)
    let json = try #require(
      try JSONSerialization.jsonObject(
        with: Data(RevisionState(.of([:], problems: problems), run: "r").json)) as? [String: Any])
    let told = try #require(json["problems"] as? [[String: Any]])
    let severities = told.compactMap { $0["severity"] as? String }
    #expect(severities == severities.sorted { $0 == "error" && $1 != "error" })
    let keys = ["rule", "demand", "message", "help", "file", "line", "column", "editing", "notes"]
    for key in keys { #expect(told[0][key] != nil, "\(key)") }
    let excerpt = told[0]["excerpt"] as? [String: String]
    #expect(excerpt == ["before": "rating: ", "mark": "韩", "after": "东…"])
  }

  @Test(
    "Of very many problems the first are reported, with the number of all, and no error is left out"
  )
  func many() throws {
    let site = TestSite { File("content/claims/a.md", "---\nabout: [nobody]\nrating: x\n---\n") }
    let known = try #require(site.dossier().problems.first)
    let severities = Array(repeating: Severity.warning, count: 300) + [.error]
    let problems = severities.map { severity in
      RevisionProblem(
        Problem(
          rule: known.rule, severity: severity, place: known.place, message: known.message,
          help: known.help), excerpt: nil, editing: nil)
    }
    let json = try JSONSerialization.jsonObject(
      with: Data(RevisionState(.of([:], problems: problems), run: "r").json))
    let state = try #require(json as? [String: Any])
    let told = try #require(state["problems"] as? [[String: Any]])
    #expect(told.count == 200)
    #expect(told[0]["severity"] as? String == "error")
    #expect(state["counts"] as? [String: Int] == ["error": 1, "warning": 300, "note": 0])
  }

  @Test("What is withheld is named with what; of very much the first, with the number of all")
  func withheld() throws {
    let names = (0..<300).map { "figure f\($0), with claim x" }
    let revision = Revision(
      number: 1, pagesNumber: 1, stylesNumber: 1, withheld: names)
    let json = try JSONSerialization.jsonObject(with: Data(RevisionState(revision, run: "r").json))
    let state = try #require(json as? [String: Any])
    #expect(state["withheld"] as? [String] == Array(names.prefix(200)))
    #expect(state["withheldCount"] as? Int == 300)
  }

  @Test(
    "A source line is cut before and after the character at the place",
    arguments: [
      ("about: [", "x]", "about: [", "x", "]"), ("", "abc", "", "a", "bc"),
      ("abc", "", "abc", "", ""), ("", "", "", "", ""), ("韩", "东: x", "韩", "东", ": x"),
      // A family is one character of five scalars, wherever in it the place is.
      ("a", "👨‍👩‍👧b", "a", "👨‍👩‍👧", "b"), ("a👨‍", "👩‍👧b", "a", "👨‍👩‍👧", "b"),
      ("e", "\u{301}x", "", "e\u{301}", "x"),
    ])
  func excerpts(_ left: String, _ right: String, _ before: String, _ mark: String, _ after: String)
  {
    let excerpt = Excerpt(SourceExcerpt(before: left, after: right))
    #expect((excerpt.before, excerpt.mark, excerpt.after) == (before, mark, after))
  }
}
