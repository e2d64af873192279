import Dossiers
import Parallel
import Preview

/// What the terminal shows while a site is served: each revision in a line, and what is wrong when that changes.
final class PreviewLog: Sendable {
  private let shown = Locked<(problems: [Problem], root: String?)>(([], nil))
  private let folder: SourceFolder
  private let style: Style

  init(of folder: SourceFolder, _ style: Style) { (self.folder, self.style) = (folder, style) }

  func report(_ news: Rebuilder.News) {
    switch news {
    case .polls(let failure):
      Terminal.report("dossier: \(failure)\nThe files are looked at every half second from now on.")
    case .revision(let revision, let problems, let time):
      let (isNew, hasMoved) = shown.withLock { shown in
        defer { shown = (problems, revision.root) }
        return (shown.problems != problems, shown.root.map { $0 != revision.root } ?? false)
      }
      if isNew {
        let digest = ProblemDigest(problems)
        Terminal.report(ProblemTexts(digest.shown, of: folder, style))
        Terminal.report(digest.rest(seenBy: "dossier check"))
      }
      Terminal.say(
        "Read \(revision.number == 1 ? "" : "again ")in \(Int(time.milliseconds.rounded())) ms: "
          + problems.count
          + (revision.isHeldBack
            ? revision.files == nil
              ? "; there are no pages until they are fixed"
              : "; the pages stay as they were until they are fixed" : "")
          + (hasMoved ? "; the site begins at \(revision.root) now" : ""))
    }
  }
}
