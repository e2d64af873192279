import Foundation
import TestSupport
import Testing

@testable import Dossiers

@Suite struct SourceFolderTests {
  private let site = TestSite {
    figures("ana")
    page("deep/er/about")
    File("content/assets/a/b.png", "x")
    File("content/static/CNAME", "a.org")
    File("content/static/.well-known/security.txt", "x")
    File("templates/page.html", "x")
    File("content/notes.txt", "x")
    File("content/figures/picture.png", "x")
  }

  @Test("A folder and a site in memory are the same")
  func same() throws {
    try site.inFolder { root in
      let folder = try SourceFolder(at: root.path)
      let memory = SourceFolder(
        holding: site.files.map { SourceFile(path: $0.path, text: $0.text) })
      #expect(folder.files.map(\.path) == memory.files.map(\.path))
      #expect(folder.assets == memory.assets)
      #expect(folder.staticFiles == memory.staticFiles)
      #expect(folder.templates == memory.templates)
      #expect(Set(folder.problems.map(\.place)) == Set(memory.problems.map(\.place)))
      #expect(
        folder.files.map(\.path.text) == [
          "content/figures/ana.md", "content/pages/deep/er/about.md",
        ])
      let parsed = Dossier(parsing: folder, options: BuildOptions(now: TestSite.now))
      #expect(parsed.jsonExport() == site.dossier().jsonExport())
      #expect(parsed.problems.map(\.rule.name) == ["stray-file", "stray-file"])
    }
  }

  @Test(
    "Of the hidden files of static/ only what servers look for is published, and no editor's copies"
  )
  func hiddenStaticFiles() throws {
    try site.inFolder { root in
      for file in [
        ".env", ".page.html.swp", ".git/config", ".well-known/.x.swp", "x.html~", ".nojekyll",
        ".htaccess", ".domains",
      ] {
        let url = root.appending(path: "content/static/" + file)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("x".utf8).write(to: url)
      }
      let folder = try SourceFolder(at: root.path)
      #expect(
        folder.staticFiles == [
          ".domains", ".htaccess", ".nojekyll", ".well-known/security.txt", "CNAME",
        ])
      #expect(folder.problems.contains { $0.place.file.text == "content/static/x.html~" })
    }
  }

  @Test("Dot-folders and dot-files are ignored, links out of the folder are told")
  func hidden() throws {
    try site.inFolder { root in
      let files = FileManager.default
      for folder in ["content/.obsidian", "content/pages/.trash", "content/static/.git"] {
        try files.createDirectory(
          at: root.appending(path: folder), withIntermediateDirectories: true)
        try Data("x".utf8).write(to: root.appending(path: folder + "/x.md"))
      }
      try Data("x".utf8).write(to: root.appending(path: "content/pages/.hidden.md"))
      try files.createSymbolicLink(
        atPath: root.appending(path: "content/pages/out.md").path,
        withDestinationPath: "/etc/hostname")
      try files.createSymbolicLink(
        atPath: root.appending(path: "content/pages/loop").path, withDestinationPath: "..")
      let folder = try SourceFolder(at: root.path)
      #expect(folder.files.count == 2)
      #expect(
        folder.problems.map(\.place.file.text).sorted() == [
          "content/figures/picture.png", "content/notes.txt", "content/pages/loop",
          "content/pages/out.md",
        ])
      #expect(folder.staticFiles == [".well-known/security.txt", "CNAME"])
    }
  }

  @Test("A folder that is not there, or is a file, is missing")
  func missing() throws {
    try site.inFolder { root in
      for path in [root.path + "/nowhere", root.path + "/dossier.yml"] {
        #expect(throws: SourceFolder.Missing.self) { try SourceFolder(at: path) }
      }
    }
  }

  @Test("A test's folder is removed when the test is done with it")
  func removed() throws {
    let root = try site.inFolder { root in
      #expect(FileManager.default.fileExists(atPath: root.path + "/dossier.yml"))
      return root
    }
    #expect(!FileManager.default.fileExists(atPath: root.path))
  }
}
