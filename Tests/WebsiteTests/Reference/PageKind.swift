import TestSupport

@testable import Templates
@testable import Website

/// A page's template and the kind of row that it shows.
struct PageKind {
  let template: String
  let outline: Outline

  /// One for each template that `PageTemplates` holds, in its order.
  static let all: [PageKind] = Mirror(reflecting: RenderedSite.templates).children.compactMap {
    guard let label = $0.label, let template = $0.value as? any ShowsRow else { return nil }
    return PageKind(template: fileName(label), outline: template.outline)
  }

  /// `not-found` of `notFound`.
  private static func fileName(_ property: String) -> String {
    property.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
  }
}

private protocol ShowsRow {
  var outline: Outline { get }
}

extension Template: ShowsRow {}

/// Every kind of row that a template can come to, each once, by its name.
struct ReachedRows {
  private(set) var outlines: [String: Outline] = [:]
  /// Which fields lead to a row, as `point.status`.
  private(set) var leading: [String: [String]] = [:]
  /// Names that two kinds of rows share.
  private(set) var shared: Set<String> = []

  init(from pages: [PageKind] = PageKind.all) {
    for page in pages { visit(page.outline) }
  }

  private mutating func visit(_ outline: Outline) {
    if let known = outlines[outline.name] {
      if known != outline { shared.insert(outline.name) }
      return
    }
    outlines[outline.name] = outline
    for field in outline.fields where field.kind == .row || field.kind == .rows {
      guard let next = field.child else { continue }
      leading[next.name, default: []].append("\(outline.name).\(field.name)")
      visit(next)
    }
  }
}
