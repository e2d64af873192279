/// Compares what a page said with what it says now: what is the same is found by its words, not by its place, so that
/// whatever is added anywhere moves nothing.
struct PageComparison {
  private(set) var changes: [PublicationChange] = []
  private let published: ToldPage
  private let page: ToldPage

  static func changes(from published: ToldPage, to page: ToldPage) -> [PublicationChange] {
    var comparison = PageComparison(published: published, page: page)
    comparison.comparePage()
    comparison.compareSections()
    comparison.compareCorrections()
    return comparison.changes
  }

  private init(published: ToldPage, page: ToldPage) {
    (self.published, self.page) = (published, page)
  }

  /// Of two lines about the page, as after a merge, the one that is nearer counts.
  private mutating func comparePage() {
    guard let part = page.parts.first else { return }
    let differences = published.parts(.page).map { PageComparison.differences(from: $0, to: part) }
    changes += differences.min { $0.count < $1.count } ?? []
  }

  private mutating func compareCorrections() {
    var rest = page.parts(.correction)
    for correction in published.parts(.correction) where rest.take(correction) == nil {
      changes.append(PublicationChange(correction, published: correction, .removed))
    }
    changes += rest.map { PublicationChange($0, published: nil, .added) }
  }

  /// What differs between two states of one part.
  private static func differences(
    from old: ToldPart, to new: ToldPart
  ) -> [PublicationChange] {
    let keys = (old.values + new.values).map(\.key)
    let values = unique(keys).compactMap { key -> PublicationChange? in
      let (was, now) = (ToldValue(key, old[key]), ToldValue(key, new[key]))
      return was == now
        ? nil
        : PublicationChange(new, published: old, .value(key, was: was.texts, now: now.texts))
    }
    let (was, now) =
      new.kind == .section ? (old.section, new.section) : (old.anchor, new.anchor)
    guard let was, was != now else { return values }
    return values + [PublicationChange(new, published: old, .anchor(was))]
  }
}

// MARK: Sections and statements

extension PageComparison {
  private mutating func compareSections() {
    let (old, new) = (Sections(published), Sections(page))
    let pairs = old.pairs(with: new)
    for section in old.parts {
      guard let found = pairs.first(where: { $0.old == section.section })?.new else {
        changes.append(PublicationChange(section, published: section, .removed))
        continue
      }
      changes += PageComparison.differences(from: section, to: found)
      compare(old.statements(of: section.section), new.statements(of: found.section))
    }
    let found = Set(pairs.map(\.new.section))
    changes += new.parts.filter { !found.contains($0.section) }
      .map { PublicationChange($0, published: nil, .added) }
    // Those of passages without an address.
    compare(old.statements(of: nil), new.statements(of: nil))
  }

  private mutating func compare(_ old: [ToldPart], _ new: [ToldPart]) {
    var rest = new
    // What says the same is the same, first where its anchor is too.
    var unmatched = old.filter { part in
      rest.take(where: { $0.says(theSameAs: part) && $0.anchor == part.anchor }) == nil
    }
    unmatched = unmatched.filter { part in
      let isAnchor = { (other: ToldPart) in part.anchor != nil && other.anchor == part.anchor }
      guard let found = rest.take(where: isAnchor) ?? rest.take(part) else { return true }
      changes += PageComparison.differences(from: part, to: found)
      return false
    }
    for part in unmatched {
      let nearest = rest.indices.max { rest[$0].likeness(to: part) < rest[$1].likeness(to: part) }
      if let nearest, rest[nearest].likeness(to: part) > 1 {
        changes += PageComparison.differences(from: part, to: rest.remove(at: nearest))
      } else {
        changes.append(PublicationChange(part, published: part, .removed))
      }
    }
    changes += rest.map { PublicationChange($0, published: nil, .added) }
  }
}

/// The sections of a page with their statements.
private struct Sections {
  /// Each once, though two branches may have recorded it.
  let parts: [ToldPart]
  private let byAnchor: [String?: [ToldPart]]

  init(_ page: ToldPage) {
    var seen: Set<String> = []
    parts = page.parts(.section).filter { seen.insert($0.section ?? "").inserted }
    byAnchor = Dictionary(
      grouping: page.parts(.statement),
      by: { statement in statement.section.flatMap { seen.contains($0) ? $0 : nil } })
  }

  func statements(of section: String?) -> [ToldPart] { byAnchor[section] ?? [] }

  /// Which section is which now: by its anchor, else by what it says, else by a statement in it.
  func pairs(with new: Sections) -> [(old: String?, new: ToldPart)] {
    var rest = new.parts
    var pairs: [(old: String?, new: ToldPart)] = []
    var unmatched = parts
    func match(_ isSame: (ToldPart, ToldPart) -> Bool) {
      unmatched = unmatched.filter { part in
        guard let found = rest.take(where: { isSame(part, $0) }) else { return true }
        pairs.append((part.section, found))
        return false
      }
    }
    match { $0.section == $1.section }
    match { !$0[.proposition].isEmpty && $0[.proposition] == $1[.proposition] }
    match { !$0[.title].isEmpty && $0[.title] == $1[.title] }
    match { part, other in
      statements(of: part.section).contains { statement in
        !statement[.words].isEmpty
          && new.statements(of: other.section).contains { $0.says(theSameAs: statement) }
      }
    }
    return pairs
  }
}

extension ToldPart {
  /// How many things it says that another says too.
  fileprivate func likeness(to other: ToldPart) -> Int {
    values.count(where: other.values.contains)
  }
}

extension [ToldPart] {
  /// Takes out the first that says the same as another.
  fileprivate mutating func take(_ part: ToldPart) -> ToldPart? {
    take { $0.says(theSameAs: part) }
  }

  fileprivate mutating func take(where isWanted: (ToldPart) -> Bool) -> ToldPart? {
    firstIndex(where: isWanted).map { remove(at: $0) }
  }
}
