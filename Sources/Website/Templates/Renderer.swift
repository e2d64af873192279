/// Runs a program over views.
struct Renderer: Sendable {
  private let instructions: [Instruction]
  private let literals: [UInt8]

  init(_ program: Program, literals: [UInt8]) {
    instructions = program.instructions
    self.literals = literals
  }

  /// Writes what the program says about the view.
  func render<V>(_ view: V, into buffer: inout [UInt8]) {
    withUnsafePointer(to: view) { view in
      var frames = [Frame(view)]
      run(0..<instructions.count, &frames, into: &buffer)
    }
  }

  private func run(_ range: Range<Int>, _ frames: inout [Frame], into buffer: inout [UInt8]) {
    var next = range.lowerBound
    while next < range.upperBound {
      let start = next + 1
      next = start
      switch instructions[start - 1] {
      case .literal(let range):
        literals.withUnsafeBufferPointer {
          buffer.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
        }
      case .text(let text, let escape):
        if let text = text.get(frames[text.frame]) { buffer.appendEscaped(text, for: escape) }
      case .html(let html):
        if let html = html.get(frames[html.frame]) { buffer.append(contentsOf: html.bytes) }
      case .branch(let test, let then, let otherwise):
        next += then + otherwise
        let holds = test.get(frames[test.frame])
        run(holds ? start..<start + then : start + then..<next, &frames, into: &buffer)
      case .each(let frame, let walk, let body, let otherwise):
        next += body + otherwise
        var isEmpty = true
        walk(frames[frame]) { element in
          isEmpty = false
          frames.append(element)
          run(start..<start + body, &frames, into: &buffer)
          frames.removeLast()
        }
        if isEmpty { run(start + body..<next, &frames, into: &buffer) }
      }
    }
  }
}
