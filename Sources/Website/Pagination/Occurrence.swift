import Dossiers

extension Dossier {
  func key(of occurrence: Occurrence) -> PartKey {
    switch occurrence.subject {
    case .statement(let row): PartKey(occurrence.date, record.claim(of: row).id)
    case .event(let place): PartKey(occurrence.date, events[Int(place)].id)
    }
  }

  func size(of occurrence: Occurrence) -> Int {
    switch occurrence.subject {
    case .statement(let row): record.rowSize(of: record[row])
    case .event(let place): events[Int(place)].rowSize
    }
  }
}
