import Templates

@testable import Website

/// Which templates include which partials, and in what rows these stand there.
struct PartialUses {
  /// By the names of the partials.
  private(set) var includers: [String: Set<String>] = [:]
  /// The kinds of rows that are nearest to a partial where it stands.
  private(set) var rows: [String: Set<String>] = [:]
  private let texts: [String: String]
  private var visited: Set<[String]> = []

  init(of theme: Theme = .builtIn, from pages: [PageKind] = PageKind.all) {
    texts = Dictionary(
      uniqueKeysWithValues: theme.files.compactMap { file, bytes in
        file.hasSuffix(".mustache") && !file.hasPrefix("theme/")
          ? (String(file.dropLast(".mustache".count)), String(decoding: bytes, as: UTF8.self)) : nil
      })
    for page in pages { visit(page.template, in: [page.outline]) }
  }

  /// The templates of the pages and all partials that these include, also through others.
  var reached: Set<String> { Set(PageKind.all.map(\.template)).union(includers.keys) }

  private mutating func visit(_ template: String, in rows: [Outline]) {
    guard visited.insert([template] + rows.map(\.name)).inserted else { return }
    var open: [[Outline]] = [rows]
    for tag in (texts[template] ?? "").matches(of: /\{\{\{?([#^\/>!]?)\s*([^{}]*?)\s*\}\}/) {
      let inner = open.last ?? rows
      switch tag.1 {
      case "#": open.append(inner + (row(String(tag.2), in: inner).map { [$0] } ?? []))
      case "^": open.append(inner)
      case "/": open.removeLast()
      case ">":
        let partial = String(tag.2)
        includers[partial, default: []].insert(template)
        self.rows[partial, default: []].insert(inner.last?.name ?? "")
        visit(partial, in: inner)
      default: break
      }
    }
  }

  /// The kind of row that a section opens, if it opens one.
  private func row(_ name: String, in rows: [Outline]) -> Outline? {
    let names = name.split(separator: ".").map(String.init)
    guard let first = names.first,
      let nearest = rows.last(where: { $0.fields.contains { $0.name == first } })
    else { return nil }
    return names.reduce(Optional(nearest)) { row, name in
      row?.fields.first { $0.name == name }.flatMap {
        $0.kind == .row || $0.kind == .rows ? $0.child : nil
      }
    }
  }
}
