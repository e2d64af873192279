import Foundation
import Templates
import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("The theme's words")
struct BuiltInWordsTests {
  static let languages = ["ar", "de", "en", "es", "fr", "zh"]
  private let english = BuiltInWords.ofTheme.english

  @Test("The program has every file of templates/words/")
  func files() throws {
    let folder = Repository.path + "/templates/words"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.sorted() == Self.languages.map { $0 + ".yml" })
    #expect(BuiltInWords.ofTheme.languages == Self.languages)
    #expect(english.problems.isEmpty)
  }

  @Test(
    "Each language has the words and placeholders that English has, and forms that it needs",
    arguments: languages)
  func complete(language: String) throws {
    let bytes = Array(try Repository.read("templates/words/\(language).yml").utf8)
    let file = WordFile(bytes, at: SourcePath(ofWords: language), against: english)
    #expect(file.problems.isEmpty, "\(file.problems)")
    #expect(Set(english.words.keys).subtracting(file.words.keys) == [])
    let forms = Set(PluralRules(for: language).forms.map(\.rawValue))
    for (key, word) in file.words {
      #expect(word.places == english.words[key]?.places, "\(key)")
      #expect(forms.isSuperset(of: word.forms.keys), "\(key)")
      let others = word.forms.values.flatMap(Sentence.parse)
      #expect(!others.contains(.text("")), "\(key)")
    }
  }

  @Test("No word begins or ends with a blank, or has two of them in a row", arguments: languages)
  func blanks(language: String) {
    for (key, word) in BuiltInWords.ofTheme.words(for: language) {
      for text in word.forms.values {
        #expect(text == text.trimmingCharacters(in: .whitespaces), "\(key)")
        #expect(!text.contains("  "), "\(key)")
        #expect(!text.contains("'") && !text.contains("\""), "\(key) has typewriter quotes")
      }
    }
  }

  @Test("In French a space that does not break stands before a colon and a semicolon")
  func french() {
    for (key, word) in BuiltInWords.ofTheme.words(for: "fr") {
      for text in word.forms.values {
        #expect(text.matches(of: #/[^\u{A0}][:;!?»]/#).isEmpty, "\(key): \(text)")
      }
    }
  }
}
