import Dossiers

/// Everything that the names at one point of a template can mean, innermost last.
struct Scopes {
  private var scopes: [Scope] = []
  /// How many frames are on the stack when the program comes here.
  private(set) var frameCount = 0

  mutating func push(_ kind: Scope.Kind, isElement: Bool = false) {
    scopes.append(Scope(kind: kind, frame: frameCount, isElement: isElement))
    switch kind {
    case .view, .extra: frameCount += 1
    case .itself: frameCount += isElement ? 1 : 0
    case .unknown: break
    }
  }

  func pushing(_ kind: Scope.Kind, isElement: Bool = false) -> Scopes {
    var copy = self
    copy.push(kind, isElement: isElement)
    return copy
  }

  var hasUnknown: Bool {
    scopes.contains { if case .unknown = $0.kind { true } else { false } }
  }

  /// The outlines of the views in sight, innermost first.
  var outlines: [Outline] {
    scopes.reversed().compactMap { if case .view(let outline) = $0.kind { outline } else { nil } }
  }

  /// What the name means, looked up from the inside out.
  func value(named name: String) throws(NameMistake) -> NamedValue {
    if name == "." { return try itself() }
    if name.utf8.first == UInt8(ascii: "-") { return try position(named: name) }
    let path = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return try value(at: path[...], in: scopes[...])
  }

  private func value(
    at path: ArraySlice<String>, in scopes: ArraySlice<Scope>
  ) throws(NameMistake) -> NamedValue {
    let first = path.first ?? ""
    guard let scope = scopes.last else { throw .unknown(first, outlines) }
    switch scope.kind {
    case .view(let outline):
      guard let field = outline.field(named: first) else { break }
      return NamedValue(try field.reading(at: path), at: scope.frame)
    case .extra(let frame):
      // Only the extra itself can tell, and only at run time, whether it has the name.
      let outside = try? value(at: path, in: scopes.dropLast())
      return .perhaps(
        extra(at: frame) { $0.value(at: [first]) }.isThere,
        extra: extra(at: frame) { $0.value(at: path) }, otherwise: outside)
    case .itself, .unknown: break
    }
    return try value(at: path, in: scopes.dropLast())
  }

  private func itself() throws(NameMistake) -> NamedValue {
    switch scopes.last?.kind {
    case .itself(let value): return value
    case .extra(let frame): return .extra(extra(at: frame) { $0 })
    case .view, .unknown, nil: throw .noText
    }
  }

  private func extra(
    at frame: Int, _ get: @escaping @Sendable (Extra) -> Extra?
  ) -> ExtraAccess {
    ExtraAccess(frame: frame) { $0.read(get) }
  }

  private func position(named name: String) throws(NameMistake) -> NamedValue {
    guard let frame = scopes.last(where: \.isElement)?.frame else { throw .noList }
    switch name {
    case "-first": return .flag(.isFirst(frame: frame))
    case "-last": return .flag(.isLast(frame: frame))
    case "-index": return .position(frame: frame)
    default: throw .noPosition
    }
  }
}

extension FieldOutline {
  /// How to read what the path leads to, whose first name is this field's.
  fileprivate func reading(at path: ArraySlice<String>) throws(NameMistake) -> Reading {
    let rest = path.dropFirst()
    guard let next = rest.first else { return reading }
    switch reading {
    case .view(let view, let outline):
      guard let field = outline().field(named: next) else { throw .unknown(next, [outline()]) }
      return try field.reading(at: rest).seen(through: view)
    case .extra(let get):
      return .extra { get($0)?.value(at: rest) }
    case .text, .html, .flag, .list, .texts:
      throw .notAView(name: name, noun: NamedValue(reading, at: 0).noun)
    }
  }
}
