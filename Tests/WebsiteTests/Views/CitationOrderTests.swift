import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("The numbers of citations, whatever a template shows first")
struct CitationOrderTests {
  /// Each place that cites a source says which one it is.
  private static func cite(_ source: String) -> String { "[@\(source), of \(source)]" }

  private let site = TestSite {
    figure(
      "ana", "roles: [{title: Mayor, from: 2019, sources: [role]}]",
      "Cited: \(cite("body")) \(cite("doc")) \(cite("role")).")
    ["doc", "lead", "role", "body", "words", "passage", "late", "table"].map {
      source($0, "title: The source \($0)")
    }
    claim(
      "x",
      """
      It was read \(cite("lead")) \(cite("doc")).

      ## That he knew {#p}

      He knew.

      ### Allegation

      - By: unnamed, a clerk
      - In: \(cite("doc"))
      - Date: 2020

      ### Denial: by letter

      - By: [[ana]]
      - In: [@words, of words; @doc, of doc]
      - Date: 2020-02

      As was read \(cite("late")) \(cite("lead")).

      ## What followed {#followed}

      Text \(cite("passage")) \(cite("doc")).

      ## That he lied {#q}

      He lied.

      ### Allegation

      - By: [[ana]]
      - In: \(cite("table"))
      - Date: 2021

      As was read \(cite("late")).

      """)
  }

  private static let points = "{{#sections}}{{#point}}{{> point}}{{/point}}{{/sections}}"
  private static let passages = "{{#sections}}{{#passage}}{{> passage}}{{/passage}}{{/sections}}"
  private static let lead = "{{{lead}}}"
  private static let list = "{{> numbered-sources}}"

  @Test(
    "The first that a reader meets is 1, and the list has what is cited, in that order",
    arguments: [
      ("as built in", nil, 6),
      ("passages before points", lead + passages + points + list, 6),
      ("points, then the lead", points + lead + passages + list, 6),
      (
        "sources first",
        list + lead
          + "{{#sections}}{{#point}}{{> point}}{{/point}}{{#passage}}{{> passage}}{{/passage}}{{/sections}}",
        6
      ),
      ("sources first, then passages", list + passages + points + lead, 6),
      ("sources in the middle", passages + list + points, 6),
      ("no lead", points + passages + list, 6),
      ("only the lead", lead + list, 2),
      ("only the list", list, 0),
      ("nothing", "", 0),
      (
        "replies before allegations",
        "{{#sections}}{{#point}}{{#replies}}{{> statement}}{{/replies}}{{#allegations}}{{> statement}}{{/allegations}}{{/point}}{{/sections}}"
          + list, 5
      ),
      (
        "sources of a statement before its words",
        "{{#sections}}{{#point}}{{#replies}}{{#cited}}{{{mark}}}{{/cited}}{{{body}}}{{/replies}}{{/point}}{{/sections}}"
          + list, 4
      ),
    ] as [(String, String?, Int)])
  func claims(order: String, template: String?, count: Int) throws {
    try check("claims/x/index.html", ["claim.mustache": template], count: count)
  }

  @Test(
    "What a template shows twice keeps the numbers of its first showing",
    arguments: [lead + lead + passages + list, passages + lead + passages + list])
  func twice(template: String) throws {
    // The editor's anchors stand twice then, too.
    try check("claims/x/index.html", ["claim.mustache": template], count: 3, isOnce: false)
  }

  @Test(
    "A figure's roles and text count in the order of the page, too",
    arguments: [
      (nil, 3),
      ("{{{body}}}{{#roles}}{{{marks}}}{{/roles}}{{> numbered-sources}}", 3),
      ("{{#roles}}{{{marks}}}{{/roles}}{{> numbered-sources}}", 1),
    ] as [(String?, Int)])
  func figures(template: String?, count: Int) throws {
    try check("figures/ana/index.html", ["figure.mustache": template], count: count)
  }

  @Test("The built-in theme shows what it cites as it is composed, so that no page is made twice")
  func once() throws {
    let dossiers =
      [try Repository.theCase(), sampleSite.dossier(), TestSite.everyKind.dossier()]
      + (0..<10).map { RandomSite(seed: $0).site.dossier() }
    for dossier in dossiers {
      let site = Site(of: dossier, theme: .builtIn, templates: RenderedSite.templates)
      for claim in dossier.claims {
        check(claim, site, site.templates.claim) { $0.claimPage(claim) }
      }
      for figure in dossier.figures {
        check(figure, site, site.templates.figure) { $0.figurePage(figure) }
      }
      for source in dossier.sources {
        check(source, site, site.templates.source) { $0.sourcePage(source) }
      }
      for event in dossier.events {
        check(event, site, site.templates.event) { $0.eventPage(event) }
      }
      for page in dossier.pages { check(page, site, site.templates.page) { $0.prosePage(page) } }
    }
  }

  private func check<V: View>(
    _ entity: any Entity, _ site: Site, _ template: Template<V>, _ view: (Composer) -> V
  ) {
    let composer = Composer(site, Links(on: PagePath(of: entity.id)))
    var bytes: [UInt8] = []
    template.render(view(composer), by: composer, into: &bytes)
    #expect(composer.order == nil, "\(entity.id)")
  }

  private func check(
    _ path: String, _ templates: [String: String?], count: Int, isOnce: Bool = true
  ) throws {
    let theme = Theme.builtIn.overlaid(
      by: templates.compactMap { name, text in text.map { (name, Array($0.utf8)) } })
    let rendered = try RenderedSite(
      site.dossier(), theme: theme, templates: try theme.compiled.get())
    let page = String(decoding: try #require(rendered.files[path]), as: UTF8.self)
    let marks = marks(on: page)
    // As a reader meets them: the sources one after the other, and of each the places one after the other.
    var cited: [(source: String, places: Int)] = []
    for mark in isOnce ? marks : unique(marks) {
      let number = cited.firstIndex { $0.source == mark.source } ?? cited.count
      if number == cited.count { cited.append((mark.source, 0)) }
      cited[number].places += 1
      #expect(mark == Mark(source: mark.source, number: number + 1, place: cited[number].places))
    }
    #expect(cited.count == count)
    let list = page.split(separator: "<li id=\"_source-").dropFirst().map(String.init)
    let hasList = templates.values.contains { $0?.contains("numbered-sources") != false }
    #expect(list.count == (hasList ? count : 0))
    for (number, entry) in zip(1..., list) {
      let (source, places) = cited[number - 1]
      #expect(entry.hasPrefix("\(number)\"") && entry.contains("The source \(source)"))
      for place in 1...places {
        #expect(entry.contains("<a href=\"#_cite-\(number)-\(place)\">\(place)</a>"))
      }
      #expect(entry.matches(of: /#_cite-/).count == places)
    }
    if isOnce { #expect(try #require(rendered.pages[path]).faults == []) }
  }

  private struct Mark: Hashable {
    let source: String
    let number: Int
    let place: Int
  }

  /// A role's mark does not say which source it is.
  private func marks(on page: String) -> [Mark] {
    page.matches(
      of: /<a href="#_source-(\d+)" id="_cite-(\d+)-(\d+)">\[(\d+)(?:, of (\w+))?\]/
    ).compactMap { mark in
      let (_, list, number, place, shown, source) = mark.output
      #expect(list == number && number == shown)
      guard let number = Int(number), let place = Int(place) else { return nil }
      return Mark(source: source.map { String($0) } ?? "role", number: number, place: place)
    }
  }
}
