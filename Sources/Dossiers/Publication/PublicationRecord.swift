internal import Parallel

/// What of a site is on record as published, and how the site differs from that: worked out once, for the rules, for
/// `dossier record` and `dossier diff`, and for whoever shows when something was published.
public struct PublicationRecord: Sendable {
  let file: PublishedFile
  /// The pages that differ from what is on record, or are not on record, or are gone, by their ids. None where nothing
  /// was recorded yet.
  public let pages: [PageChanges]
  /// Of what is on record and was moved: where it is now.
  let moved: [EntityID: EntityID]
  private let dates: [EntityID: PublishedDates]
  /// What is wrong with the record.
  let problems: [Problem]

  /// Whether there is a record.
  public var isRecorded: Bool { file.isThere }

  init(_ file: PublishedFile, of record: Record, _ facts: Facts, jobs: Int) {
    self.file = file
    guard file.isThere else {
      (pages, moved, dates, problems) = ([], [:], [:], file.problems.problems)
      return
    }
    let entities = record.entities
    let known = Set(entities.map(\.id))
    let gone = file.entries.keys.filter { !known.contains($0) }
    let moved = gone.isEmpty ? [:] : entities.addresses(of: gone)
    let earlier = Dictionary(grouping: moved.keys, by: { moved[$0]! }).mapValues { $0.sorted() }
    let comparison = Comparing(
      file: file, record: record, facts: facts, earlier: earlier, renames: Renames(moved))
    let compared = mapInParallel(entities, jobs: jobs) { comparison.compare($0) }
    let lost = gone.filter { moved[$0] == nil }.map { PageChanges($0, .gone) }
    pages = (compared.compactMap(\.changes) + lost).sorted { $0.id < $1.id }
    problems = file.problems.problems + compared.flatMap(\.problems)
    self.moved = moved
    dates = Dictionary(
      uniqueKeysWithValues: entities.compactMap { entity in
        ([entity.id] + (earlier[entity.id] ?? [])).compactMap { file.entries[$0]?.dates }
          .reduce(nil as PublishedDates?) { $1.merged(with: $0) }.map { (entity.id, $0) }
      })
  }

  /// When a page was first published and changed last; nil of what is not on record.
  public func dates(of id: EntityID) -> PublishedDates? { dates[id] }

  /// How a page differs from what is on record.
  public func changes(of id: EntityID) -> PageChanges? {
    let place = pages.firstIndex { $0.id == id }
    return place.map { pages[$0] }
  }

  /// The newest day on record.
  public var newest: Day? { file.entries.values.lazy.compactMap(\.dates?.changed).max() }
}

extension Record {
  /// Everything that has a page of its own.
  var entities: [any Entity] {
    claims + withdrawn + figures + sources + events + pages as [any Entity]
  }
}

extension [any Entity] {
  /// Which of these has the address that another page had.
  fileprivate func addresses(of ids: [EntityID]) -> [EntityID: EntityID] {
    let pages = Dictionary(ids.map { ($0.page, $0) }) { first, _ in first }
    let found = flatMap { entity in
      entity.header.redirects.compactMap { redirect in
        pages[SitePath.file(at: redirect.text)].map { ($0, entity.id) }
      }
    }
    return Dictionary(found) { first, _ in first }
  }
}

/// Compares one page after another with what is on record.
private struct Comparing: Sendable {
  let file: PublishedFile
  let record: Record
  let facts: Facts
  let earlier: [EntityID: [EntityID]]
  let renames: Renames

  func compare(_ entity: any Entity) -> (changes: PageChanges?, problems: [Problem]) {
    let page = ToldPage(of: entity, in: record, facts)
    let before = earlier[entity.id] ?? []
    if before.isEmpty, file.holds(page) { return (nil, []) }
    let ids = ([entity.id] + before).filter { file.entries[$0] != nil }
    guard !ids.isEmpty else { return (PageChanges(entity.id, .new), []) }
    var problems = ProblemList(PublishedFile.path)
    var parts = ids.flatMap { file.page($0, &problems).parts }
    // Of addresses nothing is told but that they are there.
    parts.removeAll { $0.kind == .page && $0.values.isEmpty }
    let published = ToldPage(entity.id, parts.map(renames.renaming))
    let changes = changes(from: published, to: page, earlier: before)
    return (changes, problems.problems)
  }

  private func changes(
    from published: ToldPage, to page: ToldPage, earlier: [EntityID]
  ) -> PageChanges? {
    let id = page.id
    if page.isAddressOnly {
      return published.isAddressOnly ? nil : PageChanges(id, .withdrawn, earlier: earlier)
    }
    let changes = PageComparison.changes(from: published, to: page)
    if changes.isEmpty { return nil }
    return PageChanges(
      id, .changed, earlier: earlier, changes,
      isCorrected: isCorrected(changes, since: file.entries[id]?.dates?.changed))
  }

  /// Whether there is a correction more than on record, of the day of the last change or later.
  private func isCorrected(_ changes: [PublicationChange], since changed: Day?) -> Bool {
    var (removed, added, isNewer) = (0, 0, false)
    for change in changes where change.part.kind == .correction {
      guard case .added = change.difference else {
        removed += 1
        continue
      }
      let day = change.part[.date].first.flatMap { PartialDate($0) }?.lastDay
      added += 1
      if let changed, let day, day < changed { continue }
      isNewer = true
    }
    return isNewer && added > removed
  }
}

/// The ids of pages that were renamed, as the texts on record name them.
private struct Renames: Sendable {
  private let names: [(old: String, new: String)]

  init(_ moved: [EntityID: EntityID]) {
    names = moved.sorted { $0.key < $1.key }.flatMap { old, new in
      ["[[\u{0}]]", "[[\u{0}#", "[@\u{0}]"].map { form in
        (form.replacing("\u{0}", with: old.id), form.replacing("\u{0}", with: new.id))
      }
    }
  }

  var isEmpty: Bool { names.isEmpty }

  func renaming(_ part: ToldPart) -> ToldPart {
    guard !isEmpty else { return part }
    var part = part
    part.values = part.values.map { value in
      ToldValue(
        value.key,
        value.texts.map { text in
          names.reduce(text) { $0.replacing($1.old, with: $1.new) }
        })
    }
    return part
  }
}
