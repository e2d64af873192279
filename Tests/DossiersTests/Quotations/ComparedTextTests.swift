import Foundation
import TestSupport
import Testing

@testable import Dossiers

extension String {
  var decomposed: String { decomposedStringWithCanonicalMapping }

  /// The form in which quotations are compared.
  var compared: String { String(decoding: ComparedText(Array(utf8)).bytes, as: UTF8.self) }
}

@Suite("The form in which quotations are compared")
struct ComparedTextTests {
  @Test(
    "What is written otherwise and is the same",
    arguments: [
      ("“a” ‘b’ «c» „d‟ 「e」 ‹f›", "\"a\" 'b' \"c\" 'd' \"e\" 'f'"),
      ("don’t", "don't"), ("донʼт", "дон’т"),
      ("a – b — c ‐ d − e", "a - b - c - d - e"),
      ("a\u{00A0}b\u{2009}c\u{202F}d\u{3000}e\t\r\n f", "a b c d e f"),
      ("ex\u{00AD}tra\u{200B}ordi\u{2060}nary\u{FEFF}", "extraordinary"),
      ("e\u{0301}te\u{0301}", "été"), ("\u{1112}\u{1161}\u{11AB}", "한"), ("\u{212B}", "Å"),
      ("  a  ", "a"), ("中文\n中文", "中文中文"), ("说\n“好”", "说“好”"), ("中文\nabc", "中文 abc"),
      ("“”\n中", "\"\"\n中"), ("می‌خواهم", "میخواهم"), ("👩‍⚖️", "👩⚖"),
    ])
  func same(one: String, other: String) {
    #expect(one.compared == other.compared)
  }

  @Test(
    "What looks alike and is not the same",
    arguments: [
      ("a", "A"), ("a", "а"), ("é", "e"), ("ﬁ", "fi"), ("…", "..."), ("...", "[...]"),
      ("(a)", "[a]"),
      ("a.", "a"), ("a,b", "a b"), ("--", "—"), ("''", "\""), ("ab", "a b"), ("中 文", "中文"),
      ("½", "1/2"), ("²", "2"), ("ſ", "s"), ("ａ", "a"), ("i", "ı"), ("ß", "ss"), ("٣", "3"),
      ("~", "-"),
      ("ー", "-"), ("_", "-"), ("`", "'"),
    ])
  func different(one: String, other: String) {
    #expect(one.compared != other.compared)
  }

  @Test("It is its own compared form, and each byte knows the character that it is from")
  func origins() {
    for language in Passages.all {
      for text in [language.text, language.text.decomposed] {
        let compared = ComparedText(Array(text.utf8), notingOrigins: true)
        let again = ComparedText(compared.bytes)
        #expect(again.bytes == compared.bytes)
        #expect(compared.origins.count == compared.bytes.count)
        #expect(compared.origins == compared.origins.sorted())
        #expect(compared.text == Array(text.precomposedStringWithCanonicalMapping.utf8))
        #expect(compared.end(of: compared.bytes.count) == compared.text.count)
      }
    }
  }

  @Test("Form C is what Foundation makes of every character, alone and before a mark")
  func formC() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in [String(scalar), String(scalar) + "\u{0301}"] {
        let bytes = Array(text.utf8).inFormC
        let wanted = Array(text.precomposedStringWithCanonicalMapping.utf8)
        // Two blanks are another two; all four are one blank.
        if bytes != wanted, value != 0x2000, value != 0x2001 {
          Issue.record("U+\(String(value, radix: 16))")
        }
      }
    }
  }

  @Test(
    "A quotation neither begins nor ends within a word or number",
    arguments: [
      ("It was unlawful.", "lawful."), ("It was non-violent.", "violent."),
      ("We can't go.", "We can"),
      ("They won’t pay", "They won"), ("It cost 2.5 million", "5 million"),
      ("It cost 2.5 million", "It cost 2"), ("It rose to 1,000", "It rose to 1"),
      ("At -5 degrees", "5 degrees"), ("An anti-war march", "An anti"),
      ("He is guiltless", "He is guilt"),
      ("Really?!", "Really?"), ("He left...", "He left."), ("x̄ is it", "x"),
      ("незаконно", "законно"),
      ("क्षेत्र", "क"), ("21,000 people", "000 people"), ("über", "ber"),
    ])
  func cut(text: String, quotation: String) {
    #expect(!found(quotation, in: text))
  }

  @Test(
    "It may begin and end anywhere else",
    arguments: [
      ("He said—then he left—no more.", "then he left"), ("(in part) no", "in part"),
      ("“Yes”, he said", "Yes"),
      ("l'affaire", "affaire"), ("他并不知道合同", "不知道"), ("a 3–5 lead", "a 3–5 lead"),
      ("Yes.No", "Yes."),
      ("ไม่ทราบเรื่อง", "ทราบ"), ("x,y", "y"), ("1:2 for us", "for us"), ("word: 5", "5"),
    ])
  func uncut(text: String, quotation: String) {
    #expect(found(quotation, in: text))
  }

  private func found(_ quotation: String, in text: String) -> Bool {
    ComparedText(Array(text.utf8), notingOrigins: true)
      .passage(of: ComparedText(Array(quotation.utf8))) != nil
  }

  @Test("Bytes that are no UTF-8 are U+FFFD, wherever they stand")
  func invalid() {
    var random = Seed(3)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        [0x20, 0x41, 0xC3, 0xA9, 0xE2, 0x80, 0x99, 0xF0, 0x9F, 0xFF, 0xED, 0xA0].randomElement(
          using: &random)! as UInt8
      }
      let compared = ComparedText(bytes, notingOrigins: true)
      #expect(compared.origins.count == compared.bytes.count)
      _ = compared.passage(of: ComparedText(Array(bytes.prefix(3))))
      _ = WordSequence(compared)
    }
  }
}
