import Parallel

/// The table of `--timings`: what each stage took on the clock, and of the processors.
struct TimingReport {
  let stages: [Stopwatch.Stage]
  /// From the program's first look at the site to its last.
  let time: Duration

  var text: String {
    let rows =
      [["stage", "ms", "processor ms"]]
      + stages.map { stage in
        [
          (stage.wall == nil ? "  " : "") + stage.name,
          stage.wall.map { shown($0 * 1000) } ?? "", shown(stage.processor * 1000),
        ]
      } + [["all", shown(time.milliseconds), shown(processor * 1000)]]
    return columns(rows, firstNumber: 1).map { "  " + $0 }.joined(separator: "\n")
  }

  /// The stages' own; parts are counted with theirs.
  private var processor: Double {
    stages.reduce(0) { $0 + ($1.wall == nil ? 0 : $1.processor) }
  }

  /// To a tenth.
  private func shown(_ milliseconds: Double) -> String {
    let tenths = Int((milliseconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1000 + Double(components.attoseconds) * 1e-15
  }
}
