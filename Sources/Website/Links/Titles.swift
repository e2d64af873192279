import Dossiers

/// The titles of a dossier's entities, one behind the other in memory of their own.
///
/// Every thread writes the same popular ones again and again; these are no strings, so that nothing is counted.
final class Titles: @unchecked Sendable {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let places: EntityTable<Range<Int32>>

  init(of entities: [any Entity]) {
    let titles = entities.map(\.header.title.utf8)
    bytes = .allocate(capacity: titles.reduce(0) { $0 + $1.count })
    var end = 0
    var places: [(EntityID, Range<Int32>)] = []
    for (entity, title) in zip(entities, titles) {
      let start = end
      end = bytes[start...].initialize(fromContentsOf: title)
      places.append((entity.id, Int32(start)..<Int32(end)))
    }
    self.places = EntityTable(places)
  }

  deinit { bytes.deallocate() }

  /// The bytes of an entity's title, for as long as these titles are there.
  @inline(__always)
  subscript(entity: EntityID) -> UnsafeBufferPointer<UInt8>? {
    places[entity].map { place in
      UnsafeBufferPointer(rebasing: bytes[Int(place.lowerBound)..<Int(place.upperBound)])
    }
  }
}

extension Composer {
  /// Appends an entity's title, which leaves what stands beside it as it was.
  func append(titleOf entity: EntityID, to page: inout Markup, for escape: Escape) {
    if let title = site.directory.titles[entity] {
      page.append(title, for: escape)
    } else {
      page.append(entity.id, for: escape)
    }
  }
}
