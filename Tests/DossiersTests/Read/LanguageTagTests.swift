import TestSupport
import Testing

@testable import Dossiers

@Suite("Language tags") struct LanguageTagTests {
  @Test(
    "The tag of a language that there is, is taken as it is typed",
    arguments: [
      "en", "EN", "fr-CA", "zh-Hans", "ZH-hant-TW", "es-419", "de-1996", "sl-rozaj-biske-1994",
      "yue", "uk", "en-GB", "en-x-uk",
      "zh-yue-HK", "qaa", "en-US-x-ours", "de-DE-u-co-phonebk",
    ])
  func right(text: String) throws {
    let site = TestSite(settings: TestSite.settings + "\nlanguage: \(text)") {
      source("doc", "language: \(text)")
    }
    site.expectProblems()
    #expect(site.dossier().settings.language == text)
    #expect(site.dossier().sources[0].language == text)
  }

  @Test(
    "Another is refused, with the tag that was meant",
    arguments: [
      ("english", "en"), ("English", "en"), ("englisch", "en"), ("en_US", "en-US"),
      ("en_us.UTF-8", "en-US"),
      ("german-at", "de-AT"), ("Deutsch", "de"), ("français", "fr"), ("\"中文\"", "zh"),
      ("日本語", "ja"),
      ("русский", "ru"), ("jp", "ja"), ("cn", "zh"), ("us", "en"), ("eng", "en"),
      ("deu-CH", "de-CH"),
      ("iw", "he"), ("en-UK", "en-GB"), ("en-uk-scouse", "en-GB-scouse"), ("zh-", "zh"),
      ("en--US", "en"), ("fr-CA-FR-QC-ON", "fr"),
      ("xx", nil), ("klingon", nil), ("abcd", nil), ("e", nil), ("x-ours", nil), ("i-klingon", nil),
      ("en-x", "en"), ("é1", nil), ("12", nil),
    ] as [(String, String?)])
  func wrong(text: String, meant: String?) throws {
    let site = TestSite(settings: TestSite.settings + "\nlanguage: 1️⃣\(text)") {
      source("doc", "language: 2️⃣\(text)")
    }
    site.expectProblems(["invalid-value": "1️⃣2️⃣"])
    for problem in site.dossier().problems {
      #expect(problem.help.hasPrefix("Did you mean") == (meant != nil), "\(problem.help)")
      if let meant { #expect(problem.help.hasPrefix("Did you mean `\(meant)`? ")) }
    }
  }

  @Test("Every code that is guessed is one that is known")
  func codes() {
    #expect(LanguageTag.shortCodes.count == 183)
    #expect(LanguageTag.shortCodes.allSatisfy { LanguageTag.failure(of: $0) == nil })
    for code in LanguageTag.longCodes {
      #expect(LanguageTag.failure(of: code)?.help.hasPrefix("Did you mean `") == true, "\(code)")
    }
  }
}
