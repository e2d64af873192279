import Dossiers

/// A reference to a part of the dossier that counts nothing: to make, copy or drop one touches no memory but its own.
///
/// What it leads to is there as long as the dossier, of which nothing changes or goes before all of it. The site holds
/// the dossier and the composer the site. So what a composer makes for a page may hold these: it is used up when the
/// page is written, which takes the composer too.
struct Held<Part: AnyObject & Sendable>: Sendable {
  private let reference: Unmanaged<Part>

  init(_ part: Part) { reference = .passUnretained(part) }

  @inline(__always)
  func read<Value>(_ get: (Part) -> Value) -> Value { reference._withUnsafeGuaranteedRef(get) }
}

/// A section of a claim.
enum HeldSection: Sendable {
  case point(Held<Point>)
  case passage(Held<Passage>)

  init(_ section: Dossiers.Section) {
    switch section {
    case .point(let point): self = .point(Held(point))
    case .passage(let passage): self = .passage(Held(passage))
    }
  }

  var heading: [Inline] {
    switch self {
    case .point(let point): point.read { $0.heading }
    case .passage(let passage): passage.read { $0.heading }
    }
  }

  var anchor: String? {
    switch self {
    case .point(let point): point.read { $0.anchor }
    case .passage(let passage): passage.read { $0.anchor }
    }
  }

  var statements: [Statement] {
    switch self {
    case .point(let point): point.read { $0.statements }
    case .passage(let passage): passage.read { $0.statements }
    }
  }
}

/// A statement and where it stands.
struct StatementPlace: Sendable {
  let claim: EntityID
  let section: HeldSection
  let statement: Held<Statement>

  init(_ statement: Held<Statement>, in section: HeldSection, of claim: EntityID) {
    (self.claim, self.section, self.statement) = (claim, section, statement)
  }

  /// Its own anchor, else its section's.
  var anchor: String? { statement.read { $0.anchor } ?? section.anchor }
}

extension Claim {
  func section(_ number: Int) -> HeldSection? {
    sections.indices.contains(number) ? HeldSection(sections[number]) : nil
  }

  func point(at section: Int) -> Point? {
    guard case .point(let point) = self.section(section) else { return nil }
    return point.read { $0 }
  }

  func statement(_ index: Int, in section: Int) -> StatementPlace? {
    guard let section = self.section(section) else { return nil }
    let statements = section.statements
    guard statements.indices.contains(index) else { return nil }
    return StatementPlace(Held(statements[index]), in: section, of: id)
  }
}
