import Dossiers

extension Dossier {
  /// Nil of an event.
  func statement(_ occurrence: Occurrence) -> StatementPlace? {
    guard case .statement(let claim, let section, let index) = occurrence.subject else {
      return nil
    }
    return claims[Int(claim)].statement(Int(index), in: Int(section))
  }

  func key(of occurrence: Occurrence) -> PartKey {
    switch occurrence.subject {
    case .statement(let claim, _, _): PartKey(occurrence.date, claims[Int(claim)].id)
    case .event(let place): PartKey(occurrence.date, events[Int(place)].id)
    }
  }

  func weight(of occurrence: Occurrence) -> Int {
    switch occurrence.subject {
    case .statement(let claim, let section, let index):
      let claim = claims[Int(claim)]
      let section = claim.sections[Int(section)]
      return section.statements[Int(index)].rowWeight(in: section, of: claim)
    case .event(let place): return events[Int(place)].rowWeight
    }
  }
}
