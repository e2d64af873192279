import Foundation
import TestSupport
import Testing

/// `dossier new`, `list` and `clean`.
@Suite("At the editor's desk")
struct DeskTests {
  private static let clock = ["--clock", "2026-11-26T23:00:00Z"]

  private func new(_ words: String..., in site: TemporaryFolder) throws -> Program.Outcome {
    try Program.run(["new"] + words + Self.clock, in: site)
  }

  @Test("A new file is written where its printed path says, and checks")
  func written() throws {
    let site = try TemporaryFolder(SampleSite.files)
    let figure = try new("figure", "韩东", "--alias", "Han: Dong", "--role", "MP", in: site)
    #expect(
      (figure.status, figure.output, figure.errors) == (0, "content/figures/han-dong.md\n", ""))
    #expect(
      try site.read("content/figures/han-dong.md")
        == "---\ntitle: 韩东\nkind: person\naliases: [\"Han: Dong\"]\nrole: MP\n---\n")
    let source = try new(
      "source", "The tender", "--publisher", "the gazete", "--url", "https://a.example/x", in: site)
    #expect(source.status == 2 && source.errors.contains("Did you mean `The Gazette`?"))
    let found = try new("source", "The tender", "--publisher", "The Gazette", in: site)
    #expect((found.status, found.output) == (0, "content/sources/the-tender.md\n"))
    #expect(
      try site.read("content/sources/the-tender.md")
        == """
        ---
        title: The tender
        type: news-report
        publisher: the-gazette
        date: unknown  # Fill in the day on which it was published: 2024, 2024-03 or 2024-03-04.
        ---

        """)
    let two = try new(
      "source", "Two", "--publisher", "The Gazette", "--publisher", "the-gazette", "--publisher",
      "Ana Lindqvist", in: site)
    #expect(two.status == 0)
    #expect(
      try site.read("content/sources/two.md").contains("publisher: [the-gazette, ana-lindqvist]\n"))
    #expect(
      try new("source", "Three", "--publisher-name", "The Gazette", in: site).errors
        .contains("--publisher the-gazette"))
    #expect(try Program.run(["new", "source", "--help"], in: site).output.contains("preprint"))
    #expect(
      try new("event", "The vote", "--claim", "bribe", "--figure", "韩东", "--date", "2024", in: site)
        .status == 0)
    let check = try Program.run(["check"], in: site)
    #expect((check.status, check.output) == (0, "2 warnings\n"))
    #expect(check.errors.matches(of: /\[source-without-address\]/).count == 2)
  }

  @Test("A new claim and a new page are drafts, which is said, and stop no build")
  func drafts() throws {
    let site = try TemporaryFolder(SampleSite.files)
    let claim = try new("claim", "The quay", "--about", "Ana Lindqvist", in: site)
    #expect((claim.status, claim.output) == (0, "content/claims/the-quay.md\n"))
    #expect(claim.errors.contains("It is a draft."))
    #expect(try new("page", "About us", in: site).errors.contains("It is a draft."))
    let check = try Program.run(["check"], in: site)
    #expect((check.status, check.output) == (0, "5 warnings\n"))
    #expect(try Program.run(["build"], in: site).status == 0)
    #expect(!site.exists("public/claims/the-quay/index.html"))
  }

  @Test("Nothing is ever overwritten")
  func taken() throws {
    let site = try TemporaryFolder(SampleSite.files)
    let before = try site.files()
    let taken = try new("figure", "Ana Lindqvist", in: site)
    #expect((taken.status, taken.output) == (2, ""))
    #expect(
      taken.errors.contains("content/figures/ana-lindqvist.md") && taken.errors.contains("--id"))
    #expect(try site.files() == before)
    // Not a file of the site, but something stands there.
    try site.link("content/figures/bo.md", to: "nowhere.md")
    let link = try new("figure", "Bo", in: site)
    #expect(link.status == 2 && link.errors.contains("--id"), "\(link.errors)")
    #expect(try new("figure", "Bo", "--id", "bo-two", in: site).status == 0)
  }

  @Test("Elsewhere than in a site's folder nothing is begun, and it is said what to do")
  func noSite() throws {
    let empty = try TemporaryFolder()
    for words in [["new", "page", "A"], ["list", "all"]] {
      let outcome = try Program.run(words, in: empty)
      #expect(outcome.status == 2 && outcome.errors.contains("dossier init"), "\(outcome.errors)")
    }
    #expect(try empty.files().isEmpty)
    let site = try TemporaryFolder(SampleSite.files)
    let outcome = try Program.run(["new", "page", "A", "--source", site.path])
    #expect(outcome.output == site.path + "/content/pages/a.md\n")
  }

  @Test("No date is made up: an event without one is a draft that check reports")
  func eventWithoutDate() throws {
    let site = try TemporaryFolder(SampleSite.files)
    let outcome = try Program.run(["new", "event", "A"], in: site)
    #expect(outcome.errors.hasPrefix("It is a draft."))
    #expect(try site.read("content/events/a.md") == "---\ntitle: A\ndraft: true\n---\n")
    let check = try Program.run(["check"], in: site)
    #expect(
      check.errors.hasPrefix(
        "content/events/a.md:1:1: warning: an event lacks `date` [missing-key]"))
    _ = try Program.run(["new", "event", "B", "--date", "2023-11"], in: site)
    #expect(try site.read("content/events/b.md") == "---\ntitle: B\ndate: 2023-11\n---\n")
  }

  @Test("Lists come in columns, the title last")
  func list() throws {
    let site = try TemporaryFolder(SampleSite.files)
    try site.write("---\ntitle: A note\ndraft: true\n---\n", to: "content/pages/note.md")
    try site.write(
      "---\ntitle: \u{202E}A\nembargo: 2031-01-01T00:00:00Z\n---\n", to: "content/pages/odd.md")
    try site.write("---\ntitle: [\n---\n", to: "content/pages/torn.md")
    try site.write(
      "---\ntitle: B\nembargo: 2030-01-01T00:00:00Z\n---\n", to: "content/pages/b.md")
    let drafts = try Program.run(["list", "drafts"], in: site)
    #expect(drafts.output == "draft  page  note  content/pages/note.md  A note\n")
    let embargoed = try Program.run(["list", "embargoed"] + Self.clock, in: site)
    #expect(
      embargoed.output == """
        embargoed until 2030-01-01T00:00:00Z  page  b    content/pages/b.md    B
        embargoed until 2031-01-01T00:00:00Z  page  odd  content/pages/odd.md  \\u{202e}A

        """)
    #expect(embargoed.status == 0 && embargoed.errors.contains("1 error"))
    #expect(embargoed.errors.contains("\n  content/pages/torn.md: not read\n"))
    let open = try Program.run(["list", "open"], in: site)
    #expect(
      (open.status, open.output) == (
        0, "no finding  point  bribe#money  content/claims/bribe.md:6  That she took money\n"
      ))
    let nothing = try TemporaryFolder(["dossier.yml": "title: T\n"])
    #expect(try Program.run(["list", "open"], in: nothing).errors.contains("nothing is listed"))
    let json = try Program.run(["list", "open", "--format", "json"], in: nothing)
    #expect(json.output.contains(#""entries": []"#))
    #expect(try Program.run(["list", "all", "--format", "xml"], in: site).status == 2)
    #expect(try Program.run(["list", "draft"], in: site).status == 2)
  }

  @Test("Clean removes what builds wrote, and names what it leaves")
  func clean() throws {
    let site = try TemporaryFolder(SampleSite.files)
    let before = try site.files()
    #expect(try Program.run(["build", "--quiet"], in: site).status == 0)
    #expect(try Program.run(["build", "--quiet", "--drafts"], in: site).status == 0)
    try site.write("mine", to: "preview/notes.txt")
    let outcome = try Program.run(["clean"], in: site)
    #expect((outcome.status, outcome.errors) == (0, ""))
    #expect(outcome.output.contains(" files of ./public.\n"))
    #expect(outcome.output.contains("Left in ./preview"))
    #expect(outcome.output.contains("\n  notes.txt\n"))
    #expect(try site.read("preview/notes.txt") == "mine")
    try FileManager.default.removeItem(atPath: site.path + "/preview")
    #expect(try site.files() == before)
    #expect(!site.exists("public"))
    #expect(try Program.run(["clean"], in: site).output == "Nothing to remove.\n")
  }

  @Test("Clean takes another destination, and refuses the site's own folders")
  func destinations() throws {
    let site = try TemporaryFolder(SampleSite.files)
    _ = try Program.run(["build", "--quiet", "--destination", "out"], in: site)
    _ = try Program.run(["build", "--quiet"], in: site)
    #expect(try Program.run(["clean", "--destination", "out"], in: site).status == 0)
    #expect(!site.exists("out") && site.exists("public"))
    let before = try site.files()
    for place in [".", "content", "dossier.yml"] {
      #expect(try Program.run(["clean", "--destination", place], in: site).status == 2)
    }
    #expect(try Program.run(["clean", "--source", "nowhere"], in: site).status == 2)
    #expect(try site.files() == before)
  }

  @Test(
    "Each command's help has examples",
    arguments: [
      ["init"], ["new"], ["new", "claim"], ["new", "figure"], ["new", "source"], ["new", "event"],
      ["new", "page"], ["list"], ["clean"],
    ])
  func help(command: [String]) throws {
    let outcome = try Program.run(command + ["--help"])
    #expect(outcome.status == 0)
    let examples = outcome.output.split(separator: "\n").filter { $0.hasPrefix("  dossier ") }
    #expect(!examples.isEmpty)
    for example in examples {
      #expect(example.hasPrefix("  dossier \(command.joined(separator: " ")) "))
      // A longer one is broken in two, and can be copied no more.
      #expect(example.count < 80)
    }
  }
}
