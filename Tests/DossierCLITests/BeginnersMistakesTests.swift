import Foundation
import TestSupport
import Testing

/// Ten real mistakes of somebody who has just run `dossier init`: what is told, where, and how to mend it.
@Suite("A beginner's mistakes")
struct BeginnersMistakesTests {
  private static let claim = "content/claims/footbridge-contract.md"
  private static let source = "content/sources/kettle-20210512.md"

  /// What is told of a new site in which some words of a file are others.
  private func told(
    _ path: String, _ old: String, _ new: String, folder: String = ""
  ) throws -> [String] {
    let site = try TemporaryFolder()
    try #require(try Program.run(["init", "."], in: site).status == 0)
    if !path.isEmpty {
      let text = site.exists(path) ? try site.read(path) : ""
      try #require(text.contains(old) || text.isEmpty)
      try site.write(
        text.isEmpty ? new : text.replacing(old, with: new, maxReplacements: 1), to: path)
    }
    let place = folder.isEmpty ? [] : ["--source", folder]
    let outcome = try Program.run(["check"] + place, in: site)
    #expect(!outcome.errors.isEmpty)
    return outcome.errors.split(separator: "\n").map(String.init)
  }

  /// Expects one problem alone: its place, rule, and the words that name the mend.
  private func expect(
    _ told: [String], _ place: String, _ rule: String, _ mend: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let heads = told.filter { !$0.hasPrefix("    ") }
    #expect(heads.count == 1, "\(told)", sourceLocation: sourceLocation)
    #expect(
      heads.first?.hasPrefix(place + ": ") == true && heads.first?.hasSuffix("[\(rule)]") == true,
      "\(told)", sourceLocation: sourceLocation)
    for words in mend {
      #expect(
        told.contains { $0.hasPrefix("    ") && $0.contains(words) }, "\(words)\n\(told)",
        sourceLocation: sourceLocation)
    }
  }

  @Test("1. The command is run in another folder")
  func folder() throws {
    expect(
      try told("", "", "", folder: "content"), "dossier.yml:1:1", "missing-settings",
      "Run dossier in the site's folder", "--source", "dossier init")
  }

  @Test("2. A title with a colon, in the quotation marks of a word processor")
  func title() throws {
    expect(
      try told(Self.claim, "title: The footbridge contract", "title: “The footbridge: who paid”"),
      "\(Self.claim):2:23", "invalid-yaml", "typographic: type `\"` instead", "in quotes")
    expect(
      try told(Self.claim, "title: The footbridge contract", "title: The footbridge: who paid"),
      "\(Self.claim):2:22", "invalid-yaml", "Put text that holds `: `")
  }

  @Test("3. Dates as one says them")
  func dates() throws {
    expect(
      try told(Self.source, "2021-05-12", "12 May 2021"), "\(Self.source):4:7", "invalid-date",
      "Did you mean `2021-05-12`?")
    expect(
      try told(Self.source, "2021-05-12", "05/12/2021"), "\(Self.source):4:7", "invalid-date",
      "Did you mean `2021-12-05` or `2021-05-12`?")
    expect(
      try told(Self.claim, "- Date: 2021-05-03", "- Date: May 3, 2021"), "\(Self.claim):57:9",
      "invalid-date", "Did you mean `2021-05-03`?")
  }

  @Test("4. A speaker without brackets")
  func speaker() throws {
    expect(
      try told(Self.claim, "- By: [[Lamp]]", "- By: The Ostrameer Lamp"), "\(Self.claim):63:7",
      "invalid-speaker", "Did you mean `[[The Ostrameer Lamp]]`?", "unnamed, two officials")
  }

  @Test("5. A web address, a bare id or a link in place of a citation")
  func citation() throws {
    let old = "- In: [@lamp-20210503; @kettle-20210504]"
    for (new, column) in [
      ("https://lamp.example/footbridge", 7), ("[the report](https://lamp.example/footbridge)", 8),
    ] {
      expect(
        try told(Self.claim, old, "- In: " + new), "\(Self.claim):56:\(column)", "invalid-value",
        "cited by its id, the name of its file in `content/sources/`", "[@a; @b, p. 26]")
    }
    expect(
      try told(Self.claim, old, "- In: [@https://lamp.example/x]"), "\(Self.claim):56:8",
      "unknown-reference", "its address stands there as `url`.")
    for new in ["lamp-20210503", "[[lamp-20210503]]"] {
      expect(
        try told(Self.claim, old, "- In: " + new), "\(Self.claim):56:7", "invalid-value",
        "Did you mean `[@lamp-20210503]`?")
    }
  }

  @Test("6. A figure named in front matter as in the text")
  func about() throws {
    let old = "about: [vessela-quorndyke]"
    expect(
      try told(Self.claim, old, "about: [[Vessela Quorndyke]]"), "\(Self.claim):4:9", "wrong-type",
      "such as `vessela-quorndyke`")
    expect(
      try told(Self.claim, old, "about: [Vessela Quorndyke]"), "\(Self.claim):4:9",
      "invalid-value", "such as `vessela-quorndyke`")
    expect(
      try told(Self.claim, old, "about: Vessela Quorndyke, Tibor Axlethwaite"),
      "\(Self.claim):4:8", "wrong-type", "`about: [vessela-quorndyke, tibor-axlethwaite]`")
  }

  @Test("7. A policy is named while its page is still a draft")
  func policy() throws {
    expect(
      try told(
        "dossier.yml", "#policies:\n#  methodology:", "policies:\n  methodology:"),
      "dossier.yml:17:16", "unpublished-reference",
      "Take `draft: true` out of `content/pages/methodology.md`")
  }

  @Test("8. A long quotation has its sign on the first line only")
  func quotation() throws {
    expect(
      try told(Self.claim, "took part in the award and saw", "took part\nin the award and saw"),
      "\(Self.claim):91:1", "lazy-continuation", "Begin it with `>`")
  }

  @Test("9. A list without bullets, and names in single brackets")
  func list() throws {
    let list = """
      - By: [[Lamp]]
      - To: [[Vessela Quorndyke]]
      - In: [@lamp-20210503]
      - Date: 2021-04-30
      - Outcome: answered
      """
    expect(
      try told(Self.claim, list, list.replacing("- ", with: "")), "\(Self.claim):61:1",
      "missing-attribution", "Begin each line of it with `- `, as in `- By: …`.")
    expect(
      try told(
        Self.claim, list, list.replacing("[[Vessela Quorndyke]]", with: "[Vessela Quorndyke]")),
      "\(Self.claim):64:7", "invalid-value", "Write `[[Vessela Quorndyke]]`")
  }

  @Test("10. The reporter's own words for what came of it")
  func words() throws {
    expect(
      try told(Self.claim, "- Outcome: answered", "- Outcome: no comment"), "\(Self.claim):67:12",
      "invalid-value", "Did you mean `declined`?")
    expect(
      try told(Self.claim, "- Effect: no evidence", "- Effect: false"), "\(Self.claim):88:11",
      "invalid-value", "Did you mean `refutes`?")
    expect(
      try told(Self.source, "type: broadcast", "type: newspaper"), "\(Self.source):3:7",
      "invalid-value", "Did you mean `news-report`?")
  }

  @Test("And: a file named like the figure, an image in a folder of its own, a link left open")
  func files() throws {
    expect(
      try told("content/figures/Jane Roe.md", "", "---\ntitle: Jane Roe\nkind: person\n---\n"),
      "content/figures/Jane Roe.md:1:1", "invalid-id", "Rename the file to `jane-roe.md`")
    expect(
      try told("content/images/x.png", "", "x"), "content/images:1:1", "stray-file",
      "`content/assets/`: move them there")
    expect(
      try told("content/claims/story.docx", "", "x"), "content/claims/story.docx:1:1",
      "stray-file", "plain text whose name ends in `.md`")
    expect(
      try told(Self.claim, "[[Tibor Axlethwaite]]. The", "[[Tibor Axlethwaite]. The"),
      "\(Self.claim):39:39", "unclosed-link", "Close it with `]]`")
    expect(
      try told(Self.claim, "- Via: her office", "- Via: [[Jane Roe]]"), "\(Self.claim):72:8",
      "unknown-reference", "dossier new figure")
  }
}
