extension Figure {
  /// The roles that were held at the date; on a day of change the one that was held before it. One of which neither
  /// end is known stands only where there is no other, since nothing but its being listed speaks for it.
  public func roles(on date: PartialDate) -> [Role] {
    let covering = roles.filter { $0.covers(date) }
    guard covering.count > 1 else { return covering }
    let dated = covering.filter(\.hasKnownEnd)
    let held = dated.indices.filter { role in
      !dated.indices.contains { other in
        other != role
          && (dated[other].isFollowed(by: dated[role]) && dated[role].mayBegin(on: date)
            || dated[role].isFollowed(by: dated[other]) && dated[other].began(before: date))
      }
    }.map { dated[$0] }
    return [held, dated].first { !$0.isEmpty } ?? covering
  }
}

extension Role {
  /// Whether nothing that is known of the role's time excludes the date.
  func covers(_ date: PartialDate) -> Bool {
    if case .date(let from) = from, from.firstDay > date.lastDay { return false }
    if case .date(let to) = to, to.lastDay < date.firstDay { return false }
    return true
  }

  /// Whether another role may begin on the day on which this one ends.
  fileprivate func isFollowed(by next: Role) -> Bool {
    guard case .date(let to) = to, case .date(let from) = next.from else {
      return false
    }
    return to.firstDay <= from.lastDay && from.firstDay <= to.lastDay
  }

  /// Whether the date lies in all that is known of the day on which it begins.
  fileprivate func mayBegin(on date: PartialDate) -> Bool {
    guard case .date(let from) = from else { return false }
    return from.firstDay <= date.firstDay && date.lastDay <= from.lastDay
  }

  fileprivate func began(before date: PartialDate) -> Bool {
    if case .date(let from) = from { from.lastDay < date.firstDay } else { false }
  }

  /// Whether one end of its time is known; that it is still held counts as such.
  fileprivate var hasKnownEnd: Bool {
    if case .date = from { return true }
    return to != .unknown
  }
}

extension Figure {
  /// The line of the figure's own, else the role that it holds still.
  public var shownRole: String? {
    role ?? roles.first { $0.to == nil }?.title ?? roles.first?.title
  }
}
