import Foundation
import TestSupport
import Testing

@testable import Dossiers
@testable import Templates
@testable import Website

/// The theme that the program brings along, and what a site changes of it.
@Suite struct ThemeTests {
  private let templatesFolder = URL(filePath: Repository.path + "/templates")

  @Test func `the program holds every file of the templates folder, and no other`() throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: templatesFolder.path)
      .filter { path in
        var isFolder: ObjCBool = false
        let file = templatesFolder.appending(path: path).path
        return FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
          && !isFolder.boolValue
      }
    #expect(!paths.isEmpty)
    #expect(Theme.builtIn.files.keys.sorted() == paths.sorted())
    for path in paths {
      let bytes = try Data(contentsOf: templatesFolder.appending(path: path))
      #expect(Theme.builtIn.files[path] == Array(bytes), "\(path) is not what was built in")
    }
  }

  @Test func `files under theme are assets, those under words are words, and all others templates`()
  {
    let names = Theme.builtIn.files.keys
    let assets = names.filter { $0.hasPrefix("theme/") }.sorted()
    let words = names.filter { $0.hasPrefix("words/") }
    let templates = Theme.builtIn.templateSources.map { $0.name + ".mustache" }
    #expect(Theme.builtIn.assets.map(\.path) == assets)
    #expect(BuiltInWords.ofTheme.languages.map { "words/\($0).yml" } == words.sorted())
    #expect(names.sorted() == (assets + words + templates).sorted())
  }

  @Test func `every template is a page's or a partial that one includes`() {
    #expect(PartialUses().reached == Set(Theme.builtIn.templateNames))
  }

  @Test func `every template compiles with the words of each language`() throws {
    #expect(BuiltInWords.ofTheme.languages == ["ar", "de", "en", "es", "fr", "zh"])
    for language in BuiltInWords.ofTheme.languages {
      let settings = TestSite(settings: "title: T\nlanguage: \(language)") {}.dossier().settings
      #expect(throws: Never.self) { try PageTemplates(of: .builtIn, ThemeWords(for: settings)) }
    }
  }

  @Test func `a site's files replace those of the same name and add others`() throws {
    let theme = Theme.builtIn.overlaid(by: [
      ("link.mustache", Array("old".utf8)), ("theme/custom.css", [1]), ("theme/a.css", [1]),
    ]).overlaid(by: [
      ("not-found.mustache", Array("{{> cards/small}}<p>new</p>".utf8)),
      ("cards/small.mustache", Array("<h1>{{title}}</h1>".utf8)),
      ("theme/a.css", [2]), ("theme/b.css", [3]), ("theme/c.mustache", [4]), ("readme.txt", [5]),
    ])
    let site = try RenderedSite(TestSite { figure("ana") }.dossier(), theme: theme)
    #expect(site.text("404.html") == "<h1>Page not found</h1><p>new</p>")
    #expect(site.text("figures/index.html")?.contains("old") == true)
    #expect(site.files["theme/custom.css"] == [1])
    #expect(site.files["theme/a.css"] == [2] && site.files["theme/b.css"] == [3])
    #expect(site.files["theme/c.mustache"] == [4])
    #expect(!theme.assets.contains { $0.path == "readme.txt" })
    #expect(!theme.templateSources.contains { $0.name == "theme/c" })
  }

  @Test func `a site that replaces every template shows nothing but its own`() throws {
    let own = Theme.builtIn.templateNames.map { name in
      (name: name + ".mustache", bytes: Array("<!DOCTYPE html><title>\(name)</title>".utf8))
    }
    let dossier = TestSite.everyKind.dossier()
    let site = try RenderedSite(dossier, theme: Theme.builtIn.overlaid(by: own))
    let pages = site.files.filter { $0.key.hasSuffix(".html") }
    #expect(site.text("claims/x/index.html") == "<!DOCTYPE html><title>claim</title>")
    #expect(pages.count > 15)
    for (path, bytes) in pages {
      #expect(bytes.starts(with: "<!DOCTYPE html><title>".utf8), "\(path)")
    }
  }

  @Test func `a theme without a page's template is refused, and says which`() {
    let theme = Theme.builtIn.overlaid(by: [("claim.mustache", Array("{{> nothing}}".utf8))])
    #expect(problems(of: theme) == ["templates/claim.mustache:1:5 unknown-partial"])
  }

  @Test("A mistake in a partial is told once, however many pages include it")
  func sharedPartial() {
    let theme = Theme.builtIn.overlaid(by: [("head.mustache", Array("é {{nope}}".utf8))])
    #expect(problems(of: theme) == ["templates/head.mustache:1:5 unknown-name"])
  }

  @Test("A word that the theme does not have is a mistake where it is named")
  func unknownWord() {
    let theme = Theme.builtIn.overlaid(by: [
      ("not-found.mustache", Array("{{t.not-found.note}}{{t.not-found.nope}}".utf8))
    ])
    #expect(problems(of: theme) == ["templates/not-found.mustache:1:23 unknown-name"])
  }

  private func problems(of theme: Theme) -> [String] {
    guard case .failure(let failure) = theme.compiled else { return [] }
    return failure.problems.map { "\($0.file):\($0.line):\($0.column) \($0.rule.rawValue)" }
  }
}
