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
    File("templates/page.mustache", "x")
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
      #expect(parsed.problems.map(\.rule.name) == ["stray-file", "stray-file", "stray-file"])
    }
  }

  @Test("Of the hidden files of static/ only what servers look for is published")
  func hiddenStaticFiles() throws {
    try site.inFolder { root in
      for file in [
        ".env", ".page.html.swp", ".git/config", ".well-known/.x.swp", ".nojekyll",
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
    }
  }

  @Test(
    "In every folder the locks and copies of editor programs and systems are passed over without a word"
  )
  func filesOfPrograms() throws {
    try TestSite { page("about") }.inFolder { root in
      let files = FileManager.default
      for folder in [
        "content", "content/static", "content/assets/deep", "content/pages", "content/claims/deep",
        "templates",
        "templates/theme",
      ] {
        try files.createDirectory(
          at: root.appending(path: folder), withIntermediateDirectories: true)
        for name in [
          "robots.txt~", "#robots.txt#", ".DS_Store", "._robots.txt", "Thumbs.db", "thumbs.db",
          "desktop.ini",
          "robots.txt.swp", "robots.txt.swo", ".robots.txt.swp", "4913", "robots.txt.bak",
          "robots.txt.orig", "robots.txt.rej", "robots.txt.tmp", "robots.txt___jb_tmp___",
          "~$report.docx",
          ".~lock.report.odt#", "Icon\r", "about.md~", "#about.md#", "head.mustache~",
        ] {
          try Data([0xFF, 0]).write(to: root.appending(path: folder + "/" + name))
        }
        try files.createSymbolicLink(
          atPath: root.appending(path: folder + "/.#robots.txt").path,
          withDestinationPath: "ana@desk.1234:5678")
      }
      let folder = try SourceFolder(at: root.path)
      #expect(folder.problems == [])
      #expect(folder.staticFiles == [] && folder.assets == [] && folder.templates == [])
      #expect(folder.files.map(\.path.text) == ["content/pages/about.md"])
    }
  }

  @Test(
    "A link leads only to what may be published in its place",
    arguments: [
      ("content/static/x.txt", "../pages/later.md"), ("content/static/x", "../pages"),
      ("content/static/x", "../../.env"),
      ("content/static/x/y", "../../pages/later.md"), ("content/static/.well-known", "../../.git"),
      ("content/static/x", "../../dossier.yml"), ("content/static/x", "../assets"),
      ("content/static/x", "../../notes.txt"),
      ("content/static/x", "../../public"), ("content/static/x", "../assets/secret.svg"),
      ("content/static/x", "../../link"),
      ("content/assets/x", "../claims"), ("content/assets/x.md", "../pages/later.md"),
      ("content/assets", "pages"),
      ("content/static", "../.git"), ("content/static/x", ".hidden"),
      ("content/pages/x.md", "../../.env"),
      ("content/claims", "../.git"), ("templates/theme/x.txt", "../../content/pages/later.md"),
      ("templates/head.mustache", "../content/pages/later.md"),
      ("templates/theme/x", "../../dossier.yml"),
      ("templates/theme/x", "../../.env"), ("templates", "content/pages"), ("dossier.yml", ".env"),
      ("templates/theme/x.txt", "../../notes.txt"), ("templates/foot.mustache", "../notes.txt"),
      ("templates/theme", "../shared"),
      ("templates/theme/x.svg", "../../content/assets/secret.svg"),
    ])
  func secrets(path: String, destination: String) throws {
    try linked(path, to: destination) { problems, folder in
      #expect(
        problems.filter { $0.rule == .leavingSymlink }.map { "\($0.place)" } == ["\(path):1:1"])
      // Not a line of what must not be published is shown beside the message.
      var excerpts = SourceExcerpts(of: folder)
      if !path.hasSuffix("content/static/x") {
        #expect(excerpts.excerpt(at: problems[0].place) == nil)
      }
    }
  }

  @Test(
    "A link to what may be published is followed",
    arguments: [
      ("content/static/x", "y.txt"), ("content/static/x", "../assets/used.svg"),
      ("content/static/x", "sub"),
      ("content/static/.well-known", "sub"), ("content/static/x", "../assets/pictures"),
      ("content/assets/x", "../static/y.txt"),
      ("content/pages/x.md", "../../shared/x.md"), ("content/claims/x.md", "../static/claim.md"),
      ("templates/theme/x.txt", "../../content/static/y.txt"), ("templates", "shared/theme"),
      ("templates/theme/x.svg", "../../content/assets/used.svg"),
    ])
  func followed(path: String, destination: String) throws {
    try linked(path, to: destination) { problems, _ in
      #expect(problems.filter { $0.rule.name == "leaving-symlink" } == [])
    }
  }

  /// The problems of a site with a link in it.
  private func linked(
    _ path: String, to destination: String, _ body: ([Problem], SourceFolder) -> Void
  ) throws {
    let site = TestSite {
      page("about", "", "![a](../assets/used.svg) ![b](../assets/pictures/b.svg)")
      page("later", "draft: true")
      [image("used.svg"), image("pictures/b.svg"), image("secret.svg")]
      [
        ".env", ".git/config", "notes.txt", "public/index.html", "content/static/.hidden",
        "content/static/y.txt", "content/static/sub/z.txt",
      ]
      .map { File($0, "KEY=1") }
      [page("x"), claim("x", "")].map {
        File(
          $0.path.hasPrefix("content/pages") ? "shared/x.md" : "content/static/claim.md", $0.text)
      }
      File("shared/theme/theme/a.css", "")
      File("content/claims/.keep", "")
      File("templates/theme/.keep", "")
    }
    try site.inFolder { root in
      let files = FileManager.default
      try files.createSymbolicLink(
        atPath: root.appending(path: "link").path, withDestinationPath: "content/pages/later.md")
      let place = root.appending(path: path)
      try? files.removeItem(at: place)
      try files.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try files.createSymbolicLink(atPath: place.path, withDestinationPath: destination)
      let folder = try SourceFolder(at: root.path)
      body(Dossier(parsing: folder, options: BuildOptions(now: TestSite.now)).problems, folder)
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
        folder.problems.filter { $0.rule.name == "leaving-symlink" }.count == 2)
      #expect(
        folder.problems.map(\.place.file.text).sorted() == [
          "content/figures/picture.png", "content/notes.txt", "content/pages/loop",
          "content/pages/out.md", "templates/page.html",
        ])
      #expect(folder.staticFiles == [".well-known/security.txt", "CNAME"])
    }
  }

  @Test(
    "A link that leaves the site's folder, leads nowhere or in a circle is an error",
    arguments: [
      ("content/pages/a.md", "/etc/hostname"), ("content/pages/a.md", "nowhere"),
      ("content/assets/a.png", "/etc/hostname"), ("content/static/a", "a"),
      ("content/static/a", "/etc"), ("content/pages/a", ".."), ("content/pages/a", "../../.."),
      ("templates/page.mustache", "/etc/hostname"), ("templates/theme", "/etc"),
      ("content/events", "/etc"), ("dossier.yml", "/etc/hostname"), ("dossier.yml", "dossier.yml"),
    ])
  func links(path: String, destination: String) throws {
    try site.inFolder { root in
      try? FileManager.default.removeItem(at: root.appending(path: path))
      try FileManager.default.createSymbolicLink(
        atPath: root.appending(path: path).path, withDestinationPath: destination)
      let folder = try SourceFolder(at: root.path)
      let problems = Dossier(parsing: folder, options: BuildOptions(now: TestSite.now)).problems
      #expect(
        problems.filter { $0.severity == .error }.map { "\($0.place) \($0.rule.name)" }
          == ["\(path):1:1 leaving-symlink"])
    }
  }

  @Test("A link to a folder of the site is followed, but not one behind it")
  func linksWithin() throws {
    try TestSite { page("about") }.inFolder { root in
      let files = FileManager.default
      for folder in ["more", "content/pages/real"] {
        try files.createDirectory(
          at: root.appending(path: folder), withIntermediateDirectories: true)
      }
      try Data("---\ntitle: Q\n---\n".utf8).write(to: root.appending(path: "more/q.md"))
      try files.createSymbolicLink(
        atPath: root.appending(path: "content/pages/linked").path, withDestinationPath: "../../more"
      )
      try files.createSymbolicLink(
        atPath: root.appending(path: "more/again").path,
        withDestinationPath: "../content/pages/real")
      let folder = try SourceFolder(at: root.path)
      #expect(
        folder.files.map(\.path.text) == ["content/pages/about.md", "content/pages/linked/q.md"])
      #expect(
        folder.problems.map { "\($0.place.file) \($0.rule.name)" }
          == ["content/pages/linked/again leaving-symlink"])
    }
  }

  @Test(
    "What is no regular file is told, and nothing waits for it",
    arguments: [
      "dossier.yml", "content/pages/a.md", "content/assets/a.png", "content/static/a",
      "templates/page.mustache", "templates/theme/a.css",
    ])
  func pipes(path: String) throws {
    try site.inFolder { root in
      let file = root.appending(path: path)
      try? FileManager.default.removeItem(at: file)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      #expect(mkfifo(file.path, 0o600) == 0)
      let folder = try SourceFolder(at: root.path)
      let problems = Dossier(parsing: folder, options: BuildOptions(now: TestSite.now)).problems
      #expect(
        problems.filter { $0.severity == .error }.map { "\($0.place) \($0.rule.name)" }
          == ["\(path):1:1 unreadable-file"])
    }
  }

  @Test(
    "A file where a folder belongs is told",
    arguments: ["content", "content/claims", "content/static", "templates"])
  func fileForFolder(path: String) throws {
    try site.inFolder { root in
      try? FileManager.default.removeItem(at: root.appending(path: path))
      try Data("x".utf8).write(to: root.appending(path: path))
      let problems = try SourceFolder(at: root.path).problems.filter { $0.severity == .error }
      #expect(
        problems.map { "\($0.place) \($0.rule.name)" } == ["\(path):1:1 unreadable-file"])
    }
  }

  @Test("Templates are text: what is none is told with its place, beside everything else")
  func templates() throws {
    try site.inFolder { root in
      try Data([0x61, 0x0A, 0x62, 0xFF]).write(to: root.appending(path: "templates/a.mustache"))
      let (files, problems) = try SourceFolder(at: root.path).readTemplates(over: [])
      #expect(files.map(\.name) == ["page.mustache"])
      #expect(
        problems.map { "\($0.place) \($0.rule.name)" }
          == ["templates/a.mustache:2:2 unreadable-file"])
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
