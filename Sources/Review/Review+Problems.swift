import Dossiers
import HTML

extension Review {
  /// The files of the claim, of the figures in it and of its sources.
  private var files: [SourcePath] {
    let figures = accused + statements.flatMap { Array(record.speakers(of: $0.statement)) }
    return [claim.file] + unique(figures + cited).compactMap { dossier.entity($0)?.file }
  }

  /// What a check reports of the claim and of what it rests on, and what is waived with which reason.
  func writeProblems(to html: inout HTMLBuffer) {
    let files = Set(files)
    html.element("h2", "What a check reports")
    let problems = dossier.problems.filter { files.contains($0.place.file) }
    if problems.isEmpty { html.element("p", "Nothing.") }
    // Messages repeat words of the files, and paths are the editors' own.
    html.list(
      isRedacted
        ? unique(problems.map { "\($0.severity.rawValue): \($0.rule.demand) (\($0.rule.name))" })
        : problems.map {
          "\($0.severity.rawValue): \($0.message) (\($0.rule.name), \($0.place))"
        })
    html.element("h2", "What is waived")
    let waived = dossier.waived.filter { files.contains($0.problem.place.file) }
    if waived.isEmpty {
      html.element("p", "Nothing.")
    } else if isRedacted {
      html.element("p", counted(waived.count, "problem") + " waived; the reasons are left out.")
    } else {
      html.table(
        ["What is waived", "Rule", "Place", "Reason"],
        waived.map {
          [
            $0.problem.message, $0.problem.rule.name, $0.problem.place.description,
            $0.waiver.reason,
          ]
        })
    }
  }

  /// What is not published: files that refer to the claim or to which it refers, notes, and private values.
  func writeWordsForEditors(to html: inout HTMLBuffer) {
    if isRedacted { return }
    html.element("h2", "Drafts, notes and private values")
    let linked =
      dossier.graph.edges(from: claim.id).map(\.to.entity)
      + dossier.graph.edges(to: claim.id).map(\.from.entity)
    let unpublished = unique(linked).compactMap(dossier.entity).filter {
      !$0.header.publication.isPublished
    }
    let words = files.flatMap { dossier.wordsForEditors(in: $0, of: folder) }
    if unpublished.isEmpty, words.isEmpty { return html.element("p", "None.") }
    html.list(
      unpublished.map {
        "\($0.id.kind.rawValue) \($0.header.title): \($0.header.publication.inWords)"
      } + words.map { "\($0.place.file.text):\($0.place.position.line): \($0.words)" })
  }
}
