import HTML
import Templates

/// How a language joins two texts, by one of the theme's sentences with the places `before` and `after`; read once, since
/// most of what a page composes is joined.
struct Joint: Sendable {
  /// The words before the first place, and after each.
  private var words = [""]
  /// Whether each place is for the text that comes before the other.
  private var isBefore: [Bool] = []

  init(_ key: String, in table: SentenceTable) {
    for part in table[key]?.other ?? [] {
      switch part {
      case .text(let text): words[words.count - 1] += text
      case .placeholder(let name):
        isBefore.append(name == "before")
        words.append("")
      }
    }
  }

  func joined(_ before: String, _ after: String) -> String {
    var text = words[0]
    for place in isBefore.indices {
      text.append(isolated: isBefore[place] ? before : after)
      text += words[place + 1]
    }
    return text
  }
}

/// All of a language's.
struct Joints: Sendable {
  let two, inner, last, comma, clauses, facts, sentences, colon, parentheses: Joint

  init(_ table: SentenceTable) {
    func joint(_ key: String) -> Joint { Joint(key, in: table) }
    (two, inner, last) = (joint("list.two"), joint("list.middle"), joint("list.last"))
    (comma, clauses) = (joint("list.comma"), joint("list.clauses"))
    (facts, sentences) = (joint("join.facts"), joint("join.sentences"))
    (colon, parentheses) = (joint("join.colon"), joint("join.parentheses"))
  }
}

extension ThemeWords {
  /// `Han Dong`, `Han Dong and Global News`, `A, B and C`.
  func list(_ names: [String]) -> String {
    guard names.count > 2, let last = names.last else { return joined(names, joints.two) }
    return joints.last.joined(joined(names.dropLast(), joints.inner), last)
  }

  /// `A, B, C`.
  func commas(_ facts: [String]) -> String { joined(facts, joints.comma) }

  /// `A; B; C`.
  func clauses(_ clauses: [String]) -> String { joined(clauses, joints.clauses) }

  /// `A · B · C`.
  func facts(_ facts: [String]) -> String { joined(facts, joints.facts) }

  /// Whole sentences, one after another.
  func sentences(_ sentences: [String]) -> String { joined(sentences, joints.sentences) }

  /// `Finding: no evidence found`.
  func label(_ label: String, _ text: String) -> String { joints.colon.joined(label, text) }

  /// `The Gazette (4 March 2024)`.
  func parentheses(_ text: String, _ aside: String) -> String {
    joints.parentheses.joined(text, aside)
  }

  private func joined(_ parts: some Collection<String>, _ joint: Joint) -> String {
    parts.dropFirst().reduce(parts.first ?? "") { joint.joined($0, $1) }
  }
}
