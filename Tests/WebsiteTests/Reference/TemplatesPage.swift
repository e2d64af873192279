@testable import Templates
@testable import Website

/// Writes the page that tells newsrooms how to change the theme.
struct TemplatesPage {
  private let pages = PageKind.all
  private let rows = ReachedRows()
  private let uses = PartialUses()

  func text() throws -> String {
    let parts = [
      TemplatesIntroduction.text, "## Colours and type", TemplatesIntroduction.colours,
      try properties(), "## The files of the theme", TemplatesIntroduction.files, themeFiles,
      "## The words", TemplatesIntroduction.words, "## The templates of pages", pageTable,
      "## The partials", TemplatesIntroduction.partials, partialTable,
      "## The language of templates", TemplatesIntroduction.language, "## The rows",
      TemplatesIntroduction.rows,
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
    table(["file", "row"], pages.map { ["`\($0.template).mustache`", link(to: $0.outline.name)] })
  }

  private var partialTable: String {
    let lines = uses.includers.sorted { $0.key < $1.key }.map { name, includers in
      [
        "`\(name).mustache`", few(uses.rows[name] ?? [], link),
        few(includers) { "`\($0)`" },
      ]
    }
    return table(["file", "is in the row", "included by"], lines)
  }

  /// All of a few; what stands everywhere is not worth a list.
  private func few(_ names: Set<String>, _ shown: (String) -> String) -> String {
    names.count > 12
      ? "\(names.count) of them" : names.sorted().map(shown).joined(separator: ", ")
  }

  /// The pages' rows in the order of the pages, then all others by name.
  private var entries: [String] {
    let ofPages = pages.map(\.outline)
    let names = Set(ofPages.map(\.name))
    let others = rows.outlines.values.filter { !names.contains($0.name) }
    return (ofPages + others.sorted { $0.name < $1.name }).map(entry)
  }

  private func entry(_ outline: Outline) -> String {
    let page = pages.first { $0.outline.name == outline.name }
    let leading = few(Set(rows.leading[outline.name] ?? [])) { "`\($0)`" }
    let whereabouts =
      page.map { "The page of `\($0.template).mustache`." } ?? "Found as \(leading)."
    let lines = outline.fields.map { ["`\($0.name)`", kind(of: $0), $0.description] }
    return [
      "### \(outline.name)", whereabouts, table(["field", "type", "what it is"], lines),
    ].joined(separator: "\n\n")
  }

  private func kind(of field: FieldOutline) -> String {
    switch field.kind {
    case .row: field.child.map { link(to: $0.name) } ?? ""
    case .rows: "list of " + (field.child.map { link(to: $0.name) } ?? "")
    case .text, .number, .flag, .html, .texts, .value: field.kind.rawValue
    }
  }

  private func link(to row: String) -> String { "[`\(row)`](#\(row))" }

  private func table(_ head: [String], _ rows: [[String]]) -> String {
    let rule = head.map { _ in "---" }.joined(separator: "|")
    let lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
    return (["| " + head.joined(separator: " | ") + " |", "|\(rule)|"] + lines)
      .joined(separator: "\n")
  }
}
