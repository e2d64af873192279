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

  /// What the same parsed claim became. One that has words of other claims is worked out again where one of these
  /// changed, and where something is wrong with it, since what there is to report depends on all names.
  func derived(_ parsed: ParsedClaim, among lenders: [EntityID: ParsedClaim]) -> Derived? {
    guard let known = claims[ObjectIdentifier(parsed)]?.derived else { return nil }
    if parsed.body.repeated.isEmpty { return known }
    let areSame = parsed.body.repeated.allSatisfy { id in
      lenders[id].map { claims[ObjectIdentifier($0)] != nil } ?? false
    }
    return areSame && known.problems.isEmpty ? known : nil
  }
}
