import Dossiers
import Foundation
import TestSupport
import Testing

@Suite("What a check reports to other programs")
struct CheckFormatTests {
  /// An error, a warning that a waiver covers twice, a warning, and a note, in files with odd names.
  private static func site() throws -> TemporaryFolder {
    let site = try TemporaryFolder(SampleSite.files)
    try site.write(
      "title: The record\nbase-url: https://record.example/\nrules: {stray-file: note, policy-missing: off}\n",
      to: "dossier.yml")
    try site.write(
      "---\ntitle: Map\nwaive:\n  - rule: raw-html\n    reason: \"A map: 5 % off\"\n---\n"
        + "One <b>bold</b> word.\n\n<i>Two</i>\n", to: "content/pages/map.md")
    try site.write("---\ntitle: Note\n---\n[[韓東]] <b>bold</b>\n", to: "content/pages/note.md")
    try site.write("x", to: "content/pages/a,b 5%: c.txt")
    return site
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("JSON has every problem, every waiver that was needed, and the counts, on standard output")
  func asJSON() throws {
    let outcome = try Program.run(["check", "--format", "json"], in: Self.site())
    #expect((outcome.status, outcome.errors) == (1, ""))
    let whole = try json(outcome.output)
    #expect(Set(whole.keys) == ["problems", "waived", "counts"])
    #expect(whole["counts"] as? [String: Int] == ["error": 1, "warning": 1, "note": 1])
    let problems = try #require(whole["problems"] as? [[String: Any]])
    #expect(
      problems.map { $0["rule"] as? String } == [
        "stray-file", "unknown-reference", "raw-html",
      ])
    let reference = problems[1]
    #expect(
      Set(reference.keys) == ["rule", "severity", "file", "line", "column", "message", "help"])
    #expect(reference["file"] as? String == "content/pages/note.md")
    #expect(reference["severity"] as? String == "error")
    #expect((reference["line"] as? Int, reference["column"] as? Int) == (4, 1))
    // Columns count characters, not bytes.
    #expect(problems[2]["column"] as? Int == 8)
    let waived = try #require(whole["waived"] as? [[String: Any]])
    #expect(waived.count == 1)
    #expect(waived[0]["rule"] as? String == "raw-html")
    #expect(waived[0]["file"] as? String == "content/pages/map.md")
    #expect(waived[0]["reason"] as? String == "A map: 5 % off")
    #expect(waived[0]["at"] is NSNull)
  }

  @Test("A waiver of one place names its anchor")
  func anchor() throws {
    let site = try TemporaryFolder(SampleSite.files)
    let path = "content/claims/bribe.md"
    let claim = try site.read(path)
    try site.write(
      claim.replacing(
        "about: [ana-lindqvist]\n",
        with: "about: [ana-lindqvist]\nwaive: [{rule: raw-html, reason: So, at: money}]\n")
        + "\n<b>Bold</b>\n", to: path)
    let outcome = try Program.run(["check", "--format", "json"], in: site)
    let waived = try #require(try json(outcome.output)["waived"] as? [[String: Any]])
    #expect(waived.map { $0["at"] as? String } == ["money"])
  }

  @Test("SARIF has each rule with its help, each place from the site's folder, and what is waived")
  func asSARIF() throws {
    let outcome = try Program.run(["check", "--format", "sarif"], in: Self.site())
    #expect((outcome.status, outcome.errors) == (1, ""))
    let whole = try json(outcome.output)
    #expect(whole["version"] as? String == "2.1.0")
    let run = try #require((whole["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let names = rules.compactMap { $0["id"] as? String }
    #expect(names.sorted() == ExplanationTests.all.map(\.name).sorted())
    for rule in rules { #expect(try #require(rule["help"] as? [String: String])["text"] != "") }
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(
      results.map { $0["level"] as? String } == [
        "note", "error", "warning", "warning", "warning",
      ])
    for result in results {
      let number = try #require(result["ruleIndex"] as? Int)
      #expect(names[number] == result["ruleId"] as? String)
    }
    #expect(results.filter { $0["suppressions"] != nil }.count == 2)
    let location = try #require(
      ((results[0]["locations"] as? [[String: Any]])?.first?["physicalLocation"]
        as? [String: Any])?["artifactLocation"] as? [String: String])
    #expect(location["uri"] == "content/pages/a%2Cb%205%25%3A%20c.txt")
    #expect(location["uriBaseId"] == "%SRCROOT%")
  }

  @Test("GitHub's commands escape what would end them, and name files from the working directory")
  func asCommands() throws {
    let site = try Self.site()
    let outcome = try Program.run(["check", "--format", "github"], in: site)
    #expect((outcome.status, outcome.errors) == (1, ""))
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines[0].hasPrefix(
        "::notice file=content/pages/a%2Cb 5%25%3A c.txt,line=1,col=1,title=stray-file::"))
    #expect(
      lines[1].hasPrefix(
        "::error file=content/pages/note.md,line=4,col=1,title=unknown-reference::"))
    #expect(lines[1].contains("nothing is called `韓東`%0AWhat is referred to"))
    let outer = try TemporaryFolder()
    try FileManager.default.moveItem(atPath: site.path, toPath: outer.path + "/site")
    let below = try Program.run(["check", "--format", "github", "--source", "./site/"], in: outer)
    #expect(below.output.contains("::error file=site/content/pages/note.md,line=4"))
  }

  @Test("Without a problem every format says so")
  func clean() throws {
    let site = try TemporaryFolder(SampleSite.files)
    let empty = try json(Program.run(["check", "--format", "json"], in: site).output)
    #expect((empty["problems"] as? [Any])?.isEmpty == true)
    #expect(try Program.run(["check", "--format", "github"], in: site).output == "")
    #expect(try Program.run(["check", "--format", "xml"], in: site).status == 2)
  }
}
