/// The values of a map that its schema has found right. What was wrong is absent.
struct Fields: Sendable {
  struct Value: Sendable {
    let keyPosition: Position
    let position: Position
    let checked: Checked?
  }

  struct Pair: Sendable {
    let key: String
    let value: Value
  }

  indirect enum Checked: Sendable {
    case text(String)
    case list([Value])
    case map(Fields)
    case pairs([Pair])
    case extra(Extra)
  }

  let values: Values
  let position: Position

  /// The values by their keys. A schema has few, so that a search is quicker than a hash.
  struct Values: Sendable, ExpressibleByDictionaryLiteral {
    private var pairs: [Pair] = []

    init() {}

    init(dictionaryLiteral elements: (String, Value)...) {
      pairs = elements.map { Pair(key: $0, value: $1) }
    }

    subscript(key: String) -> Value? { pairs.first { $0.key == key }?.value }

    /// As they stand in the file.
    var keys: [String] { pairs.map(\.key) }
    var values: [Value] { pairs.map(\.value) }

    mutating func append(_ value: Value, for key: String) {
      pairs.append(Pair(key: key, value: value))
    }
  }

  /// A text with the place where it stands.
  struct Text: Sendable {
    let text: String
    let position: Position
  }

  func text(_ key: String) -> String? { placed(key)?.text }

  func placed(_ key: String) -> Text? {
    guard let value = values[key], case .text(let text)? = value.checked else { return nil }
    return Text(text: text, position: value.position)
  }

  func flag(_ key: String) -> Bool { text(key) == "true" }

  func date(_ key: String) -> PartialDate? { text(key).flatMap { PartialDate($0) } }

  /// The texts of a list, or the only one.
  func texts(_ key: String) -> [Text] {
    if let text = placed(key) { return [text] }
    return list(key).compactMap {
      if case .text(let text)? = $0.checked { Text(text: text, position: $0.position) } else { nil }
    }
  }

  func map(_ key: String) -> Fields? {
    if case .map(let fields)? = values[key]?.checked { fields } else { nil }
  }

  func maps(_ key: String) -> [Fields] {
    list(key).compactMap { if case .map(let fields)? = $0.checked { fields } else { nil } }
  }

  func pairs(_ key: String) -> [Pair] {
    if case .pairs(let pairs)? = values[key]?.checked { pairs } else { [] }
  }

  func extra(_ key: String) -> Extra {
    if case .extra(let extra)? = values[key]?.checked { extra } else { .map([]) }
  }

  /// Where the key stands, or the map that lacks it.
  func place(of key: String) -> Position { values[key]?.keyPosition ?? position }

  private func list(_ key: String) -> [Value] {
    if case .list(let list)? = values[key]?.checked { list } else { [] }
  }
}
