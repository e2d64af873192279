import TestSupport
import Testing
import Website

@testable import Dossiers

@Suite("The files of words")
struct WordFileTests {
  private func site(_ language: String, _ files: [String: String] = [:], rules: String = "")
    -> TestSite
  {
    TestSite(
      [File("dossier.yml", "title: x\nbase-url: https://a.org/\n1️⃣language: \(language)\n\(rules)")]
        + files.sorted { $0.key < $1.key }.map { File("templates/words/\($0).yml", $1) })
  }

  private func text(_ key: String, of site: TestSite) -> String? {
    site.words.words[key]?.forms["other"]
  }

  @Test("A site's own words are laid over the built-in ones, one by one")
  func overlay() {
    let site = site("fr", ["fr": "status:\n  contested: disputé\n"])
    #expect(text("status.contested", of: site) == "disputé")
    #expect(text("status.alleged", of: site) == "allégué")
    #expect(site.words.words["status.contested"]?.language == nil)
    site.expectProblemsOfWords()
  }

  @Test("Keys may lie in each other or be joined with dots")
  func dots() {
    let site = site(
      "en", ["en": "status.contested: disputed\nrelation:\n  inward.about: Subject of"])
    #expect(text("status.contested", of: site) == "disputed")
    #expect(text("relation.inward.about", of: site) == "Subject of")
    site.expectProblemsOfWords()
  }

  @Test("A variety of a language has its own words, then those of the language")
  func variety() {
    let site = site(
      "fr-CA",
      [
        "fr": "status: {contested: disputé, alleged: prétendu}",
        "fr-ca": "status: {alleged: présumé}",
      ])
    #expect(text("status.contested", of: site) == "disputé")
    #expect(text("status.alleged", of: site) == "présumé")
    #expect(text("status.withdrawn", of: site) == "retiré")
    site.expectProblemsOfWords()
  }

  @Test("Chinese in traditional characters does not take the words in simplified ones")
  func traditional() {
    #expect(text("status.alleged", of: site("zh-Hans-CN")) == "被指称")
    for language in ["zh-Hant", "zh-TW"] {
      #expect(text("status.alleged", of: site(language)) == "alleged")
      site(language).expectProblemsOfWords(["missing-words": "1️⃣"])
    }
  }

  @Test("Where a language has no words, all are English, which is said once and may be set aside")
  func none() {
    site("nl").expectProblemsOfWords(["missing-words": "1️⃣"])
    site("nl", rules: "rules: {missing-words: off}").expectProblemsOfWords()
    #expect(site("nl").words.words["status.alleged"]?.language == "en")
    #expect(site("nl").words.problems[0].help.contains("`dossier words nl`"))
    site("en-GB").expectProblemsOfWords()
  }

  @Test("What a site's language lacks is English and named, at the site's file, ten words at most")
  func missing() throws {
    let site = site("nl", ["nl": "1️⃣status:\n  alleged: beweerd\n  contested:  # contested"])
    #expect(text("status.alleged", of: site) == "beweerd")
    #expect(text("status.contested", of: site) == "contested")
    let problem = try #require(site.words.problems.first)
    #expect("\(problem.place)" == "templates/words/nl.yml:1:1")
    #expect(problem.message.contains("`alleged`, `alleged-with-status`, `ask.denied`"))
    #expect(problem.message.hasSuffix(" more"))
    #expect(site.words.problems.count == 1)
  }

  @Test("A site's own English words stand in for those that its language lacks")
  func ownEnglish() {
    let site = site("nl", ["en": "status: {alleged: said}"])
    #expect(text("status.alleged", of: site) == "said")
    site.expectProblemsOfWords(["missing-words": "1️⃣"])
  }

  @Test("A form that is empty is one that the language does not need")
  func emptyForm() {
    let site = site("en", ["en": "relays:\n  some:\n    one:\n    other: \"{count} relayed\""])
    #expect(site.words.words["relays.some"]?.forms == ["other": "{count} relayed"])
    site.expectProblemsOfWords()
  }

  @Test(
    "What is wrong in a file of words is reported where it stands",
    arguments: [
      ("unknown-word", "status:\n  2️⃣contestd: x"), ("unknown-word", "2️⃣statuss:\n  contested: x"),
      ("unknown-word", "2️⃣status.contestd: x"), ("unknown-word", "2️⃣x: [1]"),
      ("wrong-type", "status: 2️⃣x"), ("wrong-type", "status: 2️⃣[x]"),
      ("wrong-type", "unnamed: 2️⃣[x]"), ("wrong-type", "unnamed:\n  2️⃣other: x"),
      ("wrong-type", "count-of: {one: 2️⃣[x], other: y}"),
      ("unknown-placeholder", "date:\n  year: 2️⃣\"{yaer}\""),
      ("unknown-placeholder", "unnamed: 2️⃣\"{count}\""),
      ("unknown-placeholder", "date:\n  year: 2️⃣\"{year\""),
      ("unknown-placeholder", "relays: {some: {one: 2️⃣\"{n}\", other: x}}"),
      ("plural-form", "relays:\n  some:\n    2️⃣single: x\n    other: y"),
      ("plural-form", "relays:\n  2️⃣some:\n    one: x"),
      ("duplicate-key", "unnamed: x\n2️⃣unnamed: y"),
      ("duplicate-key", "status: {alleged: x}\n2️⃣status.alleged: y"),
      ("duplicate-key", "relays: {some: {other: x, 2️⃣other: y}}"),
      ("invalid-yaml", "unnamed: {count} 2️⃣x"), ("invalid-yaml", "2️⃣x"),
      ("merge-conflict", "2️⃣<<<<<<< a\nunnamed: x\n2️⃣=======\nunnamed: y\n2️⃣>>>>>>> b"),
      ("cut-by-comment", "unnamed: no 2️⃣#1"),
    ])
  func wrong(rule: String, lines: String) {
    site("en", ["en": lines]).expectProblemsOfWords([rule: "2️⃣"])
  }

  @Test(
    "A slip is guessed at",
    arguments: [
      ("status: {contestd: x}", "Did you mean `status.contested`?"),
      ("statsu: {contested: x}", "Did you mean `status`?"),
      ("date: {year: \"{yaer}\"}", "Did you mean `year`?"),
      ("relays: {some: {othr: x, other: y}}", "Did you mean `other`?"),
    ])
  func guesses(lines: String, guess: String) {
    #expect(site("en", ["en": lines]).words.problems.map(\.help).first?.hasPrefix(guess) == true)
  }

  @Test("A brace that stays is no placeholder")
  func braces() {
    site("en", ["en": "unnamed: \"{{nobody}\""]).expectProblemsOfWords()
  }

  @Test(
    "Words of another language, and files that hold none, are reported, but not copies of the theme's"
  )
  func stray() throws {
    let copy = try Repository.read("templates/words/de.yml")
    site("en", ["de": copy]).expectProblemsOfWords()
    let site = site("en", ["fr": "unnamed: x", "french": "unnamed: x", "deep/en": "unnamed: x"])
    #expect(
      site.words.problems.map { "\($0.place) \($0.rule.name)" } == [
        "templates/words/fr.yml:1:1 stray-file"
      ])
    #expect(
      site.dossier().problems.map { "\($0.place) \($0.rule.name)" } == [
        "templates/words/deep/en.yml:1:1 stray-file", "templates/words/french.yml:1:1 stray-file",
      ])
  }

  @Test(
    "A file to fill in holds every word, and what is filled in reads back as it was",
    arguments: ["ar", "en", "fr", "nl", "zh-Hant"])
  func printed(language: String) {
    let builtIn = BuiltInWords.ofTheme
    let text = builtIn.text(for: language, forms: ["one", "few", "other"])
    let read = WordFile(
      Array(text.utf8), at: SourcePath(ofWords: language), against: builtIn.english)
    #expect(read.problems.isEmpty, "\(read.problems)")
    #expect(read.words.mapValues(\.forms) == builtIn.words(for: language).mapValues(\.forms))
    if read.words.isEmpty {
      #expect(text.contains("\n  contested:  # contested\n"))
      #expect(text.contains("\n    few:  # \"{count} relays\"\n"))
    }
  }
}
