/// An instruction as a renderer runs it: small, and nothing in it is counted, so that a step is read where it lies.
///
/// Most of what a template shows or asks for stands behind a literal, which therefore is no step of its own.
struct Step: Sendable {
  /// The bytes of the program's literals that are written first, if any.
  var literal = (start: Int32(0), count: Int32(0))
  var action: Action
}

/// What a step does behind its literal. What it reads is named by its place among the program's spots.
enum Action: Sendable {
  case show(Int32, Escape)
  case position(frame: Int32)
  /// Goes on so many steps further on unless the value is shown.
  case unlessShown(Int32, skip: Int32)
  case unlessFirst(frame: Int32, skip: Int32)
  case unlessLast(frame: Int32, skip: Int32)
  case skip(Int32)
  /// Puts the first value on the stack and goes on with the body, or if there is none behind the body and its `next`.
  case each(Int32, depth: Int32, body: Int32)
  /// Ends a body: runs it again for the next value, or goes on behind what stands otherwise.
  case next(depth: Int32, stride: Int32, body: Int32, otherwise: Int32)
}

/// Where a value lies, from the frame at a depth of the stack.
struct Spot<Kind: Sendable>: Sendable {
  let frame: Int32
  /// Which of the program's walks leads to the view first; -1 for none.
  let walk: Int32
  let offset: Int
  let kind: Kind
  let view: ObjectIdentifier
}

/// Turns instructions into steps.
struct Assembly {
  private(set) var steps: [Step] = []
  private(set) var shown: [Spot<Shown>] = []
  private(set) var walked: [Spot<Walked>] = []
  private(set) var walks: [Walk] = []
  /// The most frames that are on the stack at once.
  private(set) var depth = 1

  init(_ program: Program) {
    add(program.instructions[...], depth: 1)
  }

  private mutating func add(_ instructions: ArraySlice<Instruction>, depth: Int) {
    self.depth = max(self.depth, depth)
    var next = instructions.startIndex
    // What stands before a step to which others lead must not be made longer by it.
    var followsLiteral = false
    while next < instructions.endIndex {
      let instruction = instructions[next]
      next += 1
      let start = next
      if case .literal(let range) = instruction {
        add(range, toLast: followsLiteral)
        followsLiteral = true
        continue
      }
      if !followsLiteral { steps.append(Step(action: .skip(0))) }
      followsLiteral = false
      let place = steps.count - 1
      switch instruction {
      case .literal: break
      case .show(let value, let escape):
        steps[place].action = .show(self.place(of: value), escape)
      case .position(let frame): steps[place].action = .position(frame: Int32(frame))
      case .branch(let test, let then, let otherwise):
        next += then + otherwise
        let skip = addHalves(
          instructions[start..<start + then], instructions[start + then..<next], depth: depth)
        steps[place].action = action(of: test, skip: skip)
      case .each(let values, let body, let otherwise):
        next += body + otherwise
        walked.append(spot(of: values))
        let spot = Int32(walked.count - 1)
        add(instructions[start..<start + body], depth: depth + 1)
        let end = steps.count
        steps.append(Step(action: .skip(0)))
        add(instructions[start + body..<next], depth: depth)
        let count = Int32(end - place - 1)
        steps[place].action = .each(spot, depth: Int32(depth), body: count)
        steps[end].action = .next(
          depth: Int32(depth), stride: Int32(values.reach.kind.type.stride), body: count,
          otherwise: Int32(steps.count - end - 1))
      }
    }
  }

  private mutating func add(_ range: Range<Int>, toLast follows: Bool) {
    if follows, let last = steps.last?.literal, Int(last.start + last.count) == range.lowerBound {
      steps[steps.count - 1].literal.count += Int32(range.count)
    } else {
      let literal = (Int32(range.lowerBound), Int32(range.count))
      steps.append(Step(literal: literal, action: .skip(0)))
    }
  }

  /// Adds both halves of a section, and tells how many steps to skip to come to the second.
  private mutating func addHalves(
    _ then: ArraySlice<Instruction>, _ otherwise: ArraySlice<Instruction>, depth: Int
  ) -> Int32 {
    let start = steps.count
    add(then, depth: depth)
    if !otherwise.isEmpty { steps.append(Step(action: .skip(0))) }
    let end = steps.count
    add(otherwise, depth: depth)
    if !otherwise.isEmpty { steps[end - 1].action = .skip(Int32(steps.count - end)) }
    return Int32(end - start)
  }

  private mutating func action(of test: Test, skip: Int32) -> Action {
    switch test {
    case .value(let value): .unlessShown(place(of: value), skip: skip)
    case .isFirst(let frame): .unlessFirst(frame: Int32(frame), skip: skip)
    case .isLast(let frame): .unlessLast(frame: Int32(frame), skip: skip)
    }
  }

  private mutating func place(of value: Access<Shown>) -> Int32 {
    shown.append(spot(of: value))
    return Int32(shown.count - 1)
  }

  private mutating func spot<Kind>(of value: Access<Kind>) -> Spot<Kind> {
    if let walk = value.reach.walk { walks.append(walk) }
    return Spot(
      frame: Int32(value.frame), walk: value.reach.walk == nil ? -1 : Int32(walks.count - 1),
      offset: value.reach.offset, kind: value.reach.kind, view: value.reach.view)
  }
}
