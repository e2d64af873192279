import Foundation
import TestSupport
import Testing

@Suite("The command line")
struct CommandTests {
  @Test(
    "Help and version are no mistakes",
    arguments: [["--help"], ["--version"], ["build", "--help"]])
  func help(_ arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
  }

  @Test(
    "Wrong usage exits 2 and says what is right",
    arguments: [
      ["biuld"], ["build", "--destinatoin", "x"], ["build", "--jobs", "0"],
      ["build", "--clock", "yesterday"], ["build", "--base-url", "example.org"],
      ["build", "--source", "/no/such/folder"], ["check", "--source", "/no/such/folder"],
    ])
  func usage(_ arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test("A folder without dossier.yml is no site")
  func noSettings() throws {
    let folder = try TemporaryFolder(["content/pages/about.md": "---\ntitle: About\n---\n"])
    let outcome = try Program.run(["check"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("dossier.yml:1:1: error: "))
    #expect(outcome.errors.contains("[missing-settings]"))
  }

  @Test("A check tells the same problems as a build and writes nothing")
  func check() throws {
    let site = try TemporaryFolder(SampleSite.files)
    try site.write(
      "---\ntitle: Broken\n---\n[dead](../figures/nobody.md)\n", to: "content/pages/broken.md")
    let files = try site.files()
    let check = try Program.run(["check"], in: site)
    #expect(try site.files() == files)
    let build = try Program.run(["build"], in: site)
    #expect(check.status == 1 && build.status == 1)
    #expect(check.errors == build.errors)
    #expect(check.output == "1 error\n")
  }

  @Test("Warnings alone stop nothing")
  func warnings() throws {
    let site = try TemporaryFolder(SampleSite.files)
    try site.write("---\ntitle: Note\n---\nOne <b>bold</b> word.\n", to: "content/pages/note.md")
    let outcome = try Program.run(["build"], in: site)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("content/pages/note.md:4:5: warning: "))
    #expect(site.exists("public/note/index.html"))
  }

  @Test("A file whose name cannot be an address is told and left out, wherever it lies")
  func oddNames() throws {
    let site = try TemporaryFolder(SampleSite.files)
    for name in ["content/assets/a\\b.png", "content/static/c\nd", "templates/theme/e\\f.css"] {
      try site.write("x", to: name)
    }
    try site.write("x", to: "content/static/é ü?.txt")
    let outcome = try Program.run(["build"], in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.count(of: "[stray-file]") == 3, "\(outcome.errors)")
    #expect(try site.read("public/é ü?.txt") == "x")
  }

  @Test("The export goes to standard output or to a file, and nowhere if a build would fail")
  func export() throws {
    let site = try TemporaryFolder(SampleSite.files)
    let printed = try Program.run(["export", "json"], in: site)
    #expect(printed.status == 0)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(printed.output.utf8)) as? [String: Any])
    #expect(json["format"] as? Int == 1)
    let written = try Program.run(["export", "json", "--output", "out.json"], in: site)
    #expect(written.output.isEmpty)
    #expect(try site.read("out.json") == printed.output)
    try site.write("---\ntitle: A\nkolor: red\n---\n", to: "content/pages/a.md")
    let failed = try Program.run(["export", "json"], in: site)
    #expect((failed.status, failed.output) == (1, ""))
  }

  @Test(
    "An export takes the place of nothing but an earlier one",
    arguments: [
      ("dossier.yml", "site's own files"), ("DOSSIER.YML", "site's own files"),
      ("published.yml", "site's own files"), ("content", "site's own files"),
      ("content/claims/bribe.md", "site's own files"), ("./content/x.json", "site's own files"),
      ("public/../content/x.json", "site's own files"), ("folder-link/x.json", "site's own files"),
      ("templates/x.json", "site's own files"),
      ("public/index.html", "which a build writes"), ("public/new.json", "which a build writes"),
      ("public/theme/new.json", "which a build writes"),
      ("elsewhere/index.html", "which a build writes"), ("site-link/x", "which a build writes"),
      ("notes.txt", "not an export"), ("data.json", "not an export"),
      ("list.json", "not an export"), ("mine.json", "not an export"),
      ("link.json", "a symbolic link"), ("dangling.json", "a symbolic link"),
      ("public", "which a build writes"), ("folder", "not a plain file"), (".", "not a plain file"),
      ("/dev/null", "not a plain file"), ("nowhere/x.json", "there is no folder"),
      ("", "the name of the file is empty"),
    ])
  func exportPlaces(place: String, reason: String) throws {
    let site = try TemporaryFolder(
      SampleSite.files.merging([
        "notes.txt": "mine", "data.json": "{\"mine\": 1}",
        "list.json": "{\"format\": 1, \"list\": []}",
        "mine.json": "{\"format\": 1, \"mine\": true}", "folder/x": "mine",
        "templates/theme/custom.css": "",
      ]) { $1 })
    for options in [[], ["--destination", "elsewhere"]] {
      try #require(Program.run(["build", "-q"] + options, in: site).status == 0)
    }
    try site.link("link.json", to: "content/claims/bribe.md")
    try site.link("dangling.json", to: "nothing")
    try site.link("folder-link", to: "content")
    try site.link("site-link", to: "elsewhere")
    let files = try site.files()
    let outcome = try Program.run(["export", "json", "--output", place], in: site)
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(try site.files() == files)
  }

  @Test(
    "An export may be written again, and where an empty file is",
    arguments: [
      "",
      "{\"format\": 1, \"claims\": [], \"figures\": [], \"sources\": [], \"events\": [], \"edges\": []}",
    ])
  func exportAgain(old: String) throws {
    let site = try TemporaryFolder(SampleSite.files.merging(["data/out.json": old]) { $1 })
    for _ in 0..<2 {
      #expect(try Program.run(["export", "json", "-o", "data/out.json"], in: site).status == 0)
    }
    let output = try Program.run(["export", "json"], in: site).output
    #expect(try site.read("data/out.json") == output)
    #expect(try Program.run(["export", "json", "-o", "-"], in: site).output == output)
    #expect(try site.files()["-"] == nil)
  }

  @Test(
    "A name without letters is called empty, and nothing is made",
    arguments: [
      "check -s ''", "build -s ''", "build -d ''", "clean -s ''", "clean -d ''", "check ''",
      "export json -s ''", "export json -o ''", "list all -s ''", "serve -p 0 -s ''", "init ''",
      "init -f ''", "new figure X -s ''", "new figure X --id ''", "new figure ''",
      "new source X --publisher ''", "new claim X --about ''", "new event X --figure ''",
    ])
  func emptyNames(command: String) throws {
    let site = try TemporaryFolder(SampleSite.files)
    let files = try site.files()
    let outcome = try Program.shell("dossier \(command)", in: site)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("is empty"), "\(outcome.errors)")
    #expect(try site.files() == files)
  }

  @Test("Of a file outside the site, to which a link leads, not a word is told")
  func outsideFiles() throws {
    let outside = try TemporaryFolder(["secret.md": "password: hunter2\n"])
    let site = try TemporaryFolder(SampleSite.files)
    try site.link("content/pages/leak.md", to: outside.path + "/secret.md")
    let outcome = try Program.run(["check"], in: site)
    #expect(outcome.errors.contains("[leaving-symlink]"))
    #expect(!outcome.errors.contains("hunter2"))
  }

  @Test(
    "Where not all of the output arrives, that is told",
    arguments: [
      "schema claim", "explain", "explain no-request", "list all", "list all --format json",
      "export json", "check --format json", "words nl",
    ])
  func lostOutput(_ command: String) throws {
    let site = try TemporaryFolder(SampleSite.files)
    let outcome = try Program.shell("dossier \(command) > /dev/full", in: site)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("standard output broke off"))
  }

  @Test("A site without a name for its folder is not made")
  func namelessFolder() throws {
    let folder = try TemporaryFolder([:])
    let outcome = try Program.run(["init", ""], in: folder)
    #expect(outcome.status == 2 && outcome.errors.contains("Name one"))
    #expect(try folder.files().isEmpty)
  }
}

extension String {
  fileprivate func count(of words: String) -> Int { ranges(of: words).count }
}
