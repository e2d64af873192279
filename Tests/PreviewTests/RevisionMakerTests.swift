import Dossiers
import Foundation
import TestSupport
import Testing
import Website

@testable import Preview

@Suite("The revisions of a site that is being written")
struct RevisionMakerTests {
  private let site = TestSite {
    figure("ana", "title: Ana Ruiz")
    source("doc", "publisher-name: A press")
    claim("bridge", about: "ana", "## It fell {#fell}\n\nThe bridge fell.\n\n" + Self.allegation)
    page("about", "", "Words.")
    File("templates/theme/style.css", "p { color: black }\n")
    File("content/assets/map.txt", "map")
    File("content/static/robots.txt", "all")
  }

  private static let allegation = """
    ### Allegation

    - By: unnamed, a clerk
    - To: [[ana]]
    - In: [@doc]
    - Date: 2024-02-03

    > It fell.
    """

  @Test("What the preview holds is what a build writes, but for the links that open the editor")
  func sameAsBuild() throws {
    try site.inFolder { root in
      let maker = maker(root, editor: "vscode")
      let revision = try #require(maker.revision())
      let folder = try SourceFolder(at: root.path)
      let built = try built(folder)
      #expect(try rendered(revision.all, strippingMarks: true) == built)
      let claim = try #require(try rendered(revision.all)["claims/bridge/index.html"])
      let path = folder.path + "/content/claims/bridge.md"
      let lines = try String(contentsOfFile: path, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      for heading in ["## It fell {#fell}", "### Allegation"] {
        let line = try #require(lines.firstIndex { $0 == heading }) + 1
        let link = claim.contains("href=\"vscode://file\(path):\(line)\"")
        #expect(link, "\(heading) is on line \(line)")
      }
      #expect(revision.editing("claims/bridge/index.html") == "vscode://file\(path):1")
      #expect(revision.root == "/dossier/")
      #expect(!revision.isHeldBack)
    }
  }

  @Test("Changed words make new pages, and wrong ones hold them back where they are shown")
  func words() throws {
    try site.inFolder { root in
      let maker = maker(root)
      let first = try #require(maker.revision())
      try write("status: {contested: disputed}", to: root, "templates/words/en.yml")
      let second = try #require(maker.revision())
      #expect(!second.isHeldBack && second.pagesNumber > first.pagesNumber)
      #expect(maker.revision() == nil)
      try write("status: {contestd: disputed}", to: root, "templates/words/en.yml")
      let third = try #require(maker.revision())
      #expect(third.isHeldBack && third.problems.count == 1)
    }
  }

  @Test(
    "A revision says what is withheld and with what, unless drafts are shown",
    arguments: [false, true])
  func withheld(drafts: Bool) throws {
    let site = TestSite {
      figure("ana")
      page("soon", "draft: true", "[[ana]]")
    }
    try site.inFolder { root in
      let maker = maker(root, drafts: drafts)
      let revision = try #require(maker.revision())
      #expect(revision.withheld == (drafts ? [] : ["figure ana, with page soon"]))
      #expect((revision.files?["figures/ana/index.html"] != nil) == drafts)
      try write("---\ntitle: [\n---\n", to: root, "content/pages/other.md")
      #expect(maker.revision()?.withheld == revision.withheld)
      try FileManager.default.removeItem(at: root.appendingPathComponent("content/pages/soon.md"))
      #expect(maker.revision()?.withheld == [])
    }
  }

  @Test("Where nothing changed there is no new revision")
  func unchanged() throws {
    try site.inFolder { root in
      let maker = maker(root)
      #expect(maker.revision()?.number == 1)
      #expect(maker.revision() == nil)
      try write("x", to: root, "content/claims/.bridge.md.swp")
      #expect(maker.revision() == nil)
    }
  }

  @Test("With an error the last good pages stay; fixed, they are new")
  func heldBack() throws {
    try site.inFolder { root in
      let maker = maker(root)
      let first = try #require(maker.revision())
      try write("---\ntitle: [\n---\n", to: root, "content/pages/about.md")
      let broken = try #require(maker.revision())
      #expect(broken.isHeldBack)
      #expect(broken.pagesNumber == first.pagesNumber && broken.number == 2)
      #expect(Set(broken.all.keys) == Set(first.all.keys))
      let problem = try #require(broken.problems.first { $0.severity == "error" })
      #expect((problem.file, problem.rule) == ("content/pages/about.md", "invalid-yaml"))
      let excerpt = try #require(
        try JSONSerialization.jsonObject(with: JSONEncoder().encode(problem)) as? [String: Any])
      #expect(excerpt["excerpt"] != nil)
      try write("---\ntitle: About\n---\nOther.\n", to: root, "content/pages/about.md")
      let fixed = try #require(maker.revision())
      #expect(!fixed.isHeldBack && fixed.pagesNumber == 3)
      #expect(try rendered(fixed.all) == built(SourceFolder(at: root.path)))
    }
  }

  @Test("A site that is broken from the start has no pages until it is fixed")
  func brokenFromTheStart() throws {
    try TestSite([File("content/pages/about.md", "---\ntitle: About\n---\n")]).inFolder { root in
      let maker = maker(root)
      let broken = try #require(maker.revision())
      #expect(broken.isHeldBack && broken.files == nil)
      #expect(broken.problems.map(\.rule) == ["missing-settings"])
      try write("title: A site\n", to: root, "dossier.yml")
      let fixed = try #require(maker.revision())
      #expect(!fixed.isHeldBack && fixed.files?["about/index.html"] != nil)
      #expect(fixed.problems.map(\.severity) == ["warning"] || fixed.problems.isEmpty)
    }
  }

  @Test("A changed stylesheet alone leaves the pages as they are")
  func styles() throws {
    try site.inFolder { root in
      let maker = maker(root)
      _ = maker.revision()
      try write("p { color: blue }\n", to: root, "templates/theme/style.css")
      let revision = try #require(maker.revision())
      #expect((revision.pagesNumber, revision.stylesNumber) == (1, 2))
      #expect(try rendered(revision.all)["theme/style.css"] == "p { color: blue }\n")
      // What is wrong with it is reported all the same, and no longer when it is gone.
      for number in 0..<2 {
        try write("version https://git-lfs.github.com/spec/v1\n", to: root, "templates/theme/x.png")
        #expect(
          try #require(maker.revision()).problems.map(\.rule).contains("broken-file"), "\(number)")
        try FileManager.default.removeItem(at: root.appending(path: "templates/theme/x.png"))
        #expect(try #require(maker.revision()).problems.isEmpty)
      }
    }
  }

  @Test(
    "Whatever else changes, the pages are new",
    arguments: [
      ("content/pages/about.md", "---\ntitle: about\n---\nOther words.\n"),
      ("content/pages/new.md", "---\ntitle: New\n---\n"),
      ("content/assets/map.txt", "other map"), ("content/static/robots.txt", "none at all"),
      ("templates/theme/logo.svg", "<svg/>"), ("templates/foot.mustache", "{{#frame}}{{/frame}}"),
      ("dossier.yml", "title: Another\n\(TestSite.quietRules)\n"),
    ])
  func pages(_ path: String, _ text: String) throws {
    try site.inFolder { root in
      let maker = maker(root)
      _ = maker.revision()
      try write(text, to: root, path)
      #expect(maker.revision()?.number == 2)
    }
  }

  @Test("A page says how large an image is, also when another is put in its place")
  func images() throws {
    try TestSite {
      page("about", "", "![Plan](../assets/plan.svg)")
      image("plan.svg")
    }.inFolder { root in
      let maker = maker(root)
      for width in [10, 15] {
        let plan = image("plan.svg", width: width)
        try write(plan.text, to: root, plan.path)
        let revision = try #require(maker.revision())
        let files = try rendered(revision.all)
        #expect(files["about/index.html"]?.contains(" width=\"\(width)\" height=\"20\" ") == true)
        #expect(try files == built(SourceFolder(at: root.path)))
        #expect(maker.revision() == nil)
      }
    }
  }

  @Test("Over random edits the preview holds what a build would write", arguments: seeds(4))
  func random(seed: UInt64) throws {
    let sample = RandomSite(seed: seed).site
    try sample.inFolder { root in
      var seed = Seed(seed)
      var mutation = Mutation(seed)
      let maker = maker(root, drafts: Bool.random(using: &seed), editor: "zed")
      var shown: [String: String] = [:]
      for _ in 0..<25 {
        if let revision = maker.revision() {
          shown = try rendered(revision.all, strippingMarks: true)
          if !revision.isHeldBack {
            #expect(
              try shown == built(SourceFolder(at: root.path), drafts: maker.showsDrafts))
          }
        }
        let file = sample.files.randomElement(using: &seed)!
        let url = root.appendingPathComponent(file.path)
        // Harmed files mostly break the site; every other time one is put in order again.
        let bytes =
          Bool.random(using: &seed)
          ? Array(file.text.utf8)
          : mutation.harmed((try? Data(contentsOf: url)).map { Array($0) } ?? [])
        try Data(bytes).write(to: url, options: .atomic)
      }
      for file in sample.files {
        try Data(file.text.utf8).write(to: root.appendingPathComponent(file.path))
      }
      _ = maker.revision()
      let last = try #require(maker.current)
      #expect(!last.isHeldBack)
      #expect(
        try rendered(last.all, strippingMarks: true)
          == built(SourceFolder(at: root.path), drafts: maker.showsDrafts))
    }
  }

  private final class Maker {
    private var maker: RevisionMaker
    let showsDrafts: Bool
    private(set) var current: Revision?

    init(_ maker: RevisionMaker, showsDrafts: Bool) {
      (self.maker, self.showsDrafts) = (maker, showsDrafts)
    }

    func revision() -> Revision? {
      let revision = maker.revision()
      current = revision ?? current
      return revision
    }
  }

  private func maker(_ root: URL, drafts: Bool = false, editor: String? = nil) -> Maker {
    let links = editor.flatMap { EditLinks(editor: $0, root: root.path) }
    return Maker(
      RevisionMaker(at: root.path, editor: links) {
        BuildOptions(now: TestSite.now, includesDrafts: drafts, jobs: 2)
      }, showsDrafts: drafts)
  }

  private func built(_ folder: SourceFolder, drafts: Bool = false) throws -> [String: String] {
    let dossier = Dossier(
      parsing: folder, options: BuildOptions(now: TestSite.now, includesDrafts: drafts))
    let theme = Theme.builtIn.overlaid(by: folder.readTemplates(over: []).files)
    let words = ThemeWords(for: dossier.settings, in: folder)
    let site = Site(of: dossier, theme: theme, templates: try PageTemplates(of: theme, words))
    return try rendered(
      Dictionary(
        uniqueKeysWithValues: site.files(copyingFrom: folder.path).map { ($0.path.text, $0) }))
  }

  /// Every file that is made, and where the others are copied from.
  private func rendered(
    _ files: [String: SiteFile], strippingMarks: Bool = false
  ) throws -> [String: String] {
    try files.mapValues { file in
      switch file.body {
      case .copied(let from, _): return "copied from \(from)"
      case .made(let write):
        var bytes: [UInt8] = []
        try write(&bytes)
        if strippingMarks, file.path.text.hasSuffix(".html") {
          // As the server adds to it, and as a reader of its answer takes that away.
          bytes = ServedPage.removing(
            from: ServedPage.adding(Array("<p>Preview</p>".utf8), to: bytes))
        }
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }

  private func write(_ text: String, to root: URL, _ path: String) throws {
    let file = root.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file, options: .atomic)
  }
}
