import HTML

/// What a template or a piece of one writes with a frame on top of the stack.
typealias Writer = @Sendable (Frame, inout TextOutput) -> Void

/// The steps of a template or of a section's body.
struct Steps: Sendable {
  /// A struct: closures that are stored directly in an array are called through reabstraction thunks.
  fileprivate struct Step: Sendable {
    let write: Writer
  }

  private var steps: [Step] = []
  /// Literal text after them.
  private var literal: [UInt8] = []

  var isEmpty: Bool { steps.isEmpty && literal.isEmpty }

  /// Adds a step; the literal text before it becomes a part of it.
  mutating func add(_ writer: @escaping Writer) {
    let html = HTML(trusted: literal)
    literal = []
    steps.append(
      html.isEmpty
        ? Step(write: writer)
        : Step { frame, output in
          output.page.raw(html)
          writer(frame, &output)
        })
  }

  mutating func add(_ bytes: some Collection<UInt8>) {
    literal += bytes
  }

  /// All of them as one.
  var writer: Writer {
    var all = self
    if !literal.isEmpty { all.add { _, _ in } }
    return joined(all.steps[...])
  }
}

/// The steps one after another. Each is held by the one that calls it, so that no call counts it.
private func joined(_ steps: ArraySlice<Steps.Step>) -> Writer {
  let first = steps.startIndex
  switch steps.count {
  case 0: return { _, _ in }
  case 1: return steps[first].write
  case 2:
    let (one, two) = (steps[first].write, steps[first + 1].write)
    return { frame, output in
      one(frame, &output)
      two(frame, &output)
    }
  case 3:
    let (one, two, three) = (steps[first].write, steps[first + 1].write, steps[first + 2].write)
    return { frame, output in
      one(frame, &output)
      two(frame, &output)
      three(frame, &output)
    }
  default:
    let (one, two) = (first + (steps.count + 2) / 3, first + (2 * steps.count + 2) / 3)
    let parts = [steps[..<one], steps[one..<two], steps[two...]]
    return joined(parts.map { Steps.Step(write: joined($0)) }[...])
  }
}

extension FieldAccessor {
  /// Writes the value, escaped for its place.
  func writer(_ escape: Escape) -> Writer {
    if case .text(let get) = self {
      return { frame, output in
        if let text = get(frame) { output.page.append(text, for: escape) }
      }
    }
    return { frame, output in
      output.escape = escape
      write(from: frame, to: &output)
    }
  }

  /// Writes `shown` for each row of the field, or once if it shows anything else; and `otherwise` if there is nothing.
  func section(_ shown: Steps, _ otherwise: Steps) -> Writer {
    let (body, other) = (shown.writer, otherwise.writer)
    switch self {
    case .text(let get):
      return { frame, output in
        guard let text = get(frame), !text.isEmpty else { return other(frame, &output) }
        let outer = output.sectionText
        output.sectionText = text
        body(frame, &output)
        output.sectionText = outer
      }
    case .rows(_, let outline, _, let each) where !shown.isEmpty:
      return { [outline = outline()] frame, output in
        let isShown = each(frame, outline, frame) { body($0, &output) }
        if !isShown { other(frame, &output) }
      }
    case .lookup(let lookup):
      return { frame, output in
        let isShown = lookup.section(on: frame) { body($0, &output) }
        if !isShown { other(frame, &output) }
      }
    default:
      return { [isShown] frame, output in
        if isShown(frame) { body(frame, &output) } else { other(frame, &output) }
      }
    }
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

  func write(from frame: Frame, to output: inout TextOutput) {
    switch find(from: frame) {
    case .value(.text(let text)) where kind != .html:
      output.page.append(text, for: output.escape)
    case .field(let owner, let field) where (owner.accessor(field).kind == .html) == (kind == .html):
      owner.accessor(field).write(from: owner, to: &output)
    case .value, .field, .nothing: break
    }
  }

  func section(on frame: Frame, _ body: (Frame) -> Void) -> Bool {
    switch find(from: frame) {
    case .value(let value):
      let elements = value.elements
      if kind != .value, !elements.isEmpty { body(frame) }
      if kind != .value { return !elements.isEmpty }
      return frame.each(of: elements, .value, on: (), body)
    case .field(let owner, let field):
      return owner.accessor(field).section(of: owner, on: frame, body)
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
    case .rows(.row, let outline, _, let each) where !rest.isEmpty:
      var found: Lookup.Found?
      _ = each(self, outline(), self) { found = $0.find(rest) }
      return found ?? .nothing
    default: return rest.isEmpty ? .field(self, index) : .nothing
    }
  }
}
