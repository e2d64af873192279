public import Dossiers
public import Testing

extension TestSite {
  /// Expects each rule's problems at its markers, and no other problems: `["unknown-key": "1️⃣2️⃣"]`.
  public func expectProblems(
    _ expected: KeyValuePairs<String, String> = [:], drafts: Bool = false,
    now: Instant = TestSite.now, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expect(
      dossier(drafts: drafts, now: now).problems, toBe: expected, sourceLocation: sourceLocation)
  }

  /// Expects the problems of its files of words.
  public func expectProblemsOfWords(
    _ expected: KeyValuePairs<String, String> = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expect(words.problems, toBe: expected, sourceLocation: sourceLocation)
  }

  private func expect(
    _ problems: [Problem], toBe expected: KeyValuePairs<String, String>,
    sourceLocation: SourceLocation
  ) {
    let wanted = expected.flatMap { rule, marks in
      marks.flatMap { markers[$0] ?? ["the marker \($0), which stands nowhere"] }
        .map { "\($0) \(rule)" }
    }
    let found = problems.map { "\($0.place) \($0.rule.name)" }
    #expect(
      found.sorted() == wanted.sorted(), "\(problems.map(\.message))",
      sourceLocation: sourceLocation)
  }
}

extension Dossier {
  /// The problems of a rule.
  public func problems(of rule: String) -> [Problem] { problems.filter { $0.rule.name == rule } }
}

/// Finds markers in a text.
enum MarkerScan {
  static func isMarker(_ character: Character) -> Bool {
    character.unicodeScalars.count == 3 && character.unicodeScalars.last == "\u{20E3}"
  }

  /// The text without its markers, and where they stood in it.
  static func split(_ text: String) -> (text: String, [(Character, Position)]) {
    var clean = String.UnicodeScalarView()
    var found: [(Character, Position)] = []
    var line = 1
    var column = 1
    for character in text {
      guard !isMarker(character) else {
        found.append((character, Position(line: line, column: column)))
        continue
      }
      clean.append(contentsOf: character.unicodeScalars)
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += character.unicodeScalars.count
      }
    }
    return (String(clean), found)
  }
}
