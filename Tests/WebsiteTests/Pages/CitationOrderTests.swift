import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("The numbers of citations, whatever a template shows first")
struct CitationOrderTests {
  private let site = TestSite {
    figure(
      "ana", "roles: [{title: Mayor, from: 2019, sources: [role]}]",
      "Cited: [@body, of body] [@doc, of doc] [@role, of role].")
    ["doc", "lead", "role", "body", "words", "passage", "late", "table"].map {
      source($0, "title: The source \($0)\ntype: other")
    }
    claim(
      "x",
      """
      It was read [@lead, of lead] [@doc, of doc].

      ## That he knew {#p}

      He knew.

      ### Denial: by letter {#no}

      - By: [[ana]]
      - In: [@words, of words; @doc, of doc]
      - Date: 2020-02

      As was read [@late, of late] [@lead, of lead].

      ### Allegation

      - By: unnamed, a clerk
      - In: [@doc, of doc]
      - Date: 2020

      ## What followed {#followed}

      Text [@passage, of passage] [@doc, of doc].

      ## That he lied {#q}

      He lied.

      ### Allegation

      - By: [[ana]]
      - In: [@table, of table]
      - Date: 2021

      As was read [@late, of late].

      """)
  }

  private static let frame = ("{{> head}}<main>", "</main>")
  private static let points = "{{#sections}}{{#point}}{{> point}}{{/point}}{{/sections}}"
  private static let passages = "{{#sections}}{{#passage}}{{> passage}}{{/passage}}{{/sections}}"
  private static let lead = "<div id=\"_lead\">{{{lead}}}</div>"
  private static let list = "{{> sources-list}}"

  /// The numbers under which a page shows its sources, by the words that each citation of them has.
  private func numbers(_ page: Element) -> [String: Set<String>] {
    var numbers: [String: Set<String>] = [:]
    for link in page.all("a") where link.text.contains("of ") && link.href?.hasPrefix("#_") == true
    {
      guard let source = link.text.firstMatch(of: /of (\w+)/)?.1 else { continue }
      numbers[String(source), default: []].insert(String(link.href?.dropFirst(2) ?? ""))
    }
    return numbers
  }

  private let ofTheRecord: [String: Set<String>] = [
    "lead": ["1"], "doc": ["2"], "late": ["3"], "words": ["4"], "passage": ["5"], "table": ["6"],
  ]

  @Test("What the record says first is 1, and the list has what is cited, in that order")
  func builtIn() throws {
    let page = try PageTexts(site).claim
    #expect(numbers(page) == ofTheRecord)
    let list = page.all("li").filter { $0["id"]?.hasPrefix("_") == true }
    #expect(list.map { $0["id"] } == (1...6).map { "_\($0)" })
    for (number, source) in zip(0..., ["lead", "doc", "late", "words", "passage", "table"]) {
      #expect(list[number].text.hasPrefix("The source \(source) "))
    }
  }

  @Test(
    "A template that shows other things first, or twice, or not at all, changes no number",
    arguments: [
      lead + passages + points + list, points + lead + passages + list,
      list + passages + points + lead, passages + points, lead + list, points,
      "{{#sections}}{{#point}}{{#replies}}{{> statement}}{{/replies}}{{#allegations}}{{> statement}}{{/allegations}}{{/point}}{{/sections}}"
        + list,
    ])
  func others(template: String) throws {
    let theme = Theme.builtIn.overlaid(by: [
      ("claim.mustache", Array((Self.frame.0 + template + Self.frame.1).utf8))
    ])
    let rendered = try RenderedSite(site.dossier(), theme: theme)
    let page = Element(of: try #require(rendered.files["claims/x/index.html"]))
    let found = numbers(page)
    #expect(!found.isEmpty)
    for (source, numbers) in found { #expect(ofTheRecord[source] == numbers, "\(source)") }
  }

  @Test("Each source of the list leads back to the statements and sections that cite it, once each")
  func places() throws {
    let page = try PageTexts(site).claim
    func places(_ number: Int) throws -> [String] {
      try page.at("_\(number)").links.filter { $0.hasPrefix("\($0.first!) → #") }
    }
    #expect(try places(1) == ["a → #_lead", "b → #no"])
    #expect(try places(2) == ["a → #_lead", "b → #_p1-2", "c → #no", "d → #followed"])
    #expect(try places(3) == ["a → #no", "b → #_p3-1"])
  }

  @Test("Five places are links, and of more it says how many there are")
  func many() throws {
    func row(_ count: Int) throws -> String {
      let site = TestSite {
        figures("ana")
        source("doc")
        claim(
          "x",
          point((1..<count).map { _ in statement("Denial", by: "[[ana]]", "2021") }.joined()))
      }
      return try PageTexts(site).claim.at("_1").text
    }
    #expect(try row(5).hasSuffix(" a b c d e"))
    #expect(try row(6).hasSuffix(" a b c d e and 1 more"))
    #expect(try row(40).hasSuffix(" a b c d e and 35 more"))
  }

  @Test("The title of a source leads to its address, and its record stays inside")
  func titles() throws {
    let site = TestSite {
      figures("ana")
      source("doc", "url: https://paper.example/1")
      source("copy", "copy-url: https://archive.example/2\nseen: copy")
      source("bare", "title: The bare one\ntype: other\nseen: no\npublisher-name: The Court")
      claim("x", "[@doc] [@copy] [@bare]\n\n" + point())
    }
    let list = try PageTexts(site).claim.at("_sources")
    #expect(
      list.texts("li").map { String($0.prefix { $0 != "·" }) }.count == 3)
    #expect(list.links.contains("The Paper: “doc” → https://paper.example/1"))
    #expect(list.links.contains("The Paper: “copy” → https://archive.example/2"))
    #expect(list.links.contains("record → ../../sources/bare/index.html"))
    let rows = list.texts("li")
    #expect(rows[1].contains("read in a copy"))
    #expect(rows[2].hasPrefix("The bare one · The Court · 2020 · not seen by us · record"))
  }

  @Test("A figure's offices and text count in this order, whatever the template shows first")
  func offices() throws {
    let template =
      "{{> head}}<main><div id=\"_text\">{{{body}}}</div><div id=\"_roles\">"
      + "{{#roles}}{{> marks}}{{/roles}}</div>{{> sources-list}}</main>"
    for theme in [[:], ["figure.mustache": template]] {
      let page = try PageTexts(site, theme: theme).main("figures/ana/index.html")
      #expect(numbers(page) == ["role": ["1"], "body": ["2"], "doc": ["3"]])
      #expect(try page.at("_roles").links == ["1 → #_1"])
      #expect(
        try page.at("_1").links.filter { $0.contains("→ #") } == ["a → #_roles", "b → #_text"])
    }
  }
}
