/// Runs a program over views.
struct Renderer: Sendable {
  private let steps: [Step]
  private let shown: [Spot<Shown>]
  private let walked: [Spot<Walked>]
  private let walks: [Walk]
  private let depth: Int
  private let literals: [UInt8]

  init(_ program: Program, literals: [UInt8]) {
    let assembly = Assembly(program)
    (steps, shown, walked) = (assembly.steps, assembly.shown, assembly.walked)
    (walks, depth) = (assembly.walks, assembly.depth)
    // With room behind the last.
    self.literals = literals + [UInt8](repeating: 0, count: 16)
  }

  /// Writes what the program says about the view.
  func render<V>(_ view: V, by composer: Composer?, into page: inout Markup) {
    withUnsafePointer(to: view) { view in
      steps.withUnsafeBufferPointer { steps in
        shown.withUnsafeBufferPointer { shown in
          walked.withUnsafeBufferPointer { walked in
            literals.withUnsafeBufferPointer { literals in
              withUnsafeTemporaryAllocation(of: Frame.self, capacity: depth) { frames in
                frames.initializeElement(at: 0, to: Frame(view))
                let run = Run(
                  steps: steps, shown: shown, walked: walked, literals: literals, frames: frames,
                  walks: walks, composer: composer)
                run.run(0..<steps.count, &page)
              }
            }
          }
        }
      }
    }
  }
}

/// One page's run. Its buffers are valid only while the renderer renders.
private struct Run {
  let steps: UnsafeBufferPointer<Step>
  let shown: UnsafeBufferPointer<Spot<Shown>>
  let walked: UnsafeBufferPointer<Spot<Walked>>
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
      if step.literal.count > 0 {
        let start = Int(step.literal.start)
        let range = start..<start + Int(step.literal.count)
        page.append(roomy: UnsafeBufferPointer(rebasing: literals[range]))
      }
      switch step.action {
      case .show(let index, let escape):
        let spot = shown[Int(index)]
        if spot.walk < 0 {
          spot.kind.append(at: place(of: spot), to: &page, for: escape, by: composer)
        } else {
          show(spot, escape, &page)
        }
      case .position(let frame): page.append(number: frames[Int(frame)].index + 1)
      case .unlessShown(let index, let skip):
        let spot = shown[Int(index)]
        let isShown =
          spot.walk < 0 ? spot.kind.isShown(at: place(of: spot), by: composer) : isShown(spot)
        if !isShown { next += Int(skip) }
      case .unlessFirst(let frame, let skip):
        if frames[Int(frame)].index != 0 { next += Int(skip) }
      case .unlessLast(let frame, let skip):
        if frames[Int(frame)].index + 1 != frames[Int(frame)].count { next += Int(skip) }
      case .skip(let skip): next += Int(skip)
      case .each(let index, let depth, let body):
        let spot = walked[Int(index)]
        let end = next + Int(body) + 1
        if spot.walk < 0 {
          let first = spot.kind.frame(at: place(of: spot))
          if first.count > 0 {
            frames.initializeElement(at: Int(depth), to: first)
          } else {
            next = end
          }
        } else {
          next = runEach(spot, next..<end, depth: Int(depth), &page)
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

  @inline(__always)
  private func place<Kind>(of spot: Spot<Kind>) -> UnsafeRawPointer {
    frames[Int(spot.frame)].place(at: spot.offset, in: spot.view)
  }
}

/// What only a walk leads to, which few steps need: apart, so that the others do not have to make room for closures.
extension Run {
  @inline(never)
  private func show(_ spot: Spot<Shown>, _ escape: Escape, _ page: inout Markup) {
    visit(spot) { spot.kind.append(at: $0, to: &page, for: escape, by: composer) }
  }

  @inline(never)
  private func isShown(_ spot: Spot<Shown>) -> Bool {
    var isShown = false
    visit(spot) { isShown = spot.kind.isShown(at: $0, by: composer) }
    return isShown
  }

  /// Runs a body and its `next` while the walk goes on, since the values are there only then. Returns the step behind
  /// them, or behind what stands otherwise.
  @inline(never)
  private func runEach(
    _ spot: Spot<Walked>, _ steps: Range<Int>, depth: Int, _ page: inout Markup
  ) -> Int {
    var next = steps.upperBound
    visit(spot) { place in
      let first = spot.kind.frame(at: place)
      guard first.count > 0 else { return }
      frames.initializeElement(at: depth, to: first)
      next = run(steps, &page)
    }
    return next
  }

  private func visit<Kind>(_ spot: Spot<Kind>, _ body: (UnsafeRawPointer) -> Void) {
    walks[Int(spot.walk)](frames[Int(spot.frame)]) {
      body($0.place(at: spot.offset, in: spot.view))
    }
  }
}
