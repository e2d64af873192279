import Foundation
import Templates
import TestSupport
import Testing

@testable import Website

@Suite("Plural forms")
struct PluralRulesTests {
  /// All that are looked at, which `Tests/Tools/test_words.py` compares with Babel's.
  static let numbers =
    Array(0...200) + [1_000, 1_001, 1_002, 10_000, 21_000, 40_000, 100_000, 1_000_000]
    + [1_000_001, 2_000_000, 10_000_000, 1_000_000_000]
  private static let file = "Tests/Tools/plural_forms.txt"

  /// The numbers that have another form than `other`, as ranges: `ar: zero 0; one 1; two 2; few 3-10 103-110; …`.
  @Test("The forms of every language are those that Babel was asked about")
  func approved() throws {
    let languages = Dictionary(grouping: PluralRules.languages + ["pt-PT"]) { language in
      let rules = PluralRules(for: language)
      return PluralForm.allCases.filter { $0 != .other }.compactMap { form in
        let ranges = Self.ranges(of: Self.numbers.filter { rules.form($0) == form })
        return ranges.isEmpty ? nil : "\(form) " + ranges.joined(separator: " ")
      }.joined(separator: "; ")
    }
    let lines = languages.map { $1.sorted().joined(separator: " ") + ": " + $0 }.sorted()
    let text = lines.joined(separator: "\n") + "\n"
    let isUpdate = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
    if isUpdate {
      try Data(text.utf8).write(to: URL(fileURLWithPath: Repository.path + "/" + Self.file))
    }
    #expect(!isUpdate, "The plural forms were rewritten: let Tests/Tools/test_words.py read them.")
    #expect(try Repository.read(Self.file) == text)
  }

  private static func ranges(of numbers: [Int]) -> [String] {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
  }

  @Test(
    "The rules of a language are found by its tag",
    arguments: [
      ("en-GB", [PluralForm.one, .other]), ("FR-ca", [.one, .many, .other]), ("zh-Hant", [.other]),
      ("ar", [.zero, .one, .two, .few, .many, .other]), ("pl", [.one, .few, .many, .other]),
      ("pt-BR", [.one, .many, .other]), ("tlh", [.other]), ("", [.other]),
    ])
  func forms(language: String, forms: [PluralForm]) {
    #expect(PluralRules(for: language).forms == forms)
  }

  @Test("In Portugal nothing is counted as many things, in Brazil as one")
  func portuguese() {
    #expect(PluralRules(for: "pt-PT").form(0) == .other)
    #expect(PluralRules(for: "pt-BR").form(0) == .one)
    #expect(PluralRules(for: "pt").form(0) == .one)
  }
}
