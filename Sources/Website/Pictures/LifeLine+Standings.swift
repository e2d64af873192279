import Dossiers

extension LifeLine {
  /// A status, and the times in which the point had it.
  struct Standing: Hashable, Sendable {
    let status: Status
    private(set) var times: [ClosedRange<Int>]

    /// How much each takes, in pixels: its words, and below them the bar.
    static let height = 28
    /// Times that lie closer together than a pixel of the narrowest screens cannot be told apart.
    private static let gap = 4
    /// What is still seen of a time that was very short.
    static let shortest = 8

    fileprivate mutating func add(_ time: ClosedRange<Int>) {
      if let last = times.last, time.lowerBound <= last.upperBound + Standing.gap {
        times[times.count - 1] = last.lowerBound...time.upperBound
      } else {
        times.append(time)
      }
    }
  }

  /// The statuses in the order in which the point first had them. Each time ends where the next begins, and the last
  /// one with the picture.
  static func standings(_ history: [HistoryRow], on scale: TimeScale) -> [Standing] {
    var standings: [Standing] = []
    for (place, row) in history.enumerated() {
      let next = place + 1 < history.count ? scale.position(of: history[place + 1].day) : 1_000
      let time = scale.position(of: row.day)...next
      if let known = standings.firstIndex(where: { $0.status == row.status }) {
        standings[known].add(time)
      } else {
        standings.append(Standing(status: row.status, times: [time]))
      }
    }
    return standings
  }
}
