/// A published standard of journalism, or a judgment, that asks for what a rule demands.
public struct Standard: Hashable, Sendable {
  /// With the part that is meant: `IFCN Code of Principles, commitment 2`.
  public let name: String
  /// Where it can be read.
  public let url: String

  static func ifcn(_ commitments: String) -> Standard {
    Standard(
      name: "IFCN Code of Principles, \(commitments)",
      url: "https://ifcncodeofprinciples.poynter.org/the-commitments")
  }

  static let bbc = Standard(
    name: "BBC Editorial Guidelines, fairness and right of reply",
    url: "https://www.bbc.com/editorialguidelines/guidelines/fairness")

  static let cbc = Standard(
    name: "CBC Journalistic Standards and Practices, sources",
    url: "https://cbc.radio-canada.ca/en/vision/governance/journalistic-standards-and-practices")

  static let reuters = Standard(
    name: "Reuters Standards and Values",
    url: "https://www.reutersagency.com/en/about/standards-values/")

  static let npr = Standard(
    name: "NPR Ethics Handbook, anonymous sourcing", url: "https://www.npr.org/ethics")

  static let spj = Standard(
    name: "SPJ Code of Ethics", url: "https://www.spj.org/spj-code-of-ethics/")

  static let wikipedia = Standard(
    name: "Wikipedia, Biographies of living persons",
    url: "https://en.wikipedia.org/wiki/Wikipedia:Biographies_of_living_persons")

  static let grant = Standard(
    name: "Grant v. Torstar Corp., 2009 SCC 61, responsible communication",
    url: "https://www.canlii.org/en/ca/scc/doc/2009/2009scc61/2009scc61.html")
}
