@testable import Website

/// A page's template and the view that it shows.
struct PageKind {
  let template: String
  let outline: Outline

  /// One for each template that `PageTemplates` holds, in its order.
  static func all() throws -> [PageKind] {
    let templates = try PageTemplates(of: .builtIn)
    return Mirror(reflecting: templates).children.compactMap { child in
      guard let label = child.label, let template = child.value as? any ShowsOutline else {
        return nil
      }
      return PageKind(template: fileName(label), outline: template.outline)
    }
  }

  /// `not-found` of `notFound`.
  private static func fileName(_ property: String) -> String {
    property.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
  }
}

private protocol ShowsOutline {
  var outline: Outline { get }
}

extension Template: ShowsOutline {
  var outline: Outline { V.shape.outline }
}

/// Every view that a template can come to, each once, by its name.
struct ReachedViews {
  private(set) var outlines: [String: Outline] = [:]
  /// Which fields lead to a view, as `point.status`.
  private(set) var leading: [String: [String]] = [:]

  init(from pages: [PageKind]) {
    for page in pages { visit(page.outline) }
  }

  private mutating func visit(_ outline: Outline) {
    guard outlines.updateValue(outline, forKey: outline.name) == nil else { return }
    for field in outline.fields {
      guard let next = field.reading.outline else { continue }
      leading[next.name, default: []].append("\(outline.name).\(field.name)")
      visit(next)
    }
  }
}

extension Reading {
  /// The view that a field leads to.
  var outline: Outline? {
    switch self {
    case .view(_, let outline), .list(_, let outline): outline()
    case .text, .html, .flag, .texts, .extra: nil
    }
  }

  /// Whether there may be nothing even where its view is.
  var isOptional: Bool {
    switch self {
    case .text(let reach), .html(let reach): reach.kind.isOptional
    case .view(let reach, _): reach.kind.count == .oneOrNone
    case .flag, .list, .texts, .extra: false
    }
  }
}
