@testable import Website

/// Writes the page that tells newsrooms how to change the theme.
struct TemplatesPage {
  private let pages: [PageKind]
  private let views: ReachedViews
  private let uses: PartialUses

  init() throws {
    pages = try PageKind.all()
    views = ReachedViews(from: pages)
    uses = PartialUses(from: pages)
  }

  func text() throws -> String {
    let parts = [
      TemplatesIntroduction.text, "## Colours and type", TemplatesIntroduction.colours,
      try properties(), "## The files of the theme", TemplatesIntroduction.files, themeFiles,
      "## The templates of pages", pageTable, "## The partials",
      TemplatesIntroduction.partials, partialTable, "## The language of templates",
      TemplatesIntroduction.language, "## The views", TemplatesIntroduction.views,
    ]
    return (parts + entries).joined(separator: "\n\n") + "\n"
  }

  private func properties() throws -> String {
    let style = String(decoding: Theme.builtIn.files["theme/style.css"] ?? [], as: UTF8.self)
    let rows = ThemeProperty.all(in: style).map {
      ["`\($0.name)`", $0.purpose, "`\($0.value)`", $0.dark.map { "`\($0)`" } ?? ""]
    }
    return table(["property", "what it is for", "value", "in the dark"], rows)
  }

  private var themeFiles: String {
    let rows = Theme.builtIn.assets.map {
      ["`\($0.path)`", TemplatesIntroduction.themeFiles[$0.path] ?? ""]
    }
    return table(["file", "what it is"], rows)
  }

  private var pageTable: String {
    table(
      ["file", "view"], pages.map { ["`\($0.template).mustache`", link(to: $0.outline.name)] })
  }

  private var partialTable: String {
    let rows = uses.includers.sorted { $0.key < $1.key }.map { name, includers in
      [
        "`\(name).mustache`", (uses.views[name] ?? []).sorted().map(link).joined(separator: ", "),
        includers.sorted().map { "`\($0)`" }.joined(separator: ", "),
      ]
    }
    return table(["file", "stands in the view", "included by"], rows)
  }

  /// The pages' views in the order of the pages, then all others by name.
  private var entries: [String] {
    let ofPages = pages.map(\.outline)
    let names = Set(ofPages.map(\.name))
    let others = views.outlines.values.filter { !names.contains($0.name) }
    return (ofPages + others.sorted { $0.name < $1.name }).map(entry)
  }

  private func entry(_ outline: Outline) -> String {
    let page = pages.first { $0.outline.name == outline.name }
    let leading = (views.leading[outline.name] ?? []).sorted().map { "`\($0)`" }
    let whereabouts =
      page.map { "The page of `\($0.template).mustache`." }
      ?? "Found as \(leading.joined(separator: ", "))."
    let rows = outline.fields.map { ["`\($0.name)`", kind(of: $0.reading), $0.description] }
    return [
      "### \(outline.name)", whereabouts, table(["field", "type", "what it is"], rows),
    ].joined(separator: "\n\n")
  }

  private func kind(of reading: Reading) -> String {
    let kind =
      switch reading {
      case .view(_, let outline): link(to: outline().name)
      case .list(_, let outline): "list of " + link(to: outline().name)
      case .text, .html, .flag, .texts, .extra: reading.noun
      }
    return reading.isOptional ? kind + ", if any" : kind
  }

  private func link(to view: String) -> String { "[`\(view)`](#\(view))" }

  private func table(_ head: [String], _ rows: [[String]]) -> String {
    let rule = head.map { _ in "---" }.joined(separator: "|")
    let lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
    return (["| " + head.joined(separator: " | ") + " |", "|\(rule)|"] + lines)
      .joined(separator: "\n")
  }
}
