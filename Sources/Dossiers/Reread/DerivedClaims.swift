/// The claims of an earlier reading, by what they were derived from.
struct DerivedClaims: Sendable {
  /// A claim, and what is wrong with it.
  typealias Derived = (claim: Claim, problems: [Problem])

  private let sources: [Source]
  private let claims: [ObjectIdentifier: (parsed: ParsedClaim, derived: Derived)]

  init() { (sources, claims) = ([], [:]) }

  /// The sources are those whose publishers and relays the claims' origins were worked out from.
  init(_ parsed: [ParsedClaim], _ derived: [Derived], sources: [Source]) {
    self.sources = sources
    claims = Dictionary(
      uniqueKeysWithValues: zip(parsed, derived).map { (ObjectIdentifier($0), ($0, $1)) })
  }

  /// Those that hold with these sources; nothing where any source is another one.
  func stillTrue(of sources: [Source]) -> DerivedClaims? {
    sources.elementsEqual(self.sources) { $0 === $1 } ? self : nil
  }

  /// What the same parsed claim became, unless it has words of other claims, which may have changed.
  subscript(parsed: ParsedClaim) -> Derived? {
    guard parsed.body.repeated.isEmpty else { return nil }
    return claims[ObjectIdentifier(parsed)]?.derived
  }
}
