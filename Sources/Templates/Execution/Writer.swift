import HTML

/// What a template or a piece of one writes with a frame on top of the stack.
typealias Writer = @Sendable (Frame, inout TextOutput) -> Void

/// The steps of a template or of a section's body.
struct Steps: Sendable {
  private var writers: [Writer] = []
  /// Literal text after them.
  private var literal: [UInt8] = []

  mutating func add(_ writer: @escaping Writer) {
    addLiteral()
    writers.append(writer)
  }

  mutating func add(_ bytes: some Collection<UInt8>) {
    literal += bytes
  }

  private mutating func addLiteral() {
    if literal.isEmpty { return }
    let html = HTML(trusted: literal)
    writers.append { _, output in output.page.raw(html) }
    literal = []
  }

  /// All of them as one.
  var writer: Writer {
    var steps = self
    steps.addLiteral()
    if steps.writers.count == 1 { return steps.writers[0] }
    return { [writers = steps.writers] frame, output in
      let writers = writers.span
      for index in writers.indices { writers[index](frame, &output) }
    }
  }
}

extension ValuePlace {
  func write(from frame: Frame, to output: inout TextOutput) {
    switch self {
    case .field(0, let field): frame.write(field, to: &output)
    case .field(let up, let field): frame.up(up).write(field, to: &output)
    case .lookup(let lookup): lookup.write(from: frame, to: &output)
    }
  }

  func section(on frame: Frame, _ body: (Frame) -> Void) -> Bool {
    switch self {
    case .field(0, let field): frame.section(field, on: frame, body)
    case .field(let up, let field): frame.up(up).section(field, on: frame, body)
    case .lookup(let lookup): lookup.section(on: frame, body)
    }
  }

  func number(from frame: Frame) -> Int? {
    guard case .field(let up, let field) = self,
      case .number(let get) = frame.up(up).accessor(field)
    else { return nil }
    return get(frame.up(up))
  }
}

// MARK: - Names that are looked up while a page is written

extension Lookup {
  /// What the names lead to.
  fileprivate enum Found {
    case field(Frame, Int)
    case value(Value)
    case nothing

    init(_ value: Value?) { self = value.map { .value($0) } ?? .nothing }
  }

  fileprivate func write(from frame: Frame, to output: inout TextOutput) {
    switch find(from: frame) {
    case .value(.text(let text)) where kind != .html:
      output.page.append(text, for: output.escape)
    case .field(let owner, let field) where (owner.accessor(field).kind == .html) == (kind == .html):
      owner.write(field, to: &output)
    case .value, .field, .nothing: break
    }
  }

  fileprivate func section(on frame: Frame, _ body: (Frame) -> Void) -> Bool {
    switch find(from: frame) {
    case .value(let value):
      if kind == .value { return frame.each(of: value.elements, .value, body) }
      if !value.elements.isEmpty { body(frame) }
      return !value.elements.isEmpty
    case .field(let owner, let field): return owner.section(field, on: frame, body)
    case .nothing: return false
    }
  }

  private func find(from frame: Frame) -> Found {
    if let up { return frame.up(up).find(names[...]) ?? .nothing }
    if let position = Outline.position.field(named: names[0]) {
      return frame.element.map { .field($0, -1 - position) } ?? .nothing
    }
    var next: Frame? = frame
    while let frame = next {
      if let found = frame.find(names[...]) { return found }
      next = names == ["."] ? nil : frame.parent
    }
    return .nothing
  }
}

extension Frame {
  /// The innermost element of a list.
  fileprivate final var element: Frame? { count > 0 ? self : parent?.element }

  /// What the path of names leads to from here, or nil if the row has no name like the first.
  fileprivate final func find(_ names: ArraySlice<String>) -> Lookup.Found? {
    let rest = names.dropFirst()
    if outline === Outline.value {
      let value: Value = row()
      if names == ["."] { return .value(value) }
      return value.value(at: names.prefix(1)).map { .init($0.value(at: rest)) }
    }
    guard let first = names.first, let index = outline.field(named: first) else { return nil }
    switch accessor(index) {
    case .value(let get): return .init(get(self)?.value(at: rest))
    case .text(let get) where rest.isEmpty: return .init(get(self).map { .text($0) })
    case .number(let get) where rest.isEmpty: return .init(get(self).map { .text(String($0)) })
    case .rows(.row, _, _) where !rest.isEmpty:
      var found: Lookup.Found?
      _ = section(index, on: self) { found = $0.find(rest) }
      return found ?? .nothing
    default: return rest.isEmpty ? .field(self, index) : .nothing
    }
  }
}
