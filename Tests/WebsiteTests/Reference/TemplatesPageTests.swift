import Dossiers
import Foundation
import Templates
import TestSupport
import Testing

@testable import Website

/// `docs/templates.md` is made from the schemas and the theme. `UPDATE_GOLDEN=1` rewrites it, and still fails.
@Suite("docs/templates.md")
struct TemplatesPageTests {
  private let path = "docs/templates.md"

  @Test("The page lists every row, template and property as the program has it")
  func page() throws {
    let text = try TemplatesPage().text()
    let isUpdate = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
    if isUpdate {
      try Data(text.utf8).write(to: URL(fileURLWithPath: Repository.path + "/" + path))
    }
    #expect(!isUpdate, "\(path) was rewritten: read its diff before you commit it.")
    let written = try Repository.read(path)
    let difference = zip(lines(written), lines(text)).first { $0 != $1 }
    #expect(
      written == text,
      "\(difference.map { "the page has \($0), and should have \($1)" } ?? "one is longer")")
  }

  @Test("Every schema is one that a page leads to, and every field says what it means")
  func rows() throws {
    let reached = ReachedRows()
    let folder = Repository.path + "/Sources/Website"
    var declared: [String] = []
    for case let file as String in FileManager.default.enumerator(atPath: folder) ?? .init()
    where file.hasSuffix(".swift") {
      let source = try Repository.read("Sources/Website/" + file)
      declared += source.matches(of: #/Schema(?:<WebPage, [^(=]+>)?\(\s*"(\w+)"/#)
        .map { String($0.1) }
    }
    #expect(declared.count > 40)
    #expect(reached.shared.isEmpty)
    #expect(reached.outlines.keys.sorted() == declared.sorted())
    for outline in reached.outlines.values {
      for field in outline.fields {
        let isLine = !field.description.isEmpty && !field.description.contains("\n")
        #expect(isLine && !field.description.hasSuffix("."), "\(outline.name).\(field.name)")
      }
    }
  }

  @Test("Every file of the theme is on the page")
  func files() throws {
    let page = try Repository.read(path)
    for file in Theme.builtIn.files.keys where !file.hasPrefix("words/") {
      #expect(page.contains("`\(file)`"), "\(file)")
    }
    #expect(Set(TemplatesIntroduction.themeFiles.keys) == Set(Theme.builtIn.assets.map(\.path)))
  }

  @Test("Every custom property says what it is for, and a colour has a value for the dark")
  func properties() throws {
    let properties = ThemeProperty.all(in: try Repository.read("templates/theme/style.css"))
    #expect(properties.count > 8)
    for property in properties {
      #expect(!property.purpose.isEmpty, "\(property.name) has no comment behind it")
      #expect(!property.value.hasPrefix("#") || property.dark != nil, "\(property.name)")
    }
  }

  @Test("What is linked to, on this page and beside it, is there")
  func links() throws {
    let page = try Repository.read(path)
    let headings = Set(page.matches(of: #/(?m)^#+ (.+)$/#).map { anchor($0.1) })
    let links = page.matches(of: #/\]\(([\w.\/-]*)(?:#([\w-]+))?\)/#)
    #expect(links.count > 100)
    for link in links where !link.1.isEmpty {
      let other = try Repository.read(
        String(link.1).replacing("../", with: "").hasPrefix("CONTRIBUTING")
          ? "CONTRIBUTING.md" : "docs/\(link.1)")
      if let place = link.2 {
        let headings = other.matches(of: #/(?m)^#+ (.+)$/#).map { anchor($0.1) }
        #expect(headings.contains(String(place)), "\(link.0)")
      }
    }
    for case let place? in links.filter({ $0.1.isEmpty }).map(\.2) {
      #expect(headings.contains(String(place)), "\(place)")
    }
  }

  @Test("The files that the page shows do on a site what it says")
  func examples() throws {
    let site = TestSite(settings: try example("dossier.yml")) { figure("ana") }
    let names = ["foot.mustache", "theme/custom.css", "words/en.yml"]
    let files = try names.map { name in
      (name: name, bytes: Array(try example("templates/" + name).utf8))
    }
    let theme = Theme.builtIn.overlaid(by: files)
    let dossier = site.dossier()
    #expect(dossier.problems.filter { $0.severity == .error }.isEmpty, "\(dossier.problems)")
    let words = SourceFile(
      path: "templates/words/en.yml", text: String(decoding: files[2].bytes, as: UTF8.self))
    let read = SiteWords(
      of: SourceFolder(holding: [words]), in: dossier.settings, over: .ofTheme)
    #expect(read.problems == [])
    let templates = try PageTemplates(of: theme, ThemeWords(read, own: dossier.settings.words))
    #expect(templates.words.text("ask.denied") == "Did they deny it?")
    let built = try RenderedSite(dossier, theme: theme, templates: templates)
    #expect(built.faults.isEmpty, "\(built.faults)")
    let page = String(decoding: built.files["figures/ana/index.html"] ?? [], as: UTF8.self)
    #expect(page.contains("<p>You may print this dossier under CC BY 4.0.</p>"))
    #expect(page.contains("<link rel=\"stylesheet\" href=\"../../theme/custom.css\">"))
    #expect(built.files["theme/custom.css"] == files[1].bytes)
  }

  /// The fenced block whose info string names the file.
  private func example(_ file: String) throws -> String {
    let page = try Repository.read(path)
    let block = page.split(separator: "```").first {
      $0.prefix { $0 != "\n" }.hasSuffix(" " + file)
    }
    return String(try #require(block).drop { $0 != "\n" }.dropFirst())
  }

  private func anchor(_ heading: some StringProtocol) -> String {
    heading.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
      .replacing(" ", with: "-")
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
