/// What `dossier.yml` says of the site as a whole.
public struct Settings: Sendable {
  public struct Publisher: Sendable {
    public let name: String
    public let url: String?
    public let logo: AssetPath?
  }

  /// The pages that tell how this dossier works.
  public struct Policies: Sendable {
    public let methodology: EntityID?
    public let corrections: EntityID?
    public let contact: EntityID?
    public let funding: EntityID?
    public let unnamedSources: EntityID?
  }

  /// A label of the scale on which claims are assessed.
  public struct Rating: Sendable {
    public let label: String
    public let number: Double
  }

  public let title: String
  /// Where the site is published; first the address that was asked for in place of dossier.yml's, which is the site's
  /// all the same.
  let addresses: [BaseURL]
  /// BCP 47.
  public let language: String
  /// Where dossier.yml gives it, or would.
  let languagePosition: Position
  public let publisher: Publisher?
  public let policies: Policies
  /// From the first label to the last, in the editor's order.
  public let ratings: [Rating]
  public let words: Words
  /// Whether the site has a page on which it can be searched.
  public let hasSearch: Bool
  /// What fetches documents for `dossier source add`.
  public let fetch: FetchCommand?
  /// What the site makes of rules that are not structural; absent where a rule is off.
  let severities: [String: Severity?]
  public let extra: Extra

  /// Absolute, ends in `/`, and is spelt in the one way that `BaseURL` spells it.
  public var baseURL: String? { addresses.first?.text }
}

/// The site's own words for the format's English ones.
public struct Words: Sendable, Equatable {
  let own: [String: String]

  /// What readers see for an English word of the format, such as `Denial` or `no response`.
  public func shown(_ english: String) -> String { own[english] ?? english }

  /// The site's own word, if it has one.
  public func own(_ english: String) -> String? { own[english] }
}

extension Settings {
  /// A problem as much as the site makes of its rule; nil where that is off.
  func weighed(_ problem: Problem) -> Problem? {
    guard !problem.rule.isStructural, let severity = severities[problem.rule.name] else {
      return problem
    }
    return severity.map(problem.with)
  }
}
