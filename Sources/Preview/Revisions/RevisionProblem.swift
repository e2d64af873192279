import Dossiers

/// A problem as the editor reads it in the browser.
struct RevisionProblem: Sendable, Encodable {
  /// `error`, `warning` or `note`.
  let severity: String
  let rule: String
  /// What is demanded.
  let demand: String
  /// What is wrong here.
  let message: String
  /// How to fix it.
  let help: String
  /// The path in the site's folder.
  let file: String
  /// Counted from 1.
  let line: Int
  /// Counted in Unicode scalars from 1.
  let column: Int
  /// The line around the place; nothing where it cannot be read or says nothing.
  let excerpt: Excerpt?
  /// What opens the editor there.
  let editing: String?
  /// Other places that have to do with it, each as `file:line:column: words`.
  let notes: [String]

  init(_ problem: Problem, excerpt: SourceExcerpt?, editing: String?) {
    severity = problem.severity.rawValue
    (rule, demand) = (problem.rule.name, problem.rule.demand)
    (message, help) = (problem.message, problem.help)
    file = problem.place.file.text
    (line, column) = (problem.place.position.line, problem.place.position.column)
    (self.excerpt, self.editing) = (excerpt.map(Excerpt.init), editing)
    notes = problem.notes.map { "\($0.place): \($0.message)" }
  }
}

/// A line of a file in three: what is before a place, the character there, and what follows.
struct Excerpt: Sendable, Encodable {
  let before: String
  let mark: String
  let after: String

  /// What is marked is a whole character as a reader sees it, though a place may lie within one.
  init(_ excerpt: SourceExcerpt) {
    let line = excerpt.before + excerpt.after
    let place = line.utf8.index(line.startIndex, offsetBy: excerpt.before.utf8.count)
    var (start, end) = (place, place)
    if place < line.endIndex {
      end = line.index(after: place)
      start = line.index(before: end)
    }
    before = (excerpt.isCutBefore ? "…" : "") + line[..<start]
    mark = String(line[start..<end])
    after = line[end...] + (excerpt.isCutAfter ? "…" : "")
  }
}
