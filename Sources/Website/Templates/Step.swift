/// An instruction as a renderer runs it: small, and nothing in it is counted, so that a step is read where it lies.
///
/// What a step reads is named by its place among the program's spots.
enum Step: Sendable {
  case literal(start: Int32, count: Int32)
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
      switch instruction {
      case .literal(let range):
        add(range, toLast: followsLiteral)
        followsLiteral = true
        continue
      case .show(let value, let escape): steps.append(.show(place(of: value), escape))
      case .position(let frame): steps.append(.position(frame: Int32(frame)))
      case .branch(let test, let then, let otherwise):
        next += then + otherwise
        add(test, instructions[start..<start + then], instructions[start + then..<next], depth)
      case .each(let values, let body, let otherwise):
        next += body + otherwise
        walked.append(spot(of: values))
        let spot = Int32(walked.count - 1)
        let place = steps.count
        steps.append(.skip(0))
        add(instructions[start..<start + body], depth: depth + 1)
        let end = steps.count
        steps.append(.skip(0))
        add(instructions[start + body..<next], depth: depth)
        let count = Int32(end - place - 1)
        steps[place] = .each(spot, depth: Int32(depth), body: count)
        steps[end] = .next(
          depth: Int32(depth), stride: Int32(values.reach.kind.type.stride), body: count,
          otherwise: Int32(steps.count - end - 1))
      }
      followsLiteral = false
    }
  }

  private mutating func add(_ range: Range<Int>, toLast follows: Bool) {
    if follows, case .literal(let start, let count) = steps.last,
      Int(start + count) == range.lowerBound
    {
      steps[steps.count - 1] = .literal(start: start, count: count + Int32(range.count))
    } else {
      steps.append(.literal(start: Int32(range.lowerBound), count: Int32(range.count)))
    }
  }

  private mutating func add(
    _ test: Test, _ then: ArraySlice<Instruction>, _ otherwise: ArraySlice<Instruction>,
    _ depth: Int
  ) {
    let place = steps.count
    steps.append(.skip(0))
    add(then, depth: depth)
    if !otherwise.isEmpty { steps.append(.skip(0)) }
    let end = steps.count
    add(otherwise, depth: depth)
    if !otherwise.isEmpty { steps[end - 1] = .skip(Int32(steps.count - end)) }
    let skip = Int32(end - place - 1)
    switch test {
    case .value(let value): steps[place] = .unlessShown(self.place(of: value), skip: skip)
    case .isFirst(let frame): steps[place] = .unlessFirst(frame: Int32(frame), skip: skip)
    case .isLast(let frame): steps[place] = .unlessLast(frame: Int32(frame), skip: skip)
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
