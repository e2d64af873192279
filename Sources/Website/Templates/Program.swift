/// A value of a kind, and the depth of the stack at which the frame lies from where it is reached.
struct Access<Kind: Sendable>: Sendable {
  let frame: Int
  let reach: Reach<Kind>
}

/// What decides which half of a section stands.
enum Test: Sendable {
  case value(Access<Shown>)
  case isFirst(frame: Int)
  case isLast(frame: Int)
}

/// One step of writing a page.
///
/// The instructions of a section's body follow upon the section's own, so that one flat array
/// holds a program.
enum Instruction: Sendable {
  /// Bytes of the program's literals.
  case literal(Range<Int>)
  case show(Access<Shown>, Escape)
  /// Shows the place of a list's element, counted from 1.
  case position(frame: Int)
  /// Runs so many instructions if the test says so, or else so many after these.
  case branch(Test, then: Int, otherwise: Int)
  /// Runs so many instructions for each value, or so many after these if there is none.
  case each(Access<Walked>, body: Int, otherwise: Int)
}

/// A compiled template or a part of one, without the literals.
struct Program: Sendable {
  private(set) var instructions: [Instruction] = []

  init() {}

  init(_ instruction: Instruction) {
    instructions = [instruction]
  }

  static func branch(
    _ test: Test, then: Program, otherwise: Program
  ) -> Program {
    let count = (then.instructions.count, otherwise.instructions.count)
    return Program(.branch(test, then: count.0, otherwise: count.1), then, otherwise)
  }

  static func each(
    _ values: Access<Walked>, _ body: Program, otherwise: Program
  ) -> Program {
    let count = (body.instructions.count, otherwise.instructions.count)
    return Program(.each(values, body: count.0, otherwise: count.1), body, otherwise)
  }

  private init(_ first: Instruction, _ parts: Program...) {
    instructions = [first] + parts.flatMap(\.instructions)
  }

  mutating func append(_ other: Program) {
    instructions += other.instructions
  }
}
