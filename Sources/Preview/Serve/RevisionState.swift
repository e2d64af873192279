import Foundation

/// A revision as the browser receives it.
struct RevisionState: Encodable {
  let run: String
  let number: Int
  let pages: Int
  let styles: Int
  let heldBack: Bool
  /// How many problems there are of each severity, of which `problems` may hold only the first.
  let counts: [String: Int]
  /// Errors before warnings before notes.
  let problems: [RevisionProblem]
  /// The first that are withheld, each with what, in words.
  let withheld: [String]
  let withheldCount: Int

  /// A browser that receives ten thousand problems would not show the first any sooner.
  private static let limit = 200

  init(_ revision: Revision, run: String) {
    self.run = run
    (number, pages, styles) = (revision.number, revision.pagesNumber, revision.stylesNumber)
    heldBack = revision.isHeldBack
    let kinds = ["error", "warning", "note"]
    let groups = kinds.map { kind in revision.problems.filter { $0.severity == kind } }
    counts = Dictionary(uniqueKeysWithValues: zip(kinds, groups.map(\.count)))
    problems = Array(groups.joined().prefix(Self.limit))
    withheld = Array(revision.withheld.prefix(Self.limit))
    withheldCount = revision.withheld.count
  }

  /// In one line, as an event's data must be.
  var json: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(self))
    }
  }
}
