import Dossiers

/// The titles of a dossier's entities, one behind the other in memory of their own.
///
/// Every thread writes the same popular ones again and again; these are no strings, so that nothing is counted.
struct Titles: @unchecked Sendable {
  private struct Place: BitwiseCopyable {
    let start: Int32
    let count: Int32
    /// Whether it is the same in a text and in an attribute.
    let isPlain: Bool
  }

  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let places: EntityTable<Place>

  /// Titles that are there as long as the memory, each as it can stand alone.
  init(of dossier: Dossier, in memory: LastingMemory) {
    let entities = dossier.pageSubjects
    let titles = entities.map { dossier.titleAlone(of: $0).utf8 }
    // With room behind the last.
    bytes = memory.allocate(titles.reduce(16) { $0 + $1.count }, repeating: 0 as UInt8)
    var end = 0
    var places: [(EntityID, Place)] = []
    for (entity, title) in zip(entities, titles) {
      let start = end
      end = bytes[start...].update(fromContentsOf: title)
      let isPlain = !bytes[start..<end].contains(where: \.isMark)
      let place = Place(start: Int32(start), count: Int32(end - start), isPlain: isPlain)
      places.append((entity.id, place))
    }
    self.places = EntityTable(places, in: memory)
  }

  subscript(entity: EntityID) -> UnsafeBufferPointer<UInt8>? {
    places[entity].map { bytes(at: $0) }
  }

  /// Appends an entity's title, or tells that it has none.
  @inline(__always)
  func append(_ entity: EntityID, to page: inout Markup, for escape: Escape) -> Bool {
    guard let place = places[entity] else { return false }
    if place.isPlain, escape == .text || escape == .attribute {
      page.append(roomy: bytes(at: place))
    } else {
      page.append(bytes(at: place), for: escape)
    }
    return true
  }

  @inline(__always)
  private func bytes(at place: Place) -> UnsafeBufferPointer<UInt8> {
    let start = Int(place.start)
    return UnsafeBufferPointer(rebasing: bytes[start..<start + Int(place.count)])
  }
}

extension Composer {
  /// Appends an entity's title, which leaves what stands beside it as it was.
  func append(titleOf entity: EntityID, to page: inout Markup, for escape: Escape) {
    if !site.directory.titles.append(entity, to: &page, for: escape) {
      page.append(entity.id, for: escape)
    }
  }
}
