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

  @Test(arguments: [
    (1, 6, 0, "1 origin · 6 relays · none says that it verified"),
    (1, 0, 0, "1 origin · no relays"),
    (
      2, 3, 1,
      "at most 2 origins; whether they are independent is not on record · 3 relays · 1 says that it verified"
    ),
    (1, 3, 2, "1 origin · 3 relays · 2 say that they verified"),
  ])
  func originsAndRelaysAreToldWithWhoVerified(
    origins: Int, relays: Int, verified: Int, told: String
  ) {
    var markup = Markup()
    let sentence = OriginsInWords(origins: origins, relays: relays, verified: verified)
    sentence.append(to: &markup, for: .text, by: nil)
    #expect(markup.html.text == told)
  }

  @Test func datesAreToldAsPreciselyAsTheyAreKnown() {
    #expect(
      ["2021", "2021-02", "2021-02-16"].map { PartialDate($0)?.inWords } == [
        "2021", "February 2021", "16 February 2021",
      ])
  }
}
