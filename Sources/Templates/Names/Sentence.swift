import HTML

/// The form that a language gives to words after a number, as Unicode names them.
public enum PluralForm: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other
}

/// A sentence of the theme, with a form for each kind of number that its language distinguishes.
public struct Sentence: Sendable, Hashable {
  /// A piece of a sentence: words, or the name of what is filled in.
  public enum Part: Sendable, Hashable {
    case text(String)
    case placeholder(String)
  }

  /// The parts of each form; `other` is always there.
  public let forms: [PluralForm: [Part]]
  /// Those of the form `other`.
  public let other: [Part]
  /// The language of the words where it is not the page's, such as `en`.
  public let language: String?

  /// A sentence of these forms, of which `other` must be one.
  public init(forms: [PluralForm: [Part]], language: String? = nil) {
    guard let other = forms[.other] else { preconditionFailure("a sentence has a form `other`") }
    (self.forms, self.other, self.language) = (forms, other, language)
  }

  /// The parts of `{count} points`: a name in braces is a placeholder, `{{` is a brace.
  public static func parse(_ text: String) -> [Part] {
    var parts: [Part] = []
    var words = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      if character != "{" {
        words.append(character)
      } else if rest.first == "{" {
        words.append(rest.removeFirst())
      } else if let end = rest.firstIndex(of: "}"), rest[..<end].isPlaceholderName {
        if !words.isEmpty { parts.append(.text(words)) }
        parts.append(.placeholder(String(rest[..<end])))
        (words, rest) = ("", rest[rest.index(after: end)...])
      } else {
        words.append(character)
      }
    }
    return words.isEmpty ? parts : parts + [.text(words)]
  }
}

extension Substring {
  fileprivate var isPlaceholderName: Bool {
    !isEmpty && utf8.allSatisfy { 0x61...0x7A ~= $0 || $0.isDigit || "_.-".utf8.contains($0) }
  }
}

/// What is filled in for a sentence's placeholder.
public enum SentenceValue: Sendable, Hashable {
  case text(String)
  case number(Int)
}

extension SentenceValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
  public init(integerLiteral number: Int) { self = .number(number) }
}

/// All sentences of the theme, by the keys that come after `t.` in templates.
public struct SentenceTable: Sendable {
  private let sentences: [String: Sentence]
  let plural: @Sendable (Int) -> PluralForm

  /// A table of these sentences; `plural` gives the form for a number in their language.
  public init(
    _ sentences: [String: Sentence] = [:],
    plural: @escaping @Sendable (Int) -> PluralForm = { $0 == 1 ? .one : .other }
  ) {
    (self.sentences, self.plural) = (sentences, plural)
  }

  /// The sentence of the key, if there is one.
  public subscript(key: String) -> Sentence? { sentences[key] }

  /// All keys, sorted.
  public var keys: [String] { sentences.keys.sorted() }

  /// The sentence as plain text with its placeholders filled in; the key and each placeholder must be known.
  public func text(_ key: String, _ values: KeyValuePairs<String, SentenceValue> = [:]) -> String {
    guard let sentence = sentences[key] else { preconditionFailure("no sentence `\(key)`") }
    var parts = sentence.other
    if sentence.forms.count > 1, case .number(let count)? = values.value(of: "count") {
      parts = sentence.forms[plural(count)] ?? parts
    }
    var text = ""
    for part in parts {
      switch part {
      case .text(let words): text += words
      case .placeholder(let name):
        switch values.value(of: name) {
        case .text(let value)?: text.append(isolated: value)
        case .number(let number)?: text += String(number)
        case nil: preconditionFailure("the sentence `\(key)` needs a value for `\(name)`")
        }
      }
    }
    return text
  }
}

extension KeyValuePairs<String, SentenceValue> {
  /// They are few, so that looking through them costs less than a table.
  fileprivate func value(of name: String) -> SentenceValue? { first { $0.key == name }?.value }
}
