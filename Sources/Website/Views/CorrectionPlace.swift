import Dossiers

/// A correction and the page that it corrects.
struct CorrectionPlace: Sendable {
  let page: EntityID
  let correction: Correction
}

extension Dossier {
  /// Every correction, the newest first; at equal dates the order is the files'.
  var correctionPlaces: [CorrectionPlace] {
    let places = pageSubjects.flatMap { entity in
      entity.header.corrections.map { CorrectionPlace(page: entity.id, correction: $0) }
    }
    return newestFirst(places.map(\.correction.date)).map { places[$0] }
  }
}
