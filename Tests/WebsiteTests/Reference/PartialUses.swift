@testable import Website

/// Which templates include a partial, and among the names of which views it stands there.
struct PartialUses {
  private(set) var includers: [String: Set<String>] = [:]
  private(set) var views: [String: Set<String>] = [:]
  private let parsed: [String: ParsedTemplate]

  init(from pages: [PageKind], in theme: Theme = .builtIn) {
    parsed = Dictionary(
      uniqueKeysWithValues: theme.templates.names.map { name in
        let file = name + ".mustache"
        let source = TemplateSource(name: name, file: file, bytes: theme.files[file] ?? [])
        return (name, TemplateParser.parse(source))
      })
    for page in pages {
      visit(page.template, under: Scopes().pushing(.view(page.outline)))
    }
  }

  private mutating func visit(_ template: String, under scopes: Scopes) {
    visit(parsed[template]?.pieces ?? [], of: template, under: scopes)
  }

  private mutating func visit(_ pieces: [Piece], of template: String, under scopes: Scopes) {
    for piece in pieces {
      switch piece {
      case .literal, .variable: break
      case .partial(let name):
        includers[name.text, default: []].insert(template)
        if let view = scopes.outlines.first { views[name.text, default: []].insert(view.name) }
        visit(name.text, under: scopes)
      case .section(let section):
        visit(section.shown ?? [], of: template, under: inside(section, scopes))
        visit(section.otherwise ?? [], of: template, under: scopes)
      }
    }
  }

  /// What a section's body sees.
  private func inside(_ section: Section, _ scopes: Scopes) -> Scopes {
    switch try? scopes.value(named: section.name.text) {
    case .view(_, let outline), .list(_, let outline): scopes.pushing(.view(outline()))
    default: scopes
    }
  }
}
