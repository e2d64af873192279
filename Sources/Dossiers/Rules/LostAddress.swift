/// Addresses that were published lead somewhere for good: of pages, and of points and statements on them.
enum LostAddress: Check {
  static func problems(in site: ReadSite) -> [ProblemList] {
    let changed = site.publicationRecord.pages.filter { page in
      if case .gone = page.state { return true }
      return page.changes.contains { $0.lostAnchor != nil }
    }
    if changed.isEmpty { return [] }
    let files = site.filesByID
    return changed.compactMap { page in
      let file = files[page.id]
      guard file.map({ site.brokenFiles.contains($0.problems.file) }) != true else { return nil }
      if case .gone = page.state { return lost(page.id, file, in: site) }
      return file.map { anchors(of: page, $0) }
    }
  }

  /// A draft's errors stop nothing, so it is reported of the record that a page is gone.
  private static func lost(
    _ id: EntityID, _ file: ParsedFile?, in site: ReadSite
  ) -> ProblemList {
    var problems = ProblemList(PublishedFile.path)
    let path = "/" + id.page.dropLast("index.html".utf8.count)
    let lines = site.publicationRecord.file.entries[id]?.lines ?? []
    problems.add(
      .lostAddress, at: Position(line: lines.first?.number ?? 1),
      "`\(path)` was published, and no page is there any more",
      help: file == nil
        ? "Put the file back, or, if it was renamed, `redirects: [\(path)]` into the new one."
          + (id.kind == .claim
            ? " To take a claim back, give it a correction of the kind `retraction`." : "")
        : "Publish the file again. To take a claim back, give it a correction of the kind `retraction`.",
      notes: file.map {
        [
          Problem.Note(
            place: Place(file: $0.problems.file, position: .start),
            message: "this file is not published")
        ]
      } ?? [])
    return problems
  }

  private static func anchors(of page: PageChanges, _ file: ParsedFile) -> ProblemList {
    var problems = ProblemList(file.problems.file)
    for change in page.changes {
      guard let anchor = change.lostAnchor, let published = change.published,
        file.outline?.anchors[anchor] == nil
      else { continue }
      problems.add(
        .lostAddress, at: change.part.position,
        "`#\(anchor)` led here when this was published, and leads nowhere now",
        help: "End the heading with `{#\(anchor)}`.",
        notes: [
          Problem.Note(
            place: Place(file: PublishedFile.path, position: published.position),
            message: "it was published so")
        ])
    }
    return problems
  }
}

extension PublicationChange {
  fileprivate var lostAnchor: String? {
    if case .anchor(let anchor) = difference { anchor } else { nil }
  }
}
