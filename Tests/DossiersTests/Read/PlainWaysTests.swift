import TestSupport
import Testing

@testable import Dossiers

/// What is plainly written is read on a way of its own. A note in its first word, which no page shows, makes the parser
/// take the other: both must say the same.
@Suite struct PlainWaysTests {
  private func dossier(_ statement: String) -> Dossier {
    TestSite {
      figures("ana", "bo", "paper", "co")
      source("doc")
      source("two")
      source("unseen", "seen: no")
      claim("x", point(statement))
    }.dossier()
  }

  private static let lines = [
    "By: [[ana]]", "By: [[ana]], [[bo]]", "By: [[ana]],[[ana]] ; [[bo]]", "By: [[ana]] and [[bo]]",
    "By: [[ana|the firm]]", "By: [[ana|unnamed, a firm]]", "By: [[ ana ]]", "By: [[Ana]]",
    "By: [[figures/ana]]", "By: [[claims/x]]", "By: [[doc]]", "By: [[nobody]]", "By: [[]]",
    "By: [[ana#x]]", "By: [[#x]]", "By: [[ana|]]", "By: [[ana]] [[", "By: [[ana", "By: ![[ana]]",
    "By: [[ana]](x)", "By: [@doc]", "By: [@doc, p. 3]", "By: [@doc; @two]", "By: [@doc] [[ana]]",
    "By: unnamed, two officials", "By: unnamed", "By: unnamed,", "By: Unnamed, two", "By: Ana",
    "By:[[ana]]", "By : [[ana]]", "By:  [[ana]]  ", "By:", "by: [[ana]]", "Bye: [[ana]]",
    "To: reporters", "To: , reporters;", "To: the [[ana]] of [[bo]]", "To: [[ana]], the press",
    "To: [[ana]], ", "To: ~~x~~", "To: a\u{301}b\u{A0}", "To: \u{202E}x", "To: \u{2019}x\u{2019}",
    "Via: a lawyer", "Via: [[ana]]; [[bo]]", "About: [[ana]]", "About: ana", "In: [@doc]",
    "In: [@doc, p. 3; @two]", "In: [@doc,p. 3 ]", "In: [ @doc ]", "In: [@doc;]",
    "In: [@doc] [@two]",
    "In: [@doc, @two]", "In: [@nothing]", "In: [@ana]", "In: [@unseen]", "In: [@doc; @unseen]",
    "In: doc", "In: [@doc", "In: [@doc, S.\u{A0}3\u{A0}]", "In: [@Doc]", "Date: 2021",
    "Date: 2021-02-30",
    "Date: 2999", "Date: 2021-2", "Date: [[ana]]", "Outcome: no response", "Outcome: declined.",
    "Effect: refutes", "Stage: motion", "Repeats: letter", "Date: 2021-02: x", "Date: 2021 # x",
  ]

  @Test("A line of an attribution list means the same, plainly written or not", arguments: lines)
  func attribution(_ line: String) {
    for word in ["Denial", "Comment request", "Finding", "Context"] {
      let (plain, other) = (dossier(list(word, line)), dossier(list(word, noted(line))))
      #expect(said(plain) == said(other), "\(word)")
      #expect(told(plain) == told(other), "\(word)")
    }
  }

  private static let texts = [
    "Words.", "Two\nlines", "[[ana]]", "A [[ana]] b [@doc, p. 3] c", "[[ana\n]] x", "[[an\na]]",
    "[@doc,\np. 3]", "[@doc; @two] [[bo|the\nother]]", "[[ana]", "[@doc", "a ]] b [[ana]] [[",
    "[ana]",
    "![[ana]]", "[^1] x", "[x](y z)", "~~x~~", "\\[[ana]]", "a\\@b [@doc]", "*[[ana]]* x",
    "`[[ana]]`",
    "[a [[ana]] b](https://example.org)", "[[ana|b]]\n[[bo]]\nc", "a  \n[[ana]]",
    "[[doc]] [[x#paid]]",
    "[[]] [@] [@;]", "é[[ana]]é", "x <b>[[ana]]</b> y",
  ]

  @Test("A paragraph means the same, plainly written or not", arguments: texts)
  func prose(_ text: String) {
    let words = "- By: [[ana]]\n- In: [@doc]\n- Date: 2021\n\n"
    let plain = dossier("### Denial\n\n\(words)So \(text)")
    let other = dossier("### Denial\n\n\(words)\(noted("So \(text)"))")
    #expect(bodies(plain) == bodies(other))
    #expect(told(plain) == told(other))
  }

  private func noted(_ text: String) -> String { "\(text.prefix(1))%%n%%\(text.dropFirst())" }

  private func list(_ word: String, _ line: String) -> String {
    "### \(word)\n\n- \(line)\n\nWords."
  }

  private func statements(_ dossier: Dossier) -> [Said] {
    dossier.claims.flatMap { dossier.statements(of: $0) }
  }

  private func said(_ dossier: Dossier) -> [String] {
    statements(dossier).map {
      """
      \(String(describing: $0.speaker)) \($0.via) \($0.to) \($0.about) \($0.citations) \
      \(String(describing: $0.date)) \(String(describing: $0.effect)) \
      \(String(describing: $0.stage)) \(String(describing: $0.outcome))
      """
    }
  }

  private func bodies(_ dossier: Dossier) -> [String] { statements(dossier).map { "\($0.body)" } }

  private func told(_ dossier: Dossier) -> [String] {
    // The note moves what stands behind it.
    dossier.problems.map { "\($0.place.position.line) \($0.rule.name) \($0.message) \($0.help)" }
      .sorted()
  }
}

@Suite struct BytesTests {
  @Test(
    "Bytes are UTF-8 where the standard library says so",
    arguments: [
      "", "a", "plain text of some length\nand a line", "é", "12345678é\n12345678", "a\u{10FFFF}\n",
    ])
  func validity(_ text: String) {
    let bytes = Array(text.utf8)
    let isWhole = bytes.span.isUTF8
    #expect(isWhole)
    for index in bytes.indices {
      for odd in [0x80, 0xC3, 0xE2, 0xFF, 0x0A] as [UInt8] {
        var harmed = bytes
        harmed[index] = odd
        let isValid = String(validating: harmed, as: UTF8.self) != nil
        let isFound = harmed.span.isUTF8
        #expect(isFound == isValid, "\(harmed)")
      }
    }
  }

  @Test(
    "Texts are trimmed as Unicode says",
    arguments: [
      "", " ", "a", " a ", "\u{A0}a\u{A0}", "é ", " \u{2003}x", "x\u{3000} ", "\ta\r\n", "’a’",
    ])
  func trimming(_ text: String) {
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    #expect(text.trimmedStart == String(scalars))
    let end = scalars.lastIndex { !$0.properties.isWhitespace }
    #expect(text.trimmed == (end.map { String(scalars[...$0]) } ?? ""))
  }
}
