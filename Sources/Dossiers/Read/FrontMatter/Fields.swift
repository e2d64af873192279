/// What a schema has found of a value.
enum Verdict: Sendable {
  /// It is for others to look at.
  case unchecked
  case right, wrong
}

/// A value that was held against a schema, and what is in it. What was wrong is absent.
struct Fields: Sendable {
  private let yaml: YAML
  private let verdicts: [Verdict]
  private let value: Int

  init(_ yaml: YAML, _ verdicts: [Verdict] = [.right], value: Int = 0) {
    (self.yaml, self.verdicts, self.value) = (yaml, verdicts, value)
  }

  /// Where there is nothing.
  static let empty = Fields(.empty)

  /// A text with the place where it begins.
  struct Text: Sendable {
    let text: String
    let position: Position
  }

  /// A key with its value.
  struct Entry {
    let key: String
    let position: Position
    let value: Fields
  }

  /// The beginning of the file for all of a file.
  var position: Position { value == 0 ? Position(line: 1) : yaml[value].position }

  // MARK: Of the value itself

  /// What is right: a text, whose lines are joined where they are Chinese or Japanese.
  var text: Text? {
    guard isRight(.text) else { return nil }
    return Text(
      text: yaml.text(of: value).joiningLines(with: "\n"), position: yaml[value].position)
  }

  /// The elements of a right list, be they right or wrong.
  var elements: [Fields] { isRight(.list) ? yaml.children(of: value).map { self[$0] } : [] }

  /// The keys and values of a right map, be these right or wrong.
  var entries: [Entry] { entries(.right) }

  /// Whatever was written.
  var extra: Extra { yaml.extra(value) }

  /// Whether one of some ASCII signs is anywhere in the file's values and keys.
  func mayHold(anyOf signs: String) -> Bool {
    signs.utf8.contains { yaml.texts.span.place(of: $0) != nil }
  }

  // MARK: Of a key

  func text(_ key: String) -> String? { placed(key)?.text }

  func placed(_ key: String) -> Text? { self[key]?.text }

  func flag(_ key: String) -> Bool { text(key) == "true" }

  func date(_ key: String) -> PartialDate? { text(key).flatMap { PartialDate($0) } }

  /// The texts of a list, or the only one.
  func texts(_ key: String) -> [Text] {
    guard let value = self[key] else { return [] }
    return value.text.map { [$0] } ?? value.elements.compactMap(\.text)
  }

  func map(_ key: String) -> Fields? {
    self[key].flatMap { $0.isRight(.map) ? $0 : nil }
  }

  func maps(_ key: String) -> [Fields] { self[key]?.elements.filter { $0.isRight(.map) } ?? [] }

  /// The keys that editors choose, with values that are not wrong.
  func pairs(_ key: String) -> [Entry] {
    self[key]?.entries(.unchecked).filter { $0.value.verdicts[$0.value.value] != .wrong } ?? []
  }

  /// What only templates read.
  func extra(_ key: String) -> Extra {
    .map(pairs(key).map { Extra.Entry(key: $0.key, value: $0.value.extra) })
  }

  /// Where the key is, or the map that lacks it.
  func place(of key: String) -> Position { found(key).map { yaml[$0].position } ?? position }

  /// The value of a key, be it right or wrong.
  subscript(key: String) -> Fields? { found(key).map { self[$0 + 1] } }

  private subscript(value: Int) -> Fields { Fields(yaml, verdicts, value: value) }

  private func found(_ key: String) -> Int? { yaml.key(key, of: value) }

  private func isRight(_ kind: YAML.Kind) -> Bool {
    verdicts[value] == .right && yaml[value].kind == kind
  }

  private func entries(_ verdict: Verdict) -> [Entry] {
    guard verdicts[value] == verdict, yaml[value].kind == .map else { return [] }
    return yaml.children(of: value).compactMap { key in
      if verdicts[key] == .wrong { return nil }
      return Entry(key: yaml.text(of: key), position: yaml[key].position, value: self[key + 1])
    }
  }
}

extension YAML {
  /// Whatever was written.
  fileprivate func extra(_ value: Int) -> Extra {
    switch self[value].kind {
    case .text: .text(text(of: value))
    case .list: .list(children(of: value).map(extra))
    case .map:
      .map(children(of: value).map { Extra.Entry(key: text(of: $0), value: extra($0 + 1)) })
    }
  }
}
