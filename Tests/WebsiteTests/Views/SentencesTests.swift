import TestSupport
import Testing

@testable import Dossiers
@testable import Website

struct SentencesTests {
  private let words = Words(own: [:])

  @Test func furtherPointsAreCountedByStatusTheMostFrequentFirst() {
    #expect(
      sentence(
        countingFurther: [.alleged, .contested, .admitted, .contested, .contested], in: words)
        == "5 further points: 3 contested, 1 admitted, 1 alleged")
    #expect(sentence(countingFurther: [.alleged], in: words) == "1 further point: 1 alleged")
    #expect(sentence(countingFurther: [], in: words) == nil)
  }

  @Test func statusesAreCountedInTheSitesOwnWords() {
    let words = Words(own: ["alleged": "allégué"])
    #expect(sentence(countingFurther: [.alleged], in: words) == "1 further point: 1 allégué")
  }

  @Test func amongWordsFromRightToLeftTheNumberOfEachStatusStaysWithIt() {
    let words = Words(own: ["alleged": "مدّعى به"])
    #expect(
      sentence(countingFurther: [.alleged], in: words, isRightToLeft: true)
        == "\u{2068}1 further point\u{2069}: 1 مدّعى به")
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
        "1 origin: unnamed (“an ‘aide’”; “a clerk”), through The Lamp · 2 relays · none says that it verified"
      ),
      (
        ["unnamed, a clerk"], "To: [[kettle]]", 1,
        "1 origin: unnamed (“a clerk”), through kettle · 2 relays · none says that it verified"
      ),
      (
        ["[[ana]]", "unnamed, a clerk"], "", 1,
        "at most 2 origins: ana; unnamed (“a clerk”), through The Lamp – whether they are independent is not on record · 1 relay · none says that it verified"
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
    let page = try PageTexts(site)["claims/x/index.html"]
    let shown = page.firstMatch(of: /<dt>Origins<\/dt><dd><bdi>(.*?)<\/bdi>/)?.1
    #expect(shown.map { String($0) } == words)
    #expect(page.contains(/data-origins="\d"/))
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
  func quotations(text: String, shown: String) { #expect(quoted(text) == shown) }

  @Test func datesAreToldAsPreciselyAsTheyAreKnown() {
    #expect(
      ["2021", "2021-02", "2021-02-16"].map { PartialDate($0)?.inWords } == [
        "2021", "February 2021", "16 February 2021",
      ])
  }
}
