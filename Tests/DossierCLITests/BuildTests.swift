import Foundation
import TestSupport
import Testing

@Suite("dossier build")
struct BuildTests {
  @Test("A site is built into public/ beside its content, and a short table says what was built")
  func builds() throws {
    let site = try TemporaryFolder(SampleSite.files)
    let outcome = try Program.run(["build"], in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
    #expect(site.exists("public/claims/bribe/index.html"))
    #expect(site.exists("public/manifest.json"))
    for line in ["claims    1", "figures   2", "sources   1", "left out  nothing", "no problems"] {
      #expect(outcome.output.contains(line), "\(outcome.output)")
    }
  }

  @Test("A quiet build that succeeds says nothing")
  func quiet() throws {
    let site = try TemporaryFolder(SampleSite.files)
    let outcome = try Program.run(["build", "--quiet"], in: site)
    #expect((outcome.status, outcome.output, outcome.errors) == (0, "", ""))
  }

  @Test("A build with errors tells all of them, sorted, and leaves public/ to the byte as it was")
  func failsWhole() throws {
    let site = try TemporaryFolder(SampleSite.files)
    #expect(try Program.run(["build"], in: site).status == 0)
    let before = try site.files(below: "public")
    let figure = try site.read("content/figures/ana-lindqvist.md")
    try site.write(
      figure.replacing("kind: person", with: "kind: persn"),
      to: "content/figures/ana-lindqvist.md")
    let claim = try site.read("content/claims/bribe.md")
    try site.write(
      claim.replacing("### Denial", with: "### Denail").replacing(
        "[@gazette-1]", with: "[@gazete-1]"),
      to: "content/claims/bribe.md")
    let outcome = try Program.run(["build"], in: site)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    let places = outcome.errors.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(
      places.map { $0.prefix { $0 != " " } }
        == [
          "content/claims/bribe.md:14:8:",
          "content/claims/bribe.md:19:1:", "content/claims/bribe.md:22:8:",
          "content/figures/ana-lindqvist.md:3:7:",
        ].map { $0[...] }, "\(outcome.errors)")
    #expect(outcome.errors.contains("[unknown-reference]"))
    #expect(outcome.errors.contains("[unknown-statement]"))
    #expect(outcome.errors.contains("Did you mean `person`?"))
    #expect(try site.files(below: "public") == before)
  }

  @Test(
    "The same site gives the same bytes in another folder, locale, time zone and number of jobs")
  func reproducible() throws {
    let one = try TemporaryFolder(SampleSite.files)
    let other = try TemporaryFolder(SampleSite.files)
    let first = try Program.run(
      ["build", "--jobs", "1"], in: one, environment: ["LC_ALL": "C", "TZ": "UTC"])
    let second = try Program.run(
      ["build", "--jobs", "8", "--source", other.path],
      environment: [
        "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati",
      ])
    #expect(first.status == 0 && second.status == 0, "\(first.errors)\(second.errors)")
    let files = try one.files(below: "public")
    #expect(files.count > 10)
    #expect(try other.files(below: "public") == files)
  }

  @Test("With --timings a build tells what each stage took, and what became of the pages")
  func timings() throws {
    let site = try TemporaryFolder(SampleSite.files)
    let outcome = try Program.run(["build", "--quiet", "--timings"], in: site)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let names = outcome.output.split(separator: "\n").compactMap { line in
      line.split(separator: "  ").first.map { $0.trimmingCharacters(in: .whitespaces) }
    }
    #expect(
      names == [
        "stage", "folders", "front matter", "names", "bodies", "record of publication",
        "derivation", "graph and rules", "templates", "list of pages", "order of pages",
        "current site", "pages",
        "made", "audited", "written", "placement", "all",
      ])
    #expect(try Program.run(["build", "--quiet"], in: site).output.isEmpty)
  }

  @Test("A second build of the same content touches nothing")
  func untouched() throws {
    let site = try TemporaryFolder(SampleSite.files)
    #expect(try Program.run(["build"], in: site).status == 0)
    let page = site.path + "/public/index.html"
    let before = try FileManager.default.attributesOfItem(atPath: page)
    let outcome = try Program.run(["build"], in: site)
    let after = try FileManager.default.attributesOfItem(atPath: page)
    #expect(outcome.output.contains("0 written"))
    #expect(before[.systemFileNumber] as? UInt64 == after[.systemFileNumber] as? UInt64)
    #expect(before[.modificationDate] as? Date == after[.modificationDate] as? Date)
  }

  @Test(
    "A destination that holds a file of somebody else is refused with its name, and nothing is touched"
  )
  func foreignFile() throws {
    let site = try TemporaryFolder(SampleSite.files)
    try site.write("mine", to: "public/holiday.jpg")
    let outcome = try Program.run(["build"], in: site)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("holiday.jpg"))
    #expect(try site.files(below: "public") == ["holiday.jpg": Data("mine".utf8)])
  }

  @Test("Drafts stay out of public/ and are counted; with --drafts they are built into preview/")
  func drafts() throws {
    let site = try TemporaryFolder(SampleSite.files)
    try site.write(
      "---\ntitle: Zanzibar\ndraft: true\n---\nNot yet.\n", to: "content/pages/zanzibar.md")
    try site.write(
      "---\ntitle: Timbuktu\nembargo: 2030-01-01T00:00:00Z\n---\nLater.\n",
      to: "content/pages/timbuktu.md")
    let plain = try Program.run(["build", "--clock", "2029-12-31T23:59:59Z"], in: site)
    #expect(plain.status == 0, "\(plain.errors)")
    #expect(plain.output.contains("1 draft, 1 embargoed until 2030-01-01T00:00:00Z"))
    for (_, data) in try site.files(below: "public") {
      let text = String(decoding: data, as: UTF8.self).lowercased()
      #expect(!text.contains("zanzibar") && !text.contains("timbuktu"))
    }
    let preview = try Program.run(["build", "--drafts"], in: site)
    #expect(preview.status == 0, "\(preview.errors)")
    let page = try site.read("preview/zanzibar/index.html")
    #expect(page.contains("noindex"))
    #expect(page.contains("Draft"))
  }

  @Test(
    "Words that are a title here and hidden elsewhere stop nothing, however both are written",
    arguments: [
      "private: {a: \"\\x41 \\u00e9 tail\"}", "private:\n  a: 'b: c'\n  d: |\n    e",
      "private: \"one \\\n  two\"",
    ])
  func hiddenAndPublished(privately: String) throws {
    let site = try TemporaryFolder(
      SampleSite.files.merging([
        "content/pages/a.md":
          "---\ntitle: \"Nobody has s\\x65en the ledger\"\n\(privately)\nsummary: A page\n---\n",
        "content/pages/b.md": "---\ntitle: B\n---\n\nB %% Nobody has seen the ledger %%\n",
      ]) { $1 })
    let outcome = try Program.run(["build"], in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try site.read("public/a/index.html").contains("Nobody has seen the ledger"))
  }

  @Test("An embargo ends at its time, told by --clock or SOURCE_DATE_EPOCH")
  func embargo() throws {
    let site = try TemporaryFolder(SampleSite.files)
    try site.write(
      "---\ntitle: Timbuktu\nembargo: 2024-06-01T12:00:00+02:00\n---\n",
      to: "content/pages/timbuktu.md")
    _ = try Program.run(["build", "--clock", "2024-06-01T09:59:59Z"], in: site)
    #expect(!site.exists("public/timbuktu/index.html"))
    _ = try Program.run(["build"], in: site, environment: ["SOURCE_DATE_EPOCH": "1717236000"])
    #expect(site.exists("public/timbuktu/index.html"))
  }

  @Test("A template of the site replaces the theme's, and what is wrong in it has its place")
  func templates() throws {
    let site = try TemporaryFolder(SampleSite.files)
    try site.write(
      "{{#frame}}<p>{{title}}</p>\n<p>{{titel}}</p>{{/frame}}\n", to: "templates/not-found.mustache"
    )
    let wrong = try Program.run(["build"], in: site)
    #expect(wrong.status == 1)
    #expect(
      wrong.errors.hasPrefix("templates/not-found.mustache:2:"), "\(wrong.errors)")
    #expect(wrong.errors.contains("[unknown-name]"))
    try site.write("<p>Nothing on {{frame.site_title}}</p>\n", to: "templates/not-found.mustache")
    #expect(try Program.run(["build"], in: site).status == 0)
    #expect(try site.read("public/404.html").hasPrefix("<p>Nothing on The harbour record<"))
  }

  @Test("A quiet build still says where it left what is not the site's")
  func quietLoss() throws {
    let site = try TemporaryFolder(SampleSite.files)
    var told: String?
    for round in 0..<200 where told == nil {
      try site.write("---\ntitle: Round \(round)\n---\n", to: "content/pages/round.md")
      var isPut = false
      let outcome = try Program.run(["build", "-q"], in: site) { process in
        guard round > 0, !isPut, site.hasStage else { return }
        // The build has looked at what is there, and has not exchanged the folders, or just has.
        kill(process, SIGSTOP)
        try site.write("mine", to: "public/mine.txt")
        isPut = true
        kill(process, SIGCONT)
      }
      #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome)")
      if !outcome.errors.isEmpty { told = outcome.errors }
      try? FileManager.default.removeItem(atPath: site.path + "/public/mine.txt")
    }
    let words = try #require(told)
    let place = try #require(words.firstMatch(of: /the old folder is kept in (.+?):/)).1
    #expect(words.hasPrefix("dossier: ") && words.contains("Move away what you need"))
    #expect(try String(contentsOfFile: place + "/mine.txt", encoding: .utf8) == "mine")
  }
}

extension TemporaryFolder {
  /// Whether a build has begun to write a new site beside the old one.
  fileprivate var hasStage: Bool {
    let names = try? FileManager.default.contentsOfDirectory(atPath: path)
    return names?.contains { $0.hasPrefix(".public.dossier-stage-") } == true
  }
}
