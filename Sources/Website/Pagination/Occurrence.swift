import Dossiers

extension Dossier {
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
      return claim.sections[Int(section)].statements[Int(index)].rowWeight(in: claim)
    case .event(let place): return events[Int(place)].rowWeight
    }
  }
}
