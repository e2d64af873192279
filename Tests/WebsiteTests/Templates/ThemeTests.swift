import Dossiers
import Foundation
import Testing

@testable import Website

/// The theme that the program brings along, and what a site changes of it.
@Suite struct ThemeTests {
  private let templatesFolder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "templates")

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

  @Test func `files under theme are assets, and templates are templates`() {
    let names = Theme.builtIn.files.keys
    let assets = names.filter { $0.hasPrefix("theme/") }.sorted()
    let templates = names.filter { !$0.hasPrefix("theme/") && $0.hasSuffix(".mustache") }
    #expect(Theme.builtIn.assets.map(\.path) == assets)
    #expect(Set(Theme.builtIn.templates.names.map { $0 + ".mustache" }) == Set(templates))
  }

  @Test func `a site's files replace those of the same name and add others`() throws {
    let base = Theme.builtIn.overlaid(by: [
      ("main.mustache", Array("old {{>x/part}}".utf8)), ("x/part.mustache", Array("part".utf8)),
      ("theme/a.css", [1]),
    ])
    let theme = base.overlaid(by: [
      ("main.mustache", Array("new {{>x/part}}".utf8)), ("theme/a.css", [2]), ("theme/b.css", [3]),
      ("theme/c.mustache", [4]), ("readme.txt", [5]),
    ])
    var page: [UInt8] = []
    try theme.templates.template("main", for: PageView.self).get().render(PageView(), into: &page)
    #expect(String(decoding: page, as: UTF8.self) == "new part")
    let added = theme.assets.filter {
      ["a.css", "b.css", "c.mustache"].contains($0.path.dropFirst(6))
    }
    #expect(added.map(\.bytes) == [[2], [3], [4]])
    #expect(!theme.assets.contains { $0.path == "readme.txt" })
    #expect(!theme.templates.names.contains("theme/c"))
  }

  @Test func `problems name the file in the templates folder`() {
    let theme = Theme.builtIn.overlaid(by: [("main.mustache", Array("{{nam}}".utf8))])
    guard case .failure(let failure) = theme.templates.template("main", for: PageView.self) else {
      Issue.record("The template compiled.")
      return
    }
    #expect(failure.problems.map(\.file) == ["templates/main.mustache"])
  }

  @Test("A mistake in a partial is told once, however many pages include it")
  func sharedPartial() {
    let theme = Theme.builtIn.overlaid(by: [("head.mustache", Array("é {{nope}}".utf8))])
    let error = #expect(throws: TemplateProblems.self) { try PageTemplates(of: theme) }
    #expect(
      error?.problems.map { "\($0.file):\($0.line):\($0.column) \($0.rule.name)" }
        == ["templates/head.mustache:1:5 unknown-name"])
  }
}
