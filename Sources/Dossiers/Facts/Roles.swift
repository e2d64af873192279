extension Figure {
  /// The roles that were held at the date. One of which neither end is known stands only where there is no other,
  /// since nothing but its being listed speaks for it.
  public func roles(on date: PartialDate) -> [Role] {
    let covering = roles.filter { $0.covers(date) }
    guard covering.count > 1 else { return covering }
    let dated = covering.filter(\.hasKnownEnd)
    return dated.isEmpty ? covering : dated
  }
}

extension Role {
  /// Whether nothing that is known of the role's time excludes the date.
  func covers(_ date: PartialDate) -> Bool {
    if case .date(let from) = from, from.firstDay > date.lastDay { return false }
    if case .date(let to) = to, to.lastDay < date.firstDay { return false }
    return true
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
