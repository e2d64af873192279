import Dossiers

extension Figure {
  /// The roles that are known to have been held at the date.
  func roles(on date: PartialDate) -> [Role] {
    roles.filter { $0.covers(date) }
  }
}

extension Role {
  /// Whether the date lies in the role's time. An unknown beginning counts as before the date, since the role
  /// is listed for having been held; an unknown end proves nothing after the beginning.
  func covers(_ date: PartialDate) -> Bool {
    if case .date(let from) = from, from.firstDay > date.lastDay { return false }
    switch to {
    case nil: return true
    case .date(let to): return to.lastDay >= date.firstDay
    case .unknown:
      if case .date(let from) = from { return from.lastDay >= date.firstDay }
      return false
    }
  }
}
