/// A link's anchor is on the page that it names.
enum DeadAnchors: Check {
  static func problems(in site: ReadSite) -> [ProblemList] {
    site.files.map { file in
      var problems = ProblemList(file.problems.file)
      for link in file.anchorLinks {
        guard let outline = site.outlines[link.target], outline.anchors[link.anchor] == nil else {
          continue
        }
        problems.add(
          .deadAnchor, at: link.position, "`\(link.target.id)` has no anchor `\(link.anchor)`",
          help: "Correct it, or give the heading `{#\(link.anchor)}`.",
          guessing: link.anchor, among: .anchors(link.target))
      }
      return problems
    }
  }
}
