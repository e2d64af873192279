/// What an editor wrote beyond the schema, of a shape that is known only while a page is written.
public indirect enum Value: Hashable, Sendable {
  case text(String)
  case list([Value])
  case map([Entry])

  /// A key of a map and its value.
  public struct Entry: Hashable, Sendable {
    public let key: String
    public let value: Value

    public init(key: String, value: Value) {
      (self.key, self.value) = (key, value)
    }
  }
}

extension Value {
  /// The value that the keys lead to, if every step of the way is there.
  func value(at path: some Sequence<String>) -> Value? {
    var value = self
    for key in path {
      guard case .map(let map) = value, let next = map.first(where: { $0.key == key }) else {
        return nil
      }
      value = next.value
    }
    return value
  }

  /// What a section shows: a list's elements, or this value itself unless it is empty.
  var elements: [Value] {
    switch self {
    case .text(let text): text.isEmpty ? [] : [self]
    case .list(let list): list
    case .map(let map): map.isEmpty ? [] : [self]
    }
  }
}
