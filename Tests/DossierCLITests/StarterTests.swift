import Foundation
import TestSupport
import Testing

@testable import Dossiers

@Suite("The site that init makes")
struct StarterTests {
  private static let folder = Repository.path + "/Sources/CStarter/site"

  /// What lies in the sources, by path.
  private static func sources() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      let full = folder + "/" + path
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[path] = try Data(contentsOf: URL(fileURLWithPath: full))
    }
    return files
  }

  private static func made() throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    let outcome = try Program.run(["init", "."], in: site)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return site
  }

  @Test("The program holds every file of the folder, and says which it made")
  func files() throws {
    let site = try TemporaryFolder()
    let outcome = try Program.run(["init", "new/facts"], in: site)
    #expect((outcome.status, outcome.errors) == (0, ""))
    let sources = try Self.sources()
    #expect(sources.count > 30)
    #expect(try site.files(below: "new/facts") == sources)
    for path in sources.keys { #expect(outcome.output.contains("\n  \(path)\n")) }
    #expect(outcome.output.contains("\n  cd new/facts\n"))
  }

  @Test(
    "It checks and builds without a word, whatever day it is, with its drafts too",
    arguments: ["2024-01-01T00:00:00Z", "2098-12-31T00:00:00Z", "2099-06-01T00:00:00Z"],
    [[], ["--drafts"]])
  func clean(clock: String, options: [String]) throws {
    let site = try Self.made()
    let check = try Program.run(["check", "--clock", clock] + options, in: site)
    #expect((check.status, check.output, check.errors) == (0, "no problems\n", ""))
    let build = try Program.run(
      ["build", "--clock", clock, "--base-url", "https://facts.example/x/"] + options, in: site)
    #expect((build.status, build.errors) == (0, ""))
  }

  @Test("Its figures are said to be invented")
  func invented() throws {
    for (path, data) in try Self.sources() where path.hasPrefix("content/figures/") {
      #expect(String(decoding: data, as: UTF8.self).contains("invented figure"), "\(path)")
    }
  }

  @Test("It shows every key of front matter, every statement word and every key under one")
  func complete() throws {
    let sources = try Self.sources().mapValues { String(decoding: $0, as: UTF8.self) }
    for kind in EntityKind.allCases where kind != .page {
      let files = sources.filter { $0.key.hasPrefix("content/\(kind.folder)/") }.map(\.value)
      // A figure that does not exist is no item of Wikidata; the rest is the same for each kind.
      let elsewhere =
        kind == .claim
        ? ["embargo"]
        : ["wikidata", "tags", "draft", "embargo", "standalone", "private", "waive", "extra"]
      for key in Schema.frontMatter(of: kind).fields.map(\.key) where !elsewhere.contains(key) {
        let isCommon = Schema.frontMatter(of: .page)[key] != nil
        let shown = isCommon ? Array(sources.values) : files
        #expect(shown.contains { $0.contains("\n\(key):") }, "\(kind): \(key)")
      }
    }
    for key in ["embargo", "standalone"] {
      #expect(sources.values.contains { $0.contains("\n\(key):") }, "\(key)")
    }
    let claim = try #require(sources["content/claims/footbridge-contract.md"])
    for kind in StatementKind.allCases { #expect(claim.contains("\n### \(kind.rawValue)")) }
    for key in AttributionKey.allCases { #expect(claim.contains("\n- \(key.rawValue): ")) }
    for mark in ["%%", "<!--", "[[", "[@", "![", "](", "{#", "\n> "] {
      #expect(claim.contains(mark), "\(mark)")
    }
  }

  @Test("A page that tells how the newsroom works can be published as the README says")
  func policies() throws {
    let site = try Self.made()
    var settings = try site.read("dossier.yml").replacing("#policies:\n", with: "policies:\n")
    for page in ["methodology", "corrections", "contact", "funding", "unnamed-sources"] {
      let path = "content/pages/\(page).md"
      let text = try site.read(path)
      try site.write(text.replacing("draft: true\n", with: ""), to: path)
      let line = "#  \(page): \(page)\n"
      #expect(settings.contains(line) && text.contains("draft: true\n"))
      settings = settings.replacing(line, with: "  \(page): \(page)\n")
    }
    try site.write(settings, to: "dossier.yml")
    let check = try Program.run(["check"], in: site)
    #expect((check.status, check.output, check.errors) == (0, "no problems\n", ""))
  }

  @Test("Without the sample, taken out as the README says, the site checks too")
  func withoutSample() throws {
    let site = try Self.made()
    for name in [
      "content/claims", "content/figures", "content/sources", "content/events",
      "content/assets/footbridge.svg", "evidence", "quotes.lock",
    ] {
      try FileManager.default.removeItem(atPath: site.path + "/" + name)
    }
    let check = try Program.run(["check"], in: site)
    #expect((check.status, check.output, check.errors) == (0, "no problems\n", ""))
  }

  @Test("The commands that the README shows do what it says")
  func readme() throws {
    let site = try Self.made()
    let lines = try site.read("README.md").split(separator: "\n").filter {
      $0.hasPrefix("    dossier new ") || $0.hasPrefix("    dossier list ")
    }
    #expect(lines.count == 6)
    for line in lines {
      let outcome = try Program.shell(String(line), in: site)
      #expect(outcome.status == 0, "\(line): \(outcome.errors)")
      #expect(!outcome.output.isEmpty)
    }
    #expect(site.exists("content/claims/the-title-of-the-claim.md"))
    #expect(try Program.run(["check"], in: site).status == 0)
  }

  // MARK: Where something lies already

  @Test("A folder that is not empty is refused, and so is a file")
  func refused() throws {
    let site = try TemporaryFolder(["facts/notes.txt": "mine", "file": "mine"])
    let folder = try Program.run(["init", "facts"], in: site)
    #expect((folder.status, folder.output) == (2, ""))
    #expect(folder.errors.contains("notes.txt") && folder.errors.contains("--force (-f)"))
    #expect(try Program.run(["init", "file"], in: site).status == 2)
    #expect(try site.files().count == 2)
    #expect(try Program.run(["init"], in: site).status == 2)
  }

  @Test("A new repository counts as empty")
  func repository() throws {
    let site = try TemporaryFolder(["facts/.git/HEAD": "ref: refs/heads/main\n"])
    #expect(try Program.run(["init", "facts"], in: site).status == 0)
  }

  @Test("With --force only what is missing is added", arguments: ["--force", "-f"])
  func force(option: String) throws {
    let mine = ["README.md": "mine", "content/pages/about.md": "---\ntitle: Mine\n---\n"]
    let site = try TemporaryFolder(mine)
    let outcome = try Program.run(["init", option, "."], in: site)
    #expect((outcome.status, outcome.errors) == (0, ""))
    for (path, text) in mine { #expect(try site.read(path) == text) }
    #expect(try Set(site.files().keys) == Set(Self.sources().keys))
    #expect(
      outcome.output.contains("Left as they were:\n  README.md\n  content/pages/about.md\nWhat"))
    let before = try site.files()
    let again = try Program.run(["init", option, "."], in: site)
    #expect(again.status == 0 && again.output.hasPrefix("Nothing was missing"))
    #expect(try site.files() == before)
  }

  @Test(
    "A file or a broken link in the place of a folder is a failure that says so, and all that was made goes",
    arguments: ["content", "content/claims", "content/pages", ".github"], [false, true])
  func blocked(place: String, isLink: Bool) throws {
    let site = try TemporaryFolder(
      ["content/figures/mine.md": "mine"].filter { _ in place != "content" })
    if isLink { try site.link(place, to: "nowhere") } else { try site.write("mine", to: place) }
    let before = try site.everything()
    let outcome = try Program.run(["init", "-f", "."], in: site)
    #expect(outcome.status == 1 && outcome.errors.contains("./\(place)"), "\(outcome.errors)")
    #expect(outcome.errors.contains("is where a folder has to be"), "\(outcome.errors)")
    #expect(try site.everything() == before)
  }

  @Test("Where a file cannot be written whole, it is told, and nothing stays of what was made")
  func torn() throws {
    let site = try TemporaryFolder()
    for blocks in [1, 2, 4, 8] {
      let outcome = try Program.shell("ulimit -f \(blocks); exec dossier init facts", in: site)
      #expect(outcome.status == 1)
      #expect(outcome.errors.hasPrefix("dossier: cannot make facts/"), "\(outcome.errors)")
      #expect(outcome.errors.contains("What was made before is removed again."))
      #expect(try site.everything().isEmpty)
    }
  }

  @Test(
    "A link that leads nowhere is no place for a site", arguments: ["gone", "loop", "gone/"],
    ["", "-f"])
  func broken(link: String, option: String) throws {
    let site = try TemporaryFolder()
    try site.link("gone", to: "no/such/folder")
    try site.link("loop", to: "loop")
    let outcome = try Program.run(["init", link] + (option.isEmpty ? [] : [option]), in: site)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("`\(link)` is a link that leads nowhere: there is no `"))
    #expect(outcome.errors.contains("Make the folder that it leads to"))
    #expect(try site.everything() == ["gone", "loop"])
  }

  @Test("A link to a folder is as good as the folder")
  func linked() throws {
    let site = try TemporaryFolder(["real/.keep": ""])
    try FileManager.default.removeItem(atPath: site.path + "/real/.keep")
    try site.link("link", to: "real")
    #expect(try Program.run(["init", "link"], in: site).status == 0)
    #expect(site.exists("real/dossier.yml"))
  }

  // MARK: Recipes

  @Test(
    "The recipes are YAML that installs, checks, builds and publishes",
    arguments: [".github/workflows/publish.yml", ".gitlab-ci.yml"])
  func recipes(path: String) throws {
    let text = try Self.sources()[path].map { String(decoding: $0, as: UTF8.self) } ?? ""
    #expect(throws: Never.self) { try YAML(Array(text.utf8)[...], firstLine: 1) }
    for words in [
      "DOSSIER_DEB_URL", "DOSSIER_DEB_SHA256", "apt-get install", "dossier check",
      "dossier build --base-url", "public",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(
      try Self.sources()["README.md"].map { String(decoding: $0, as: UTF8.self) }?
        .contains("DOSSIER_DEB_URL") == true)
  }

  @Test("The hook checks the files of a commit, or all where what is gone may be missed elsewhere")
  func hook() throws {
    let site = try Self.made()
    let hook = site.path + "/.githooks/pre-commit"
    #expect(FileManager.default.isExecutableFile(atPath: hook))
    // In the program's place, what tells how it was called.
    try site.write("#!/bin/sh\necho \"$@\"\n", to: "bin/dossier")
    let path = ["PATH": "\(site.path)/bin:/usr/bin:/bin"]
    let git = { (command: String) in
      let outcome = try Program.shell(
        "git -c user.name=A -c user.email=a@a.example -c core.hooksPath=.githooks \(command)",
        in: site, environment: path)
      try #require(outcome.status == 0, "\(command): \(outcome.errors)")
      return outcome.output + outcome.errors
    }
    _ = try Program.shell("chmod +x bin/dossier", in: site)
    _ = try git("init -q")
    _ = try git("add content/figures")
    #expect(try git("commit -q -m A").hasPrefix("check --quiet content/figures/audit-chamber.md "))
    _ = try git("add README.md")
    #expect(try git("commit -q -m B").isEmpty)
    _ = try git("rm -q content/figures/audit-chamber.md")
    #expect(try git("commit -q -m C") == "check --quiet\n")
    _ = try git("add dossier.yml content/pages")
    #expect(try git("commit -q -m D") == "check --quiet\n")
    try site.write("#!/bin/sh\nexit 1\n", to: "bin/dossier")
    let stopped = try Program.shell(
      "git add content/sources && git -c user.name=A -c user.email=a@a.example "
        + "-c core.hooksPath=.githooks commit -q -m E", in: site, environment: path)
    #expect(stopped.status != 0)
  }
}

extension TemporaryFolder {
  /// The paths of all files, folders and links.
  fileprivate func everything() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
  }
}
