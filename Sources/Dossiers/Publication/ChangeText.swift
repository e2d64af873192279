/// What changed for readers since a site was published, in words: a line for each page or point, and below it what was
/// said and is said now.
public struct ChangeText {
  /// As the files have the words: whoever shows them escapes them for the place.
  public let lines: [String]

  public init(_ pages: [PageChanges]) { lines = pages.flatMap(ChangeText.lines) }

  private static func lines(of page: PageChanges) -> [String] {
    let moved = page.earlier.map { "moved here from \($0.inWords)" }
    switch page.state {
    case .new: return ["\(page.id.inWords): new"]
    case .gone: return ["\(page.id.inWords): gone, and its address leads nowhere"]
    case .withdrawn:
      return ["\(page.id.inWords): " + (["withdrawn"] + moved).joined(separator: "; ")]
    case .changed:
      let start = moved.isEmpty ? [] : ["\(page.id.inWords): " + moved.joined(separator: "; ")]
      return start
        + groups(of: page).flatMap { name, changes in
          let summary = summary(of: changes, isCorrected: page.isCorrected)
          return summary.isEmpty ? [] : ["\(name): \(summary)"] + changes.flatMap(details)
        }
    }
  }

  /// The changes of a claim's points, each with the name by which others link to it: `two-michaels#hold-off`.
  private static func groups(of page: PageChanges) -> [(String, [PublicationChange])] {
    let names = unique(page.changes.map(\.part.section))
    let sections = names.filter { $0 == nil } + names.filter { $0 != nil }
    return sections.map { section in
      (
        page.id.inWords + (section.map { "#" + $0 } ?? ""),
        page.changes.filter { $0.part.section == section }
      )
    }
  }

  private static func summary(of changes: [PublicationChange], isCorrected: Bool) -> String {
    var parts: [(words: ChangeWords, count: Int)] = []
    for change in changes {
      let words = ChangeWords(change, isCorrected: isCorrected)
      if let place = parts.firstIndex(where: { $0.words == words }) {
        parts[place].count += 1
      } else {
        parts.append((words, 1))
      }
    }
    return parts.map { $0.words.counting($0.count) }.joined(separator: "; ")
  }

  /// The words before and now, where the two differ.
  private static func details(of change: PublicationChange) -> [String] {
    guard case .value(let key, _, _) = change.difference, key != .status,
      let (was, now) = change.texts
    else {
      guard case .removed = change.difference, change.part.kind != .page else { return [] }
      return ["    was: " + differing(change.part.mainWords, "").0]
    }
    return [
      was.isEmpty ? nil : "    was: " + was,
      now.isEmpty ? nil : "    now: " + now,
    ].compactMap(\.self)
  }
}

extension EntityID {
  /// A claim by its id, anything else with what it is.
  fileprivate var inWords: String { kind == .claim ? id : "\(kind.rawValue) \(id)" }
}

/// What changed, in words with a number in them: `1 denial added`, `date of 2 findings changed, no correction`.
private struct ChangeWords: Equatable {
  private var before = ""
  /// What is counted, if anything is.
  private var thing: String?
  private var after = ""

  init(_ change: PublicationChange, isCorrected: Bool) {
    let name = change.part.name
    switch change.difference {
    case .added: (thing, after) = (name, " added")
    case .removed: (thing, after) = (name, " removed")
    case .anchor(let anchor): after = "the anchor `\(anchor)` is gone"
    case .value(.status, let was, let now):
      after = "\(was.first ?? "no status") → \(now.first ?? "no status")"
    case .value(let key, let was, let now):
      if change.isQuotation {
        (thing, after) = ("quotation", " changed")
      } else if change.part.kind == .statement {
        (before, thing, after) = ("\(key.inWords) of ", name, " changed")
      } else {
        after =
          "\(key.inWords) \(was.isEmpty ? "added" : now.isEmpty ? "removed" : "changed")"
      }
    }
    if change.needsCorrection { after += isCorrected ? ", corrected" : ", no correction" }
  }

  func counting(_ count: Int) -> String {
    before + (thing.map { counted(count, $0) } ?? "") + after
  }
}

extension PublicationChange {
  /// Whether it is in somebody's verbatim words that the two differ.
  fileprivate var isQuotation: Bool {
    guard case .value(.words, let was, let now) = difference else { return false }
    let changed = was.filter { !now.contains($0) } + now.filter { !was.contains($0) }
    return changed.contains { $0.hasPrefix("> ") }
  }
}

extension ToldPart {
  /// What it is: `denial`, `point`, `correction`.
  fileprivate var name: String {
    switch kind {
    case .page: "page"
    case .section: mainWords.isEmpty ? "section" : "point"
    case .statement:
      switch statementKind {
      case .context?: "context statement"
      case let kind?: kind.name.replacing("-", with: " ")
      case nil: "statement"
      }
    case .correction: "correction of ours"
    }
  }
}
