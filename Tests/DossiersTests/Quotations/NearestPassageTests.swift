import TestSupport
import Testing

@testable import Dossiers

@Suite("What a copy has in place of a quotation")
struct NearestPassageTests {
  private let text = """
    The mayor said: “I had no hand in this award, nor in any other.” She left.

    The clerks were not asked.
    """

  private func result(_ quotation: String, in text: String? = nil) -> Comparison.Result {
    var comparison = Comparison(Array((text ?? self.text).utf8))
    return comparison.look(for: ComparedText(Array(quotation.utf8)))
  }

  @Test("Other case or punctuation is said to be that, with the place at which it begins")
  func differs() throws {
    guard
      case .differs(let passage, let difference) = result(
        "I had no hand in this award; nor in any other.")
    else {
      Issue.record("it does not differ")
      return
    }
    #expect(passage.words == "I had no hand in this award, nor in any other")
    #expect(passage.position == Position(line: 1, column: 18))
    #expect(difference.here.hasPrefix("…ad no hand in this award, nor in"))
    #expect(difference.there.hasPrefix("…ad no hand in this award; nor in"))
  }

  @Test("Of other words the nearest passage is shown, which is what was meant")
  func nearest() throws {
    guard case .notFound(let nearest?) = result("I had a hand in this award, nor in any other.")
    else {
      Issue.record("nothing is near")
      return
    }
    #expect(nearest.words == "I had no hand in this award, nor in any other")
  }

  @Test("Where nothing is near, nothing is shown")
  func nothing() {
    guard case .notFound(nil) = result("Something else entirely was said by others.") else {
      Issue.record("something is near")
      return
    }
  }

  @Test(
    "Five megabytes of the same few words are looked through in a moment, whatever is looked for")
  func hostile() {
    let text = String(repeating: "a b a a b a ", count: 450_000)
    let time = ContinuousClock().measure {
      var comparison = Comparison(Array(text.utf8))
      for quotation in [
        String(repeating: "a b a a b a ", count: 2_000) + "c",
        "c " + String(repeating: "a ", count: 4_000),
      ] {
        guard case .notFound = comparison.look(for: ComparedText(Array(quotation.utf8))) else {
          Issue.record("it is found")
          return
        }
      }
    }
    // A debug build takes a few seconds; what grows with the square of the length takes hours.
    #expect(time < .seconds(120))
  }
}
