import Templates
import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("The theme's words on pages")
struct ThemeWordsTests {
  private func words(_ language: String, own: String = "", files: [File] = []) -> ThemeWords {
    let site = TestSite(
      [File("dossier.yml", "title: x\nlanguage: \(language)\nwords: {\(own)}")] + files)
    return ThemeWords(site.words, own: site.dossier().settings.words)
  }

  @Test("There is a word for everything, in every language", arguments: BuiltInWordsTests.languages)
  func everything(language: String) {
    let words = words(language)
    var texts: [String] = []
    texts += StatementKind.allCases.map(words.kind) + Status.allCases.map(words.status)
    texts += Effect.allCases.map(words.effect) + Dossiers.Stage.allCases.map(words.stage)
    texts += Outcome.allCases.map(words.outcome)
    texts += Reply.allCases.map { words.reply($0, answers: []) }
    texts += StatementKind.allCases.map { words.reply(.answered, answers: StatementKinds($0)) }
    texts +=
      Status.allCases.map { words.count(2, $0) } + Outcome.allCases.map { words.count(2, $0) }
    texts += Figure.Kind.allCases.map { words.kind($0) } + Figure.Kind.allCases.map(words.heading)
    texts += Source.Kind.allCases.map { words.kind($0) } + Source.Seen.allCases.map(words.seen)
    texts += Correction.Kind.allCases.map { words.kind($0) }
    texts += FixedPage.allCases.filter(\.isInMenu).map(words.title) + (1...12).map(words.month)
    #expect(!texts.contains(""))
    #expect(texts.allSatisfy { !$0.contains("{") })
  }

  @Test("A site's words for those of the format win over the theme's, also in counts")
  func own() {
    let words = words("fr", own: "contested: disputé, Denial: Dénégation, unnamed: sans nom")
    #expect(words.status(.contested) == "disputé")
    #expect(words.count(3, Status.contested) == "disputé\u{A0}: 3")
    #expect(words.kind(.denial) == "Dénégation")
    #expect(words.unnamed("deux employés") == "sans nom\u{A0}: deux employés")
    // “Denied” is another word than “Denial”.
    #expect(words.reply(.answered, answers: [.denial]) == "a démenti")
    #expect(
      self.words("nl", own: "Denial: Ontkenning").reply(.answered, answers: [.denial])
        == "Ontkenning")
  }

  @Test("A reply says what the answers were")
  func replies() {
    let words = words("en")
    #expect(words.reply(.answered, answers: [.denial]) == "denied")
    #expect(
      words.reply(.answered, answers: [.partialAdmission, .response])
        == "admitted in part; responded, did not deny")
    #expect(words.reply(.answered, answers: []) == "answered; its words are not shown here")
    #expect(words.reply(.noRequest, answers: []) == "no request on record")
  }

  @Test("Counts take the form of their number, and semicolons where one of them has a comma")
  func counts() {
    let words = words("fr")
    let counts = [words.count(2, Status.contested), words.count(1, Status.admitted)]
    #expect(words.counts(counts) == "2 contestés, 1 reconnu")
    #expect(
      words.text("further-points", ["count": 3, "statuses": .text(words.counts(counts))])
        == "3 autres points\u{A0}: 2 contestés, 1 reconnu")
    #expect(
      self.words("en").counts(["1 contested", "2 indicated, not established"])
        == "1 contested; 2 indicated, not established")
    let arabic = self.words("ar")
    #expect(arabic.text("relays.some", ["count": 2]) == "نقلان")
    #expect(arabic.text("relays.some", ["count": 7]) == "7 عمليات نقل")
    #expect(arabic.text("relays.some", ["count": 11]) == "11 عملية نقل")
  }

  @Test("A word that fell back to English says so, and counts in English")
  func fallback() {
    let words = words("nl", files: [File("templates/words/nl.yml", "status: {contested: betwist}")])
    #expect(words.table["status.contested"]?.language == nil)
    #expect(words.table["status.alleged"]?.language == "en")
    #expect(words.text("relays.some", ["count": 1]) == "1 relay")
    #expect(words.text("relays.some", ["count": 2]) == "2 relays")
    #expect(self.words("ja").text("relays.some", ["count": 2]) == "2 relays")
  }

  @Test(
    "Dates are written as the language writes them, as precisely as they are known",
    arguments: [
      ("en", "22 March 2023", "1 May 2023", "March 2023", "2023", "22 Mar 2023"),
      ("de", "22. März 2023", "1. Mai 2023", "März 2023", "2023", "22. Mär 2023"),
      ("fr", "22 mars 2023", "1er mai 2023", "mars 2023", "2023", "22 mars 2023"),
      ("es", "22 de marzo de 2023", "1 de mayo de 2023", "marzo de 2023", "2023", "22 mar 2023"),
      ("zh", "2023年3月22日", "2023年5月1日", "2023年3月", "2023年", "2023年3月22日"),
      ("ar", "22 مارس 2023", "1 مايو 2023", "مارس 2023", "2023", "22 مارس 2023"),
    ])
  func dates(
    _ language: String, _ day: String, _ first: String, _ month: String, _ year: String,
    _ narrow: String
  ) throws {
    let words = words(language)
    let date = try #require(PartialDate("2023-03-22"))
    #expect(words.date(date) == day)
    #expect(words.date(date.firstDay) == day)
    #expect(words.date(try #require(PartialDate("2023-05-01"))) == first)
    #expect(words.date(try #require(PartialDate("2023-03"))) == month)
    #expect(words.date(try #require(PartialDate("2023"))) == year)
    #expect(words.dates.text(2023, 3, 22, isNarrow: true) == narrow)
    #expect(words.dates.text(2023, nil, nil, isNarrow: true) == year)
  }

  @Test("A month has another form in a date where the language needs one, and a span two dates")
  func forms() throws {
    let words = words(
      "pl",
      files: [
        File(
          "templates/words/pl.yml",
          "month: {3: marzec}\nmonth-in-date: {3: marca}\ndate: {span: \"{start} – {end}\"}")
      ])
    let span = try #require(DateSpan("2023-03/2023-03-22"))
    #expect(words.span(span) == "marzec 2023 – 22 marca 2023")
    #expect(words.span(try #require(DateSpan("2023"))) == "2023")
    #expect(words.month(3) == "marzec")
  }

  @Test(
    "Lists are joined as the language joins them",
    arguments: [
      ("en", "A and B", "A, B, C and D"), ("fr", "A et B", "A, B, C et D"),
      ("zh", "A和B", "A、B、C和D"), ("ar", "A وB", "A وB وC وD"),
    ])
  func lists(language: String, two: String, four: String) {
    let words = words(language)
    #expect(words.list([]) == "" && words.list(["A"]) == "A")
    #expect(words.list(["A", "B"]) == two)
    #expect(words.list(["A", "B", "C", "D"]) == four)
    // A name is not a pattern.
    #expect(words.list(["{after}", "{before}"]).contains("{after}"))
  }

  @Test(
    "Quotation marks are the language's, and those within them the inner ones",
    arguments: [
      ("en", "Ferry deal", "“Ferry deal”"), ("en", "“Ferry deal”", "“Ferry deal”"),
      ("en", "\"Ferry\" deal", "“‘Ferry’ deal”"), ("en", "The “ferry” deal", "“The ‘ferry’ deal”"),
      ("en", "«Ferry» deal", "“‹Ferry› deal”"), ("en", "„Fähre“ deal", "“‚Fähre‘ deal”"),
      ("fr", "Le « bac » offert", "«\u{A0}Le “bac” offert\u{A0}»"),
      ("fr", "« Le bac »", "«\u{A0}Le bac\u{A0}»"), ("fr", "Le “bac”", "«\u{A0}Le “bac”\u{A0}»"),
      ("fr", "Le \"bac\" offert", "«\u{A0}Le “bac” offert\u{A0}»"),
      ("de", "Die „Fähre“", "„Die ‚Fähre‘“"), ("de", "The “ferry”", "„The ‘ferry’“"),
      ("es", "El «barco»", "«El “barco”»"), ("zh", "“渡船”合同", "“‘渡船’合同”"),
      ("en", "", "“”"), ("en", "\"", "“‘”"),
    ])
  func quotations(language: String, text: String, quoted: String) {
    #expect(words(language).quoted(text) == quoted)
  }

  @Test("A label is joined with the language's colon")
  func labels() {
    #expect(words("en").label("Finding", "x") == "Finding: x")
    #expect(words("fr").label("Constatation", "x") == "Constatation\u{A0}: x")
    #expect(words("zh").label("结论", "x") == "结论：x")
  }
}
