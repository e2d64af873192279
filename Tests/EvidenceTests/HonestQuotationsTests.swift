import Foundation
import TestSupport
import Testing

@testable import Dossiers
@testable import Evidence

@Suite("Quotations that are what their source says")
struct HonestQuotationsTests {
  @Test(
    "Of five hundred, from pages with the typography of six scripts, none fails",
    arguments: seeds(500))
  func honest(seed: UInt64) throws {
    var random = Seed(seed)
    let language = Passages.all.randomElement(using: &random)!
    var page = Page(language, random)
    let html = page.html()
    let text = try HTMLText.text(of: Array(html.utf8))
    let copy = ComparedText(text, notingOrigins: true)
    let words = language.sentences.randomElement(using: &random)!
    // From a word to a later one, or all of it.
    let start =
      Bool.random(using: &random) ? 0 : Int.random(in: 0..<words.count / 2, using: &random)
    let end =
      Bool.random(using: &random)
      ? words.count : Int.random(in: start + 2...words.count, using: &random)
    let quotation = page.typed(language.joined(words[start..<end]))
    #expect(
      copy.passage(of: ComparedText(Array(quotation.utf8))) != nil,
      "\(language.tag): \(quotation)\n\(String(decoding: text, as: UTF8.self))")
  }
}

/// Sets passages as pages do.
private struct Page {
  let language: Passages.Language
  var random: Seed

  init(_ language: Passages.Language, _ random: Seed) {
    (self.language, self.random) = (language, random)
  }

  mutating func html() -> String {
    let blocks = language.sentences.map { sentence -> String in
      let words = inline(sentence)
      return [
        "<p>\(words)</p>", "<table><tr><td>1<td>\(words)</td></tr></table>",
        "<figure><img src=x alt=\"\"><figcaption>\(words)</figcaption></figure>",
        "<blockquote><p>\(words)</blockquote>",
        "<table><caption>\(words)</caption><tr><td>2</table>", "<ul><li>\(words)</ul>",
        "<h2>\(words)</h2>",
      ].randomElement(using: &random)!
    }
    return
      "<!DOCTYPE html><html lang=\(language.tag)><title>x</title><script>var x = '<p>'</script>\n"
      + "<nav><a href=/>Home</a></nav>" + blocks.joined(separator: "\n") + "<footer>&copy;</footer>"
  }

  /// Words with tags, entities, blanks and marks of all kinds.
  private mutating func inline(_ words: [String]) -> String {
    var result = ""
    for (place, original) in words.enumerated() {
      var word = set(original)
      if one(in: 8) {
        let tag = ["em", "a", "span", "b", "mark"].randomElement(using: &random)!
        word = "<\(tag)>\(word)</\(tag)>"
      }
      // No line of Chinese ends with an opening mark or begins with a closing one.
      let isTied = place == 0 || words[place - 1] == "“" || "，。：”".contains(original)
      result += place == 0 || isTied && language.blank.isEmpty ? word : blank() + word
    }
    return result
  }

  private mutating func blank() -> String {
    if language.blank.isEmpty { return one(in: 3) ? "" : one(in: 2) ? "\n" : "<wbr>" }
    return [" ", "\n  ", "&nbsp;", "\u{2009}", "\u{202F}", " <!-- --> ", "<br>", "\t"]
      .randomElement(using: &random)!
  }

  /// A word as typesetters set it.
  private mutating func set(_ word: String) -> String {
    var result = ""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "\"": result += ["“", "”", "„", "«", "&quot;", "&raquo;"].randomElement(using: &random)!
      case "'": result += ["’", "‘", "'", "&rsquo;", "\u{02BC}"].randomElement(using: &random)!
      case "-": result += ["-", "\u{2010}", "\u{2011}"].randomElement(using: &random)!
      default:
        result.unicodeScalars.append(scalar)
        if one(in: 12), scalar.properties.isAlphabetic {
          result += ["&shy;", "\u{200B}", "\u{2060}", "\u{200D}"].randomElement(using: &random)!
        }
      }
    }
    return one(in: 3) ? result.decomposed : result
  }

  /// As an editor types a quotation.
  mutating func typed(_ words: String) -> String {
    var typed = words.replacing("’", with: "'").replacing("“", with: "\"")
    if one(in: 3) { typed = typed.decomposed }
    if one(in: 3) { typed = typed.replacing(" ", with: "\n") }
    if one(in: 3) {
      typed = typed.replacing("—", with: "–").replacing("«", with: "“").replacing("»", with: "”")
    }
    return typed
  }

  private mutating func one(in count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }
}

extension String {
  fileprivate var decomposed: String { decomposedStringWithCanonicalMapping }
}
