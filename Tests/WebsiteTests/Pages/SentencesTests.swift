import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("Sentences that are made of words") struct SentencesTests {
  private let words = ThemeWords(for: TestSite {}.dossier().settings)

  private func statusLine(_ statuses: [String], settings: String = "") throws -> Element {
    let site = TestSite(settings: TestSite.settings + settings) {
      figures("ana", "ben")
      source("doc")
      claim(
        "x",
        statuses.enumerated().map { number, kind in
          point(
            kind.isEmpty ? "" : statement(kind, by: "[[ana]]", "2021"), anchor: "p\(number)")
        }.joined())
    }
    return try PageTexts(site).claim.first("header").first("p", ["class": "status"])
  }

  @Test("Further points are counted by status, the most frequent first")
  func further() throws {
    #expect(
      try statusLine(["", "", "Denial", "Admission", "Denial", "Denial"]).text
        == "alleged since 1 January 2020 · 5 further points: 3 contested, 1 alleged, 1 admitted"
        .replacing("1 alleged, 1 admitted", with: "1 admitted, 1 alleged"))
    #expect(try statusLine(["", ""]).text.hasSuffix("· 1 further point: 1 alleged"))
    #expect(try statusLine([""]).text == "alleged since 1 January 2020")
  }

  @Test("Statuses are counted in the site's own words")
  func ownWords() throws {
    let text = try statusLine(["", ""], settings: "\nwords: {alleged: allégué}").text
    #expect(text == "allégué since 1 January 2020 · 1 further point: 1 allégué")
  }

  @Test("Counts that have commas themselves are separated by semicolons")
  func commas() {
    #expect(words.counts([.indicated, .contested]) == "1 indicated, not established; 1 contested")
    #expect(words.counts([.contested, .alleged]) == "1 contested, 1 alleged")
  }

  @Test(
    "Origins are named as they are known, and relays counted with who verified",
    arguments: [
      (
        ["unnamed, two officials"], "", 0,
        "1 origin: unnamed (“two officials”), through The Lamp · no relays"
      ),
      (["[[ana]]"], "", 0, "1 origin: ana · no relays"),
      (["[@doc]"], "", 0, "1 origin: The Lamp: “Says: ‘yes’” · no relays"),
      // Who told one outlet counts once.
      (
        ["unnamed, an “aide”", "unnamed, a clerk"], "", 2,
        "1 origin: unnamed (“an ‘aide’”; “a clerk”), through The Lamp · 2 relays · no relay says that it verified it"
      ),
      (
        ["unnamed, a clerk"], "To: [[kettle]]", 1,
        "1 origin: unnamed (“a clerk”), through kettle · 2 relays · no relay says that it verified it"
      ),
      (
        ["[[ana]]", "unnamed, a clerk"], "", 1,
        "at most 2 origins: ana; unnamed (“a clerk”), through The Lamp – whether they are independent is not on record · 1 relay · no relay says that it verified it"
      ),
      (
        ["[[ana]], [[bob]], [[cy]], [[dan]], [[eve]]", "unnamed, a clerk"], "", 0,
        "at most 6 origins: ana; bob; cy; dan; and 2 more – whether they are independent is not on record · no relays"
      ),
    ])
  func origins(speakers: [String], more: String, relays: Int, words: String) throws {
    let site = TestSite {
      figures("ana", "bob", "cy", "dan", "eve", "kettle")
      source("doc", "title: 'Says: \"yes\"'\npublisher-name: The Lamp")
      source("relay-1", "publisher-name: A")
      source("relay-2", "publisher-name: B")
      claim(
        "x",
        "## Point {#p}\n\nIt is so.\n\n"
          + speakers.map { speaker in
            "### Allegation\n\n- By: \(speaker)\n"
              + "- In: [@doc\((0..<relays).map { "; @relay-\($0 + 1)" }.joined())]\n- Date: 2020\n"
              + (more.isEmpty ? "\n" : "- \(more)\n\n")
          }.joined())
    }
    let shown = try PageTexts(site).claim.at("p")
    #expect(try shown.first("div", ["class": "origins"]).first("h4").text == words)
    #expect(shown["data-origins"] != nil)
    #expect(
      shown["data-relays"] == words.firstMatch(of: /(\d) relays?/).map { String($0.1) } ?? "0")
  }

  @Test(
    "A quotation's own marks become single ones, and a whole quotation has its marks once",
    arguments: [
      ("It tilted", "“It tilted”"), ("“It tilted”", "“It tilted”"),
      ("\"It tilted\"", "“It tilted”"),
      ("«Il penche»", "“Il penche”"), ("„Er kippt“", "“Er kippt”"),
      ("“It tilted”, he says", "“‘It tilted’, he says”"),
      ("\"It tilted\", says (\"the\") aide", "“‘It tilted’, says (‘the’) aide”"),
      ("“One” or “two”", "“‘One’ or ‘two’”"), ("Er sagt „nein“", "“Er sagt ‚nein‘”"),
      ("L’«arbre» penche", "“L’‹arbre› penche”"), ("It’s ‘so’", "“It’s ‘so’”"), ("", "“”"),
      ("\"", "“‘”"),
    ])
  func quotations(text: String, shown: String) { #expect(words.quoted(text) == shown) }

  @Test("Dates are given as precisely as they are known")
  func dates() {
    #expect(
      ["2021", "2021-02", "2021-02-16"].map { PartialDate($0).map { words.date($0) } } == [
        "2021", "February 2021", "16 February 2021",
      ])
  }
}
