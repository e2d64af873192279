import Dossiers

/// The words of a link: of what it leads to, or its own.
enum Label: TextOfPieces {
  case words(String)
  /// The entity's title.
  case entity(EntityID)
  case node(Node)
  /// What stands for a point, or for a section about the whole claim, away from its place.
  case section(HeldSection)
  case number(Int)
  /// A statement's speakers without a name, as the editor describes them.
  case unnamedSpeakers(of: Held<Statement>)

  init(_ party: Party) {
    self =
      switch party {
      case .figure(let figure): .entity(figure)
      case .words(let words): .words(words)
      }
  }

  func appendPieces(to page: inout Markup, for escape: Escape, by composer: Composer) {
    switch self {
    case .words(let words): page.append(words, for: escape)
    case .entity(let entity): composer.append(titleOf: entity, to: &page, for: escape)
    case .node(let node): composer.append(node, to: &page, for: escape)
    case .section(let section): composer.appendName(of: section, to: &page, for: escape)
    case .number(let number): page.append(number: number)
    case .unnamedSpeakers(let statement):
      guard case .unnamed(let description) = statement.read({ $0.speaker }) else { return }
      page.append(composer.words.shown("unnamed"), for: escape)
      page.raw(": ")
      page.isolating { $0.append(run: description, for: escape) }
    }
  }

  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    switch self {
    case .words(let words): page.append(words, for: escape)
    case .entity(let entity): composer?.append(titleOf: entity, to: &page, for: escape)
    case .number(let number): page.append(number: number)
    case .node, .section, .unnamedSpeakers: appendWhole(to: &page, for: escape, by: composer)
    }
  }
}

extension Composer {
  /// The name of a node's page, or what stands at its place on a claim's page.
  fileprivate func append(_ node: Node, to page: inout Markup, for escape: Escape) {
    switch node {
    case .entity(let entity): append(titleOf: entity, to: &page, for: escape)
    case .point(let id):
      guard let section = site.claim(id.claim)?.section(id.section) else {
        return append(titleOf: id.claim, to: &page, for: escape)
      }
      appendQualification(by: id.claim, to: &page, for: escape)
      appendName(of: section, to: &page, for: escape)
    case .statement(let id):
      guard let place = site.directory.statement(id) else {
        return append(titleOf: id.claim, to: &page, for: escape)
      }
      appendQualification(by: id.claim, to: &page, for: escape)
      page.isolating { appendName(of: place, to: &$0, for: escape) }
    }
  }

  /// The claim's title goes before what stands on its page, except on that page.
  private func appendQualification(
    by claim: EntityID, to page: inout Markup, for escape: Escape
  ) {
    if links.isOn(claim) { return }
    append(titleOf: claim, to: &page, for: escape)
    page.raw(": ")
  }

  /// What stands for a section away from its place: its heading, and behind a point's where the point stands, since
  /// nobody must read it as a fact: `That she knew (contested)`.
  func appendName(of section: HeldSection, to page: inout Markup, for escape: Escape) {
    page.isolating { appendPlainText(section.heading, to: &$0, for: escape) }
    appendStatus(of: section, to: &page, for: escape)
  }

  /// What goes behind the heading of a point that is read alone: ` (contested)`. Nothing behind another section's.
  func appendStatus(of section: HeldSection, to page: inout Markup, for escape: Escape) {
    guard case .point(let point) = section else { return }
    page.raw(" (")
    page.append(run: words.shown(point.read { $0.facts.status.rawValue }), for: escape)
    page.raw(")")
  }

  /// A statement away from its place, with its point and who speaks:
  /// `That she knew (contested) – Allegation: in a letter, by Han Dong`.
  func appendName(of place: StatementPlace, to page: inout Markup, for escape: Escape) {
    page.isolating { appendName(of: place.section, to: &$0, for: escape) }
    page.raw(" – ")
    let statement = place.statement.read { $0 }
    page.append(run: words.shown(statement.kind.rawValue), for: escape)
    if !statement.label.isEmpty {
      page.raw(": ")
      page.isolating { appendPlainText(statement.label, to: &$0, for: escape) }
      if statement.speaker != nil { page.raw(",") }
    }
    if let speaker = statement.speaker {
      page.raw(" by ")
      page.isolating { append(speaker, to: &$0, for: escape) }
    }
  }

  /// The speakers' names in running text.
  private func append(_ speaker: Speaker, to page: inout Markup, for escape: Escape) {
    switch speaker {
    case .figures(let figures):
      for (index, figure) in figures.enumerated() {
        if index > 0 { page.raw(index == figures.count - 1 ? " and " : ", ") }
        append(titleOf: figure, to: &page, for: escape)
      }
    case .us: page.append(run: publisherName, for: escape)
    case .document(let source): page.append(run: site.title(of: source), for: escape)
    case .unnamed(let description):
      page.append(words.shown("unnamed"), for: escape)
      page.raw(": ")
      page.append(run: description, for: escape)
    }
  }
}
