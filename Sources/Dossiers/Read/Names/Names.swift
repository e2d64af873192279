extension NameIndex {
  /// What is found under each id, title and alias.
  struct Names: Sendable {
    /// As they are written.
    private var written: NameTable
    private var byWritten: [Match] = []
    private var folded: NameTable
    private var byFolded: [Match] = []
    private var ids: NameTable
    /// One of each kind at the most, since of two files with one id only the first counts.
    private var byID: Found

    init(_ entities: [Named]) {
      written = NameTable(capacity: entities.count * 3)
      folded = NameTable(capacity: entities.count * 3)
      ids = NameTable(capacity: entities.count)
      byID = Found(capacity: entities.count)
      var named = Found(capacity: entities.count * 3)
      /// The number of each written name's folded form.
      var forms: [Int] = []
      forms.reserveCapacity(entities.count * 3)
      for entity in entities {
        byID.add(entity.entry, at: ids.add(entity.entry.id.id))
        for name in entity.names where !name.folded.isEmpty {
          let form = folded.add(name.folded)
          named.add(entity.entry, at: form)
          if written.add(name.written) == forms.count { forms.append(form) }
        }
      }
      byFolded = named.matches
      byWritten = forms.map { byFolded[$0] }
      // An exact id wins over titles and aliases.
      for (number, id) in ids.names.enumerated() {
        if let name = written.number(of: id) { byWritten[name] = byID.match(at: number) }
      }
    }

    func match(_ name: Span<UInt8>) -> Match {
      if let number = written.number(of: name) { return byWritten[number] }
      return folded.number(of: Dossiers.folded(name.text)).map { byFolded[$0] } ?? .unknown
    }

    func match(_ kind: EntityKind, id: Span<UInt8>) -> Match {
      ids.number(of: id).map { byID.match(at: $0, of: kind) } ?? .unknown
    }
  }

  /// The entities that are found under each number, of which hardly any has more than one.
  private struct Found: Sendable {
    private var firsts: [Entry] = []
    /// All of a number, if they are several.
    private var several: [Int: [Entry]] = [:]

    init(capacity: Int) { firsts.reserveCapacity(capacity) }

    /// Adds an entity to a number, or to the next one; not twice at once, since an entity may have a name twice: its
    /// id and its title are often alike.
    mutating func add(_ entry: Entry, at number: Int) {
      guard number < firsts.count else {
        firsts.append(entry)
        return
      }
      let last = several[number]?.last ?? firsts[number]
      if last !== entry { several[number, default: [firsts[number]]].append(entry) }
    }

    var matches: [Match] { firsts.indices.map { match(at: $0) } }

    func match(at number: Int) -> Match {
      several[number].map(NameIndex.match) ?? firsts[number].match
    }

    func match(at number: Int, of kind: EntityKind) -> Match {
      guard let found = several[number] else { return firsts[number].match }
      return (found.first { $0.id.kind == kind } ?? found[0]).match
    }
  }

  private static func match(_ found: [Entry]) -> Match {
    if found.count == 1 { return found[0].match }
    let published = found.filter(\.isPublished)
    switch (published.count, found.count) {
    case (1, _): return published[0].match
    case (0, 0): return .unknown
    case (0, _): return .ambiguous(found.map(\.id).sorted())
    default: return .ambiguous(published.map(\.id).sorted())
    }
  }
}
