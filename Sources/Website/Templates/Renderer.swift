/// Runs a program over views.
struct Renderer: Sendable {
  private let steps: [Step]
  private let walks: [Walk]
  private let depth: Int
  private let literals: [UInt8]

  init(_ program: Program, literals: [UInt8]) {
    let assembly = Assembly(program)
    (steps, walks, depth) = (assembly.steps, assembly.walks, assembly.depth)
    self.literals = literals
  }

  /// Writes what the program says about the view.
  func render<V>(_ view: V, by composer: Composer?, into page: inout Markup) {
    withUnsafePointer(to: view) { view in
      steps.withUnsafeBufferPointer { steps in
        literals.withUnsafeBufferPointer { literals in
          withUnsafeTemporaryAllocation(of: Frame.self, capacity: depth) { frames in
            let run = Run(
              steps: steps, literals: literals, frames: frames, walks: walks, composer: composer)
            frames.initializeElement(at: 0, to: Frame(view))
            run.run(0..<steps.count, &page)
          }
        }
      }
    }
  }
}

/// One page's run. Its buffers are valid only while the renderer renders.
private struct Run {
  let steps: UnsafeBufferPointer<Step>
  let literals: UnsafeBufferPointer<UInt8>
  let frames: UnsafeMutableBufferPointer<Frame>
  let walks: [Walk]
  let composer: Composer?

  /// Runs the steps, and returns where they lead on.
  @discardableResult
  func run(_ range: Range<Int>, _ page: inout Markup) -> Int {
    var next = range.lowerBound
    while next < range.upperBound {
      let step = steps[next]
      next += 1
      switch step {
      case .literal(let start, let count):
        page.append(UnsafeBufferPointer(rebasing: literals[start..<start + count]))
      case .show(let spot, let escape):
        visit(spot) { spot.kind.append(at: $0, to: &page, for: escape, by: composer) }
      case .position(let frame): page.append(number: frames[Int(frame)].index + 1)
      case .unlessShown(let spot, let skip):
        var isShown = false
        visit(spot) { isShown = spot.kind.isShown(at: $0, by: composer) }
        if !isShown { next += skip }
      case .unlessFirst(let frame, let skip):
        if frames[Int(frame)].index != 0 { next += skip }
      case .unlessLast(let frame, let skip):
        if frames[Int(frame)].index + 1 != frames[Int(frame)].count { next += skip }
      case .skip(let skip): next += skip
      case .each(let spot, let depth, let body) where spot.walk < 0:
        let frame = frames[Int(spot.frame)]
        let first = spot.kind.frame(at: frame.place(at: spot.offset, in: spot.view))
        if first.count > 0 {
          frames.initializeElement(at: Int(depth), to: first)
        } else {
          next += Int(body) + 1
        }
      case .each(let spot, let depth, let body):
        // The values are there only while the walk goes on.
        let steps = next...next + Int(body)
        next = steps.upperBound + 1
        visit(spot) { place in
          let first = spot.kind.frame(at: place)
          guard first.count > 0 else { return }
          frames.initializeElement(at: Int(depth), to: first)
          next = run(Range(steps), &page)
        }
      case .next(let depth, let stride, let body, let otherwise):
        frames[Int(depth)].move(by: Int(stride))
        if frames[Int(depth)].index < frames[Int(depth)].count {
          next -= Int(body) + 1
        } else {
          next += Int(otherwise)
        }
      }
    }
    return next
  }

  /// Calls its argument with the place of the value, if a walk leads to one.
  @inline(__always)
  private func visit<Kind>(_ spot: Spot<Kind>, _ body: (UnsafeRawPointer) -> Void) {
    let frame = frames[Int(spot.frame)]
    if spot.walk < 0 {
      body(frame.place(at: spot.offset, in: spot.view))
    } else {
      walks[Int(spot.walk)](frame) { body($0.place(at: spot.offset, in: spot.view)) }
    }
  }
}
