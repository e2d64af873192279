/// A file with front matter, which is filled up with what its kind requires.
private func file(
  _ folder: String, _ id: String, _ frontMatter: String, defaults: [(key: String, value: String)],
  _ body: String
) -> File {
  var lines = frontMatter.isEmpty ? [] : [frontMatter]
  for (key, value) in defaults
  where !("\n" + frontMatter.filter { !MarkerScan.isMarker($0) }).contains("\n\(key):") {
    lines.append("\(key): \(value)")
  }
  return File(
    "content/\(folder)/\(id).md", "---\n\(lines.joined(separator: "\n"))\n---\n\n\(body)")
}

/// A person whose title is the id, unless the front matter says otherwise.
public func figure(_ id: String, _ frontMatter: String = "", _ body: String = "") -> File {
  file("figures", id, frontMatter, defaults: [("title", id), ("kind", "person")], body)
}

public func figures(_ ids: String...) -> [File] { ids.map { figure($0) } }

/// A news report of 2020 whose publisher is `The Paper`, unless the front matter says otherwise.
public func source(_ id: String, _ frontMatter: String = "", _ body: String = "") -> File {
  var defaults = [("title", id), ("type", "news-report"), ("date", "2020")]
  if !frontMatter.contains("publisher") { defaults.append(("publisher-name", "The Paper")) }
  return file("sources", id, frontMatter, defaults: defaults, body)
}

public func event(_ id: String, _ frontMatter: String = "", _ body: String = "") -> File {
  file("events", id, frontMatter, defaults: [("title", id), ("date", "2020")], body)
}

public func page(_ id: String, _ frontMatter: String = "", _ body: String = "") -> File {
  file("pages", id, frontMatter, defaults: [("title", id)], body)
}

/// An image in `content/assets/`, drawn as SVG.
public func image(_ name: String, width: Int = 10, height: Int = 20) -> File {
  File(
    "content/assets/\(name)",
    "<svg xmlns='http://www.w3.org/2000/svg' width='\(width)' height='\(height)'/>")
}

/// A claim about figures, by their ids.
public func claim(_ id: String, about: String = "ana", _ body: String) -> File {
  claim(id, about: about, "", body)
}

public func claim(
  _ id: String, about: String = "ana", _ frontMatter: String, _ body: String
) -> File {
  file("claims", id, frontMatter, defaults: [("title", id), ("about", "[\(about)]")], body)
}

/// A point with its proposition and an allegation by unnamed speakers on 2020-01-01, then `statements`.
public func point(
  _ statements: String = "", anchor: String = "p", allegation: String = TestSite.allegation
) -> String {
  "## Point {#\(anchor)}\n\nIt is so.\n\n\(allegation)\n\n\(statements)\n\n"
}

extension TestSite {
  public static let allegation = statement("Allegation", by: "unnamed, a clerk", "2020-01-01")
}

/// A statement read in the source `doc`; `more` are further lines of its attribution list.
public func statement(
  _ heading: String, by speaker: String, _ date: String, _ more: String...
) -> String {
  let lines =
    ["- By: \(speaker)", "- In: [@doc]"] + (date.isEmpty ? [] : ["- Date: \(date)"])
    + more.map { "- \($0)" }
  return "### \(heading)\n\n\(lines.joined(separator: "\n"))\n\n"
}
