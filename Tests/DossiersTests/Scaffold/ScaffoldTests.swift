import CommonMark
import TestSupport
import Testing

@testable import Dossiers

@Suite("A file that is begun")
struct ScaffoldTests {
  private let site = TestSite {
    figure("ana", "title: Ana Ruiz\naliases: [Ruiz]")
    figure("paper", "title: The Paper\nkind: outlet")
    figure("journal", "title: The Lancet\nkind: outlet")
    figure("later", "draft: true")
    source("doc", "publisher: paper")
    claim("bridge", about: "ana", "redirects: [/old/]", "[[Ruiz]] said so.\n\n" + point())
  }

  private func begin(
    _ kind: EntityKind, _ title: String, id: String? = nil,
    _ values: [(key: String, value: NewFile.Value)] = [], isDraft: Bool = false
  ) throws -> ScaffoldedFile {
    try Scaffold(in: site.folder, options: BuildOptions(now: TestSite.now))
      .file(NewFile(kind, title: title, id: id, values: values, isDraft: isDraft))
  }

  private func refusal(
    _ kind: EntityKind, _ title: String = "New", id: String? = nil,
    _ values: [(key: String, value: NewFile.Value)] = []
  ) throws -> ScaffoldRefusal {
    try #require(throws: ScaffoldRefusal.self) { try begin(kind, title, id: id, values) }
  }

  /// The problems of the site with the file in it.
  private func problems(with file: ScaffoldedFile) -> [Problem] {
    TestSite(site.files + [File(file.path, file.text)]).dossier().problems
  }

  @Test(
    "It holds the keys of its kind, and no date is made up"
  )
  func keys() throws {
    let source = try begin(.source, "Ferry deal", [("type", .text("other"))])
    #expect(source.path == "content/sources/ferry-deal.md")
    #expect(
      source.text == """
        ---
        title: Ferry deal
        type: other
        date: unknown  # Fill in the day on which it was published: 2024, 2024-03 or 2024-03-04.
        draft: true
        ---

        """)
    let dated = try begin(
      .source, "Ferry deal", [("type", .text("other")), ("date", .text("2020"))])
    #expect(dated.text.contains("\ndate: 2020\n"))
    let published = try begin(
      .source, "Ferry deal", [("type", .text("other")), ("publisher", .text("paper"))])
    #expect(!published.isDraft && problems(with: published).isEmpty)
    let event = try begin(.event, "The vote", [("figures", .list(["ana", "The Paper"]))])
    #expect(
      event.text == "---\ntitle: The vote\nfigures: [ana, paper]\ndraft: true\n---\n")
    let given = try begin(.event, "The vote", [("date", .text("2020"))])
    #expect(given.text == "---\ntitle: The vote\ndate: 2020\n---\n")
    #expect(
      try begin(.figure, "Jo", [("kind", .text("person"))]).text
        == "---\ntitle: Jo\nkind: person\n---\n")
  }

  @Test(
    "With it the site has no error that it had not before",
    arguments: EntityKind.allCases, [true, false])
  func sound(kind: EntityKind, isDraft: Bool) throws {
    let needed: [EntityKind: [(key: String, value: NewFile.Value)]] = [
      .figure: [("kind", .text("person"))], .source: [("type", .text("other"))],
      .claim: [("about", .list(["Ana Ruiz"]))],
    ]
    let file = try begin(kind, "Something new", needed[kind] ?? [], isDraft: isDraft)
    #expect(!problems(with: file).containErrors)
    #expect(file.isDraft == (isDraft || kind != .figure))
  }

  @Test("A claim that is begun says what it lacks, and cannot be published so")
  func skeleton() throws {
    let file = try begin(.claim, "The ferry", [("about", .list(["ana"]))])
    let told = problems(with: file).map { "\($0.place.position.line) \($0.rule.name)" }
    #expect(
      told == [
        "9 missing-proposition", "15 missing-attribution", "16 missing-attribution",
        "17 missing-attribution", "18 missing-attribution",
      ])
    let published = ScaffoldedFile(
      path: file.path, text: file.text.replacing("draft: true\n", with: ""), isDraft: false)
    #expect(problems(with: published).containErrors)
  }

  @Test("A source without a publisher is a draft, with a publisher it is not")
  func unpublished() throws {
    let type = (key: "type", value: NewFile.Value.text("other"))
    #expect(try begin(.source, "A", [type]).isDraft)
    #expect(try !begin(.source, "A", [type, ("publisher", .text("the paper"))]).isDraft)
    #expect(try !begin(.source, "A", [type, ("publisher-name", .text("A clerk"))]).isDraft)
  }

  @Test(
    "What cannot be is refused under the key that is to blame, with a way out",
    arguments: [
      ("about", "Anna Ruiz", "Did you mean `Ana Ruiz`?"),
      ("about", "nobody-known", "dossier new figure"),
      ("about", "Lancet", "Did you mean `The Lancet`?"),
      ("about", "A Páper", "Did you mean `The Paper`?"),
      ("about", "the ruis", "Did you mean `Ruiz`?"),
      ("about", "doc", "Give the id"), ("short", "\u{7}", "control"),
    ])
  func refused(key: String, value: String, help: String) throws {
    let given: NewFile.Value = key == "about" ? .list([value]) : .text(value)
    let refusal = try refusal(.claim, "New", [(key, given)])
    #expect(refusal.key == key)
    #expect((refusal.message + " " + refusal.help).contains(help), "\(refusal)")
  }

  @Test("Values are held against the same rules as in any file")
  func values() throws {
    let type = (key: "type", value: NewFile.Value.text("other"))
    let name = (key: "publisher-name", value: NewFile.Value.text("A"))
    #expect(try refusal(.source, "A", [("type", .text("oter")), name]).help.contains("`other`"))
    #expect(try refusal(.source, "A", [type, name, ("date", .text("2030"))]).key == "date")
    #expect(try refusal(.source, "A", [type, name, ("url", .text("a.org"))]).key == "url")
    #expect(try refusal(.source, "A", [type, ("publisher", .text("later"))]).key == "publisher")
    let known = ("publisher-name", NewFile.Value.text("the paper"))
    #expect(try refusal(.source, "A", [type, known]).help.contains("--publisher"))
    let twice = [
      ("date", NewFile.Value.text("2020")), ("figures", .list(["ana", "Ana Ruiz", "ana"])),
    ]
    #expect(try begin(.event, "Twice", twice).text.contains("figures: [ana]"))
    #expect(
      try begin(.figure, "Seen\u{200B}", [("kind", .text("person"))]).text.contains("title: Seen\n")
    )
    #expect(try refusal(.event, "A", [("date", .text("2021/2020"))]).key == "date")
    #expect(try refusal(.page, "A", [("embargo", .text("soon"))]).key == "embargo")
  }

  @Test("A taken, empty or odd id is refused")
  func ids() throws {
    #expect(try refusal(.figure, "Ana").help.contains("--id"))
    #expect(try refusal(.figure, "Other", id: "ana").key == "id")
    #expect(try refusal(.figure, "Other", id: "Ana").message.contains("is not an id"))
    #expect(try refusal(.figure, "🎉").help.contains("--id"))
    #expect(try refusal(.figure, "..").message.contains("no letters and no digits"))
    #expect(try refusal(.page, " \n ").message.contains("empty"))
    #expect(try refusal(.page, "Figures").message.contains("taken by the site itself"))
    // Ids are told apart within their kind.
    #expect(try begin(.event, "Ana", [("date", .text("2020"))]).path == "content/events/ana.md")
  }

  @Test("An id is made in the language of the title: the source's own, else the site's")
  func language() throws {
    let ja = TestSite(settings: TestSite.settings + "\nlanguage: ja") { figure("ana") }
    func begin(_ site: TestSite, _ kind: EntityKind, _ language: String?) throws -> ScaffoldedFile {
      let values: [(key: String, value: NewFile.Value)] =
        kind == .figure ? [("kind", .text("person"))] : [("type", .text("other"))]
      return try Scaffold(in: site.folder, options: BuildOptions(now: TestSite.now)).file(
        NewFile(
          kind, title: "安倍晋三", values: values + (language.map { [("language", .text($0))] } ?? [])))
    }
    for (site, kind, language) in [
      (ja, EntityKind.figure, String?.none), (ja, .source, nil), (site, .source, "ja"),
    ] {
      let refusal = try #require(throws: ScaffoldRefusal.self) { try begin(site, kind, language) }
      #expect(refusal.message.contains("how its Chinese characters are read"))
      #expect(refusal.help.contains("--id"))
    }
    #expect(try begin(ja, .source, "zh").path == "content/sources/an-bei-jin-san.md")
    #expect(try begin(site, .figure, nil).path == "content/figures/an-bei-jin-san.md")
  }

  @Test("What would make other files wrong is refused, and names them")
  func others() throws {
    let name = try refusal(.figure, "Ruiz", [("kind", .text("person"))])
    #expect(name.message.contains("content/claims/bridge.md:"))
    let path = try refusal(.page, "Old")
    #expect(path.message.contains("content/claims/bridge.md:"))
  }

  @Test(
    "Hostile titles read back as they were given",
    arguments: [
      "The ferry: who got it", "# 4", "Deal #4", "\"quoted\"", "'", "back\\slash\\", "- dash",
      "? what", "[link](x)", "{a: b}", "*a", "&a", "!a", "|", ">", "%", "@", "`", "~", "null",
      "true", "2024", "0x1F", "---", "...", "a\tb\r\nc", "יוסי", "a\u{2028}b", "a: ", "a #", ": b",
      "[[Ana Ruiz]]", "%% x %%", "<!-- x -->", "\u{FEFF}a", "1e3", "No", "=", "<<", "a, b] c",
    ])
  func hostile(title: String) throws { try expectReadBack(title) }

  @Test("So do random ones", arguments: seeds(300))
  func random(seed: UInt64) throws {
    var random = Seed(seed)
    try expectReadBack("a" + String.hostile(with: &random))
  }

  /// Begins a figure of that title and alias, unless its signs are refused, and reads it.
  private func expectReadBack(_ title: String) throws {
    // What nobody sees at the ends of a title is not written.
    let shown = title.split(whereSeparator: \.isWhitespace).joined(separator: " ").withoutUnseenEnds
    let begun = Result {
      try begin(
        .figure, title, id: "x",
        [("kind", .text("person")), ("aliases", .list([shown, "b"])), ("role", .text(shown))])
    }
    guard let file = try? begun.get() else {
      // No page can show them.
      let isOdd =
        shown.unicodeScalars.contains {
          [.control, .unassigned].contains($0.properties.generalCategory)
        } || HidingMark.first(in: shown) != nil
        || !FlatText(shown).typedMarks(in: .frontMatter).isEmpty
      #expect(isOdd, "\(begun)")
      return
    }
    let figure = try #require(
      TestSite(site.files + [File(file.path, file.text)]).dossier().figures
        .first { $0.id.id == "x" }, "\(file.text)")
    #expect(Array(figure.header.title.unicodeScalars) == Array(shown.unicodeScalars))
    #expect(
      figure.aliases.map { Array($0.unicodeScalars) }
        == [shown, "b"].map { Array($0.unicodeScalars) })
    #expect(figure.role.map { Array($0.unicodeScalars) } == Array(shown.unicodeScalars))
  }
}

extension TestSite {
  fileprivate var folder: SourceFolder {
    SourceFolder(holding: files.map { SourceFile(path: $0.path, text: $0.text) })
  }
}
