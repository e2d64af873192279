import Dossiers
import Output

/// What changed for readers since a site was published, in words: a line for each page or point, and below it what was
/// said and is said now.
struct ChangeText {
  let lines: [String]

  init(_ pages: [PageChanges]) { lines = pages.flatMap(ChangeText.lines) }

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
    let sections = unique(page.changes.map(\.part.section))
    return sections.map { section in
      (
        page.id.inWords + (section.map { "#" + printable($0) } ?? ""),
        page.changes.filter { $0.part.section == section }
      )
    }
  }

  private static func summary(of changes: [PublicationChange], isCorrected: Bool) -> String {
    var parts: [(text: String, isTakenBack: Bool, count: Int)] = []
    for change in changes {
      let (text, isTakenBack) = (change.inWords, change.needsCorrection)
      if let place = parts.firstIndex(where: { $0.text == text && $0.isTakenBack == isTakenBack }) {
        parts[place].count += 1
      } else {
        parts.append((text, isTakenBack, 1))
      }
    }
    return parts.map { text, isTakenBack, count in
      let words = text.hasPrefix("# ") ? counted(text, count) : text
      return words + (isTakenBack ? isCorrected ? ", corrected" : ", no correction" : "")
    }.joined(separator: "; ")
  }

  /// `# denial added` of three: `3 denials added`.
  private static func counted(_ text: String, _ count: Int) -> String {
    let words = text.dropFirst(2).split(separator: " ")
    let thing = words.dropLast().joined(separator: " ")
    return Dossiers.counted(count, thing) + " " + (words.last ?? "")
  }

  /// What was told and is told now, where the two differ.
  private static func details(of change: PublicationChange) -> [String] {
    guard case .value(let key, let was, let now) = change.difference, key != .status else {
      guard case .removed = change.difference, change.part.kind != .page else { return [] }
      return ["    was: " + printable(differing(change.part.mainWords, "").0)]
    }
    let (old, new) = differing(was.inWords, now.inWords)
    return [
      was.isEmpty ? nil : "    was: " + printable(old),
      now.isEmpty ? nil : "    now: " + printable(new),
    ].compactMap(\.self)
  }
}

extension EntityID {
  /// A claim by its id, anything else with what it is.
  fileprivate var inWords: String { kind == .claim ? id : "\(kind.rawValue) \(id)" }
}

extension PublicationChange {
  /// What changed; with `# ` before what can be counted.
  fileprivate var inWords: String {
    switch difference {
    case .added: "# \(part.name) added"
    case .removed: "# \(part.name) removed"
    case .anchor(let anchor): "the anchor `\(printable(anchor))` is gone"
    case .value(.status, let was, let now):
      "\(was.first ?? "no status") → \(now.first ?? "no status")"
    case .value(.words, _, _) where part.kind == .statement:
      "# \(isQuotation ? "quotation" : "text of a \(part.name)") changed"
    case .value(let key, let was, let now):
      part.kind == .statement
        ? "# \(key.inWords) of a \(part.name) changed"
        : "\(key.inWords) \(was.isEmpty ? "added" : now.isEmpty ? "removed" : "changed")"
    }
  }

  /// Whether it is in somebody's verbatim words that the two differ.
  private var isQuotation: Bool {
    guard case .value(_, let was, let now) = difference else { return false }
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
    case .statement: statementKind.map { $0.name.replacing("-", with: " ") } ?? "statement"
    case .correction: "correction of ours"
    }
  }
}
