import TestSupport
import Testing

@testable import Dossiers

@Suite("An id made of a title")
struct IDFromTitleTests {
  @Test(
    "Titles of any script become ids that can be read",
    arguments: [
      ("韩东", "han-dong"), ("Łukasz Żółć", "lukasz-zolc"), ("Marta Quill", "marta-quill"),
      ("Владимир Ильич", "vladimir-ilic"), ("محمد علي", "mhmd-ly"),
      ("Γιώργος Παπανδρέου", "giorgos-papandreou"), ("김정은", "gimjeong-eun"),
      ("カタカナ", "katakana"), ("ქართული", "kartuli"), ("Հայաստան", "hayastan"),
      ("Straße, Æther & Øre", "strasse-aether-ore"), ("İstanbul ılık", "istanbul-ilik"),
      ("Nguyễn Văn Đức", "nguyen-van-duc"), ("O’Brien's “deal” #4", "obriens-deal-4"),
      ("  -- 2024/03: a_b.c -- ", "2024-03-a-b-c"), ("צה״ל", "zhl"), ("तत्", "tat"),
    ])
  func scripts(_ title: String, _ id: String) {
    #expect(EntityID.id(madeOf: title) == id)
  }

  @Test(
    "A title is read in its language",
    arguments: [
      ("Müller Straße", "de", "mueller-strasse"), ("Müller", "de-AT", "mueller"),
      ("Müller", "sv", "muller"), ("韩东", "zh-Hans", "han-dong"), ("韓東", "zh-TW", "han-dong"),
      ("ひらがな", "ja", "hiragana"), ("김정은", "ko", "gimjeong-eun"),
      ("กรุงเทพ", "th", "krungtheph"), ("Щукин", "ru", "sukin"),
      ("NHKニュース", "ja", "nhknyusu"), ("İI ıi", "tr", "ii-ii"),
    ])
  func languages(_ title: String, _ language: String, _ id: String) {
    #expect(EntityID.id(madeOf: title, language: language) == id)
  }

  @Test(
    "Where it is not known how Chinese characters are read, no id is made of them",
    arguments: [
      ("安倍晋三", "ja"), ("安倍晋三", "ja-JP"), ("東京タワー", "en"), ("愛の味", "zh"), ("佐々木", "en"),
      ("〆切", "en"), ("東京ｶﾅ", "en"), ("李在明", "ko"), ("韩东", nil), ("NHK 東京", "JA"),
    ])
  func readings(_ title: String, _ language: String?) {
    #expect(EntityID.id(madeOf: title, language: language) == nil)
    #expect(EntityID.hasUnknownReading(title, language: language))
  }

  @Test(
    "A letter that has no Latin form is not left out of an id",
    arguments: ["ខ្មែរ", "ខ្មែរ Times", "ཏེ", "አማርኛ", "Ⴀ 4𓀀"])
  func letters(_ title: String) {
    #expect(EntityID.id(madeOf: title) == nil)
    #expect(!EntityID.hasUnknownReading(title, language: "en"))
  }

  @Test(
    "Of what has no letter or digit no id is made",
    arguments: ["", " ", "🎉", "…", "'", "---", "\u{301}", "\0"])
  func nothing(_ title: String) {
    #expect(EntityID.id(madeOf: title) == nil)
  }

  @Test("A long title is cut between words, and a long word within")
  func long() throws {
    let words = String(repeating: "harbour ", count: 40)
    #expect(EntityID.id(madeOf: words) == "harbour-harbour-harbour-harbour-harbour-harbour-harbour")
    #expect(EntityID.id(madeOf: String(repeating: "x", count: 300))?.count == 60)
    let han = try #require(EntityID.id(madeOf: String(repeating: "韩", count: 300)))
    #expect(han.count <= 60 && !han.hasSuffix("-"))
  }

  @Test("Whatever the title, the id is one", arguments: seeds(200))
  func always(seed: UInt64) {
    var random = Seed(seed)
    let title = String.hostile(with: &random)
    if let id = EntityID.id(madeOf: title) {
      #expect(isID(id) && !id.hasPrefix("-") && !id.hasSuffix("-") && id.utf8.count <= 60)
    }
  }
}

extension String {
  /// A few signs, many of which mean something to YAML, Markdown or Unicode.
  static func hostile(with random: inout Seed) -> String {
    let signs = Array(
      "ab 1:#-?,[]{}&*!|>'\"%@`\\~=<.…é韩\u{301}\u{A0}\u{2028}\u{85}\u{FEFF}\u{200F}\u{7F}\u{E000}\u{FFFF}\u{1F389}\u{10FFFF}\t"
        .unicodeScalars)
    var text = UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      text.append(signs.randomElement(using: &random) ?? "a")
    }
    return String(text)
  }
}
