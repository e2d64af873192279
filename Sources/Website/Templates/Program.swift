/// How to read something from the frame at a known depth of the stack.
struct Access<Part>: Sendable {
  let frame: Int
  let get: @Sendable (Frame) -> Part
}

/// One step of writing a page.
///
/// The instructions of a section's body follow upon the section's own, so that one flat array
/// holds a program: a loop over it costs far less than arrays within arrays.
enum Instruction: Sendable {
  /// Bytes of the program's literals.
  case literal(Range<Int>)
  case text(Access<String?>, Escape)
  case html(Access<HTML?>)
  /// Runs so many instructions if the test says so, or else so many after these.
  case branch(Access<Bool>, then: Int, otherwise: Int)
  /// Runs so many instructions for each value, or so many after these if there is none.
  case each(frame: Int, Walk, body: Int, otherwise: Int)
}

/// A compiled template or a part of one, without the literals.
struct Program: Sendable {
  private(set) var instructions: [Instruction] = []

  init() {}

  init(_ instruction: Instruction) {
    instructions = [instruction]
  }

  static func branch(
    _ test: Access<Bool>, then: Program, otherwise: Program
  ) -> Program {
    let count = (then.instructions.count, otherwise.instructions.count)
    return Program(.branch(test, then: count.0, otherwise: count.1), then, otherwise)
  }

  static func each(
    _ frame: Int, _ walk: @escaping Walk, _ body: Program, otherwise: Program
  ) -> Program {
    let count = (body.instructions.count, otherwise.instructions.count)
    return Program(.each(frame: frame, walk, body: count.0, otherwise: count.1), body, otherwise)
  }

  private init(_ first: Instruction, _ parts: Program...) {
    instructions = [first] + parts.flatMap(\.instructions)
  }

  mutating func append(_ other: Program) {
    instructions += other.instructions
  }
}
