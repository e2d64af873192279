import Foundation

/// An edition as the browser is told of it.
struct EditionState: Encodable {
  let run: String
  let number: Int
  let pages: Int
  let styles: Int
  let heldBack: Bool
  /// How many problems there are of each weight, of which `problems` may tell only the first.
  let counts: [String: Int]
  /// Errors before warnings before notes.
  let problems: [EditionProblem]
  /// The first that are withheld, each with what, in words.
  let withheld: [String]
  let withheldCount: Int

  /// A browser that is told of ten thousand problems would not show the first any sooner.
  private static let limit = 200

  init(_ edition: Edition, run: String) {
    self.run = run
    (number, pages, styles) = (edition.number, edition.pagesNumber, edition.stylesNumber)
    heldBack = edition.isHeldBack
    let kinds = ["error", "warning", "note"]
    let groups = kinds.map { kind in edition.problems.filter { $0.severity == kind } }
    counts = Dictionary(uniqueKeysWithValues: zip(kinds, groups.map(\.count)))
    problems = Array(groups.joined().prefix(Self.limit))
    withheld = Array(edition.withheld.prefix(Self.limit))
    withheldCount = edition.withheld.count
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
