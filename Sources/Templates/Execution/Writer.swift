import HTML

/// What a template or a piece of one writes of a row; the frame is that of the row around it, if it asks for that one.
typealias Writer<Page, Row> = @Sendable (Page, Row, Frame?, inout TextOutput) -> Void

/// A writer without its types: those of the row that is innermost where it was compiled.
struct AnyWriter: Sendable {
  /// Writes of a frame's row, which is of those types.
  let run: @Sendable (Frame, inout TextOutput) -> Void
  private let writer: any Sendable
  /// Whether the row may be of any type: among names that only the page knows.
  let isOfAnyRow: Bool

  init<Page: Sendable, Row: Sendable>(_ write: @escaping Writer<Page, Row>) {
    run = { frame, output in
      let frame: RowFrame<Page, Row> = frame.typed()
      write(frame.page, frame.row, frame.parent, &output)
    }
    (writer, isOfAnyRow) = (Typed(write: write), false)
  }

  init(ofAnyRow run: @escaping @Sendable (Frame, inout TextOutput) -> Void) {
    (self.run, writer, isOfAnyRow) = (run, (), true)
  }

  func typed<Page, Row>() -> Writer<Page, Row> { (writer as! Typed<Page, Row>).write }

  private struct Typed<Page, Row>: Sendable {
    let write: Writer<Page, Row>
  }
}

/// The steps of a template or of a section's body.
struct Steps: Sendable {
  fileprivate enum Step: Sendable {
    case literal([UInt8])
    case output(@Sendable (inout TextOutput) -> Void)
    case row(AnyWriter)
    case frame(@Sendable (Frame, inout TextOutput) -> Void)
  }

  fileprivate private(set) var steps: [Step] = []
  /// How many rows further out than the innermost one the steps ask for.
  private(set) var reach = 0

  var isEmpty: Bool { steps.isEmpty }

  mutating func add(_ bytes: some Collection<UInt8>) {
    if case .literal(let before) = steps.last {
      steps[steps.count - 1] = .literal(before + bytes)
    } else {
      steps.append(.literal(Array(bytes)))
    }
  }

  /// A step that shows nothing of any row.
  mutating func add(_ write: @escaping @Sendable (inout TextOutput) -> Void) {
    steps.append(.output(write))
  }

  /// A step of the innermost row that asks so much further out.
  mutating func add(_ writer: AnyWriter, reach: Int = 0) {
    steps.append(.row(writer))
    self.reach = max(self.reach, reach)
  }

  mutating func add(reach: Int, _ write: @escaping @Sendable (Frame, inout TextOutput) -> Void) {
    steps.append(.frame(write))
    self.reach = max(self.reach, reach)
  }
}

/// What whoever does not know the type of a row can do with writers of it.
struct RowType: Sendable {
  /// All steps as one.
  let join: @Sendable (Steps, Outline) -> AnyWriter
  /// The first writer, or the second where the output is not as asked.
  let choose:
    @Sendable (AnyWriter, AnyWriter, @escaping @Sendable (inout TextOutput) -> Bool) -> AnyWriter

  init<Page: Sendable, Row: Sendable>(_: Page.Type, _: Row.Type) {
    join = { steps, outline in
      var literal = HTML()
      var writers: [Step<Page, Row>] = []
      for step in steps.steps {
        if case .literal(let bytes) = step {
          literal = HTML(trusted: bytes)
        } else {
          writers.append(Step(literal, step, outline))
          literal = HTML()
        }
      }
      if !literal.isEmpty { writers.append(Step(literal, .output { _ in }, outline)) }
      return AnyWriter(joined(writers[...]))
    }
    choose = { one, other, isFirst in
      let (one, other): (Writer<Page, Row>, Writer<Page, Row>) = (one.typed(), other.typed())
      return AnyWriter { (page: Page, row: Row, outer, output) in
        if isFirst(&output) {
          one(page, row, outer, &output)
        } else {
          other(page, row, outer, &output)
        }
      }
    }
  }

  private init(
    join: @escaping @Sendable (Steps, Outline) -> AnyWriter,
    choose:
      @escaping @Sendable (AnyWriter, AnyWriter, @escaping @Sendable (inout TextOutput) -> Bool)
      -> AnyWriter
  ) {
    (self.join, self.choose) = (join, choose)
  }

  /// Of a row of which only the page knows the type.
  static let any = RowType { steps, _ in
    AnyWriter(ofAnyRow: { frame, output in
      for step in steps.steps {
        switch step {
        case .literal(let bytes): output.page.raw(HTML(trusted: bytes))
        case .output(let write): write(&output)
        case .row(let writer): writer.run(frame, &output)
        case .frame(let write): write(frame, &output)
        }
      }
    })
  } choose: { one, other, isFirst in
    AnyWriter(ofAnyRow: { (isFirst(&$1) ? one : other).run($0, &$1) })
  }
}

/// A struct: closures that are stored directly in an array are called through reabstraction thunks.
private struct Step<Page: Sendable, Row: Sendable>: Sendable {
  let write: Writer<Page, Row>

  init(write: @escaping Writer<Page, Row>) { self.write = write }

  /// A step after literal text.
  init(_ literal: HTML, _ step: Steps.Step, _ outline: Outline) {
    let step = Step(step, outline)
    if literal.isEmpty {
      self = step
    } else {
      write = { [write = step.write] page, row, outer, output in
        output.page.raw(literal)
        write(page, row, outer, &output)
      }
    }
  }

  private init(_ step: Steps.Step, _ outline: Outline) {
    switch step {
    case .literal: write = { _, _, _, _ in }
    case .output(let write): self.write = { _, _, _, output in write(&output) }
    case .row(let writer): write = writer.typed()
    case .frame(let write):
      self.write = { page, row, outer, output in
        write(RowFrame(row, of: page, outline, on: outer), &output)
      }
    }
  }
}

/// The steps one after another. Each is held by the one that calls it, so that no call counts it.
private func joined<Page: Sendable, Row: Sendable>(
  _ steps: ArraySlice<Step<Page, Row>>
) -> Writer<Page, Row> {
  let first = steps.startIndex
  switch steps.count {
  case 0: return { _, _, _, _ in }
  case 1: return steps[first].write
  case 2:
    let (one, two) = (steps[first].write, steps[first + 1].write)
    return { page, row, outer, output in
      one(page, row, outer, &output)
      two(page, row, outer, &output)
    }
  case 3:
    let (one, two, three) = (steps[first].write, steps[first + 1].write, steps[first + 2].write)
    return { page, row, outer, output in
      one(page, row, outer, &output)
      two(page, row, outer, &output)
      three(page, row, outer, &output)
    }
  default:
    let (one, two) = (first + (steps.count + 2) / 3, first + (2 * steps.count + 2) / 3)
    let parts = [steps[..<one], steps[one..<two], steps[two...]]
    return joined(parts.map { Step(write: joined($0)) }[...])
  }
}

// MARK: - Names that are looked up while a page is written

extension Lookup {
  /// What the names lead to.
  private enum Found {
    case field(Frame, FieldAccessor)
    case value(Value)
    case nothing

    init(_ value: Value?) { self = value.map { .value($0) } ?? .nothing }
  }

  func write(from frame: Frame, to output: inout TextOutput, _ escape: Escape) {
    switch find(from: frame) {
    case .value(.text(let text)) where kind != .html: output.page.append(text, for: escape)
    case .field(let owner, let field) where (field.kind == .html) == (kind == .html):
      field.write?(escape).run(owner, &output)
    case .value, .field, .nothing: break
    }
  }

  /// Writes `shown` for each row or value that the names lead to, or once of the frame's row if they lead to anything else;
  /// false if there is nothing.
  func section(on frame: Frame, _ shown: AnyWriter, to output: inout TextOutput) -> Bool {
    switch find(from: frame) {
    case .value(let value) where kind == .value:
      let elements = value.elements
      for index in elements.indices {
        let element = RowFrame(elements[index], of: (), .value, on: frame)
        output.at(index, of: elements.count) { shown.run(element, &$0) }
      }
      return !elements.isEmpty
    case .value(let value):
      if !value.elements.isEmpty { shown.run(frame, &output) }
      return !value.elements.isEmpty
    case .field(let owner, let field):
      return field.section(shown)(owner, frame, &output)
    case .nothing: return false
    }
  }

  private func find(from frame: Frame) -> Found {
    if let up { return Lookup.find(names[...], from: frame.up(up)) ?? .nothing }
    var next: Frame? = frame
    while let frame = next {
      if let found = Lookup.find(names[...], from: frame) { return found }
      next = names == ["."] ? nil : frame.parent
    }
    return .nothing
  }

  /// What the path of names leads to from here, or nil if the row has no name like the first.
  private static func find(_ names: ArraySlice<String>, from frame: Frame) -> Found? {
    let rest = names.dropFirst()
    if let value = frame.anyRow as? Value {
      if names == ["."] { return .value(value) }
      return value.value(at: names.prefix(1)).map { Found($0.value(at: rest)) }
    }
    guard let first = names.first, let index = frame.outline.field(named: first) else { return nil }
    let field = frame.outline.accessors[index]
    if field.kind == .value || rest.isEmpty, let value = field.value {
      return Found(value(frame)?.value(at: rest))
    }
    if rest.isEmpty { return .field(frame, field) }
    return field.rows?.child(frame).map { find(rest, from: $0) ?? .nothing } ?? .nothing
  }
}

extension FieldAccessor {
  /// Makes what writes `shown` for each row of the first frame's field, or once of the second frame's row if it shows
  /// anything else; false if there is nothing to show.
  func section(_ shown: AnyWriter) -> @Sendable (Frame, Frame, inout TextOutput) -> Bool {
    if let rows { return rows.each(shown) }
    return { [isShown] owner, frame, output in
      let isShown = isShown(owner)
      if isShown { shown.run(frame, &output) }
      return isShown
    }
  }
}
