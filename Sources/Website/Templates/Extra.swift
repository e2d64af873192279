import Dossiers

/// How an extra is read from the frame at a depth of the stack.
struct ExtraAccess: Sendable {
  let frame: Int
  let get: @Sendable (Frame) -> Extra?

  /// The extra as a text, if it is one.
  var text: Access<Shown> {
    Access(
      frame: frame,
      reach: .made(from: { [get] in get($0)?.text }, Shown(type: String.self, isOptional: true)))
  }

  /// What a section of the extra stands for.
  var elements: Access<Walked> {
    Access(
      frame: frame,
      reach: .made(
        from: { [get] in get($0)?.elements ?? [] }, Walked(type: Extra.self, count: .any)))
  }

  /// Whether there is such an extra, be it empty.
  var isThere: Test {
    .value(
      Access(
        frame: frame,
        reach: .made(from: { [get] in get($0) != nil }, Shown(type: Bool.self, isOptional: false))))
  }
}

extension Extra: Walkable {}

/// How templates read what an editor adds beyond the schema: known only when a page is written, absent is empty.
extension Extra {
  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let list): list.isEmpty
    case .map(let map): map.isEmpty
    }
  }

  /// The value that the keys lead to, if every step of the way is there.
  func value(at path: some Sequence<String>) -> Extra? {
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
  var elements: [Extra] {
    guard case .list(let list) = self else { return isEmpty ? [] : [self] }
    return list
  }
}
