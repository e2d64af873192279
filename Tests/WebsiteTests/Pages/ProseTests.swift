import HTML
import Testing

@testable import Dossiers
@testable import Website

@Suite("Prose on pages") struct ProseTests {
  private let claim = EntityID(.claim, "bridge")

  @Test("A text is escaped byte by byte")
  func escaped() throws {
    let page = try webPage(of: smallDossier(bridge))
    let combining = Inline.text("\"\u{301} <b> & 'x'")
    let shown = page.html([combining])
    #expect(Array(shown.utf8) == Array("&quot;\u{301} &lt;b&gt; &amp; &#39;x&#39;".utf8))
  }

  @Test("A link without words shows what it leads to, a point with its status")
  func names() throws {
    let page = try webPage(of: smallDossier(bridge), at: "about/index.html")
    let links = [nil, "sold", "letter"].map { anchor in
      page.html([.link(.entity(claim, anchor: anchor), [])])
    }
    #expect(
      links == [
        "<a href=\"../claims/bridge/index.html\">The bridge</a>",
        "<a href=\"../claims/bridge/index.html#sold\">That it was sold (contested)</a>",
        "<a href=\"../claims/bridge/index.html#letter\">That it was sold (contested) – Denial: by letter, Ann</a>",
      ])
  }

  @Test(
    "Headings that link to each other in a circle name each other's page, and never end the build")
  func headingsInACircle() throws {
    let claims = [
      "claims/a.md": """
      ---
      title: The first
      about: [ann]
      ---
      ## On [[b#q]] {#p}
      ### Context: see [[#s]] {#s}
      """,
      "claims/b.md": "---\ntitle: The second\nabout: [ann]\n---\n## On [[a#p]] and [[a#s]] {#q}\n",
    ]
    let page = try webPage(of: smallDossier(bridge.merging(claims) { $1 }))
    let link = Inline.link(.entity(EntityID(.claim, "a"), anchor: "p"), [])
    #expect(page.html([link]).contains(">On The second</a>"))
    let statement = Inline.link(.entity(EntityID(.claim, "a"), anchor: "s"), [])
    #expect(page.html([statement]).contains("Context: see The first</a>"))
  }

  @Test("A link to another host says so")
  func external() throws {
    let page = try webPage(of: smallDossier(bridge))
    let link = Inline.link(.external("https://example.org/?a&b"), [.text("x")])
    #expect(
      page.html([link])
        == "<a href=\"https://example.org/?a&amp;b\" rel=\"external noopener\">x</a>")
  }

  @Test("Headings stay below their place")
  func headings() throws {
    var html = HTMLBuffer()
    let heading = Prose.holding {
      let added = $0.add(ProseToken(.heading, number: 2))
      $0.addWords("x")
      $0.setTitle("y", of: added)
      $0.close(added)
    }
    try webPage(of: smallDossier(bridge)).write(heading, to: &html, headingsFrom: 5)
    #expect(String(decoding: html.bytes, as: UTF8.self) == "<h5 id=\"y\">x</h5>\n")
  }

  @Test("Away from their place words lose links, citations and images")
  func bare() throws {
    let source = EntityID(.source, "gazette-1")
    let cited = Inline.citations([Citation(source: source, locator: "p. 2")])
    let page = try webPage(
      of: smallDossier(bridge), citations: Citations(of: .holding([cited])))
    let inlines: [Inline] = [
      .link(.external("https://example.org/"), [.emphasis([.text("x")])]),
      .image(AssetPath("a.png"), alternative: "A"), .text(" y "), cited,
    ]
    #expect(page.html(inlines, .bare) == "<em>x</em> y ")
    #expect(
      page.html(inlines, .linked)
        == "<em>x</em><img src=\"../../assets/a.png\" alt=\"A\" loading=\"lazy\"> y ")
    // At their place the number follows the word that it is at.
    #expect(page.html(inlines).hasSuffix(" y<sup><a href=\"#_1\">1, p. 2</a></sup>"))
  }

  @Test("A source's headline has its outlet and quotation marks in a link that has only its title")
  func headlines() throws {
    let page = try webPage(of: smallDossier(bridge))
    let source = Target.entity(EntityID(.source, "gazette-1"), anchor: nil)
    for words in [[], [Inline.text("First report")]] {
      #expect(
        page.html([.link(source, words)])
          == "<a href=\"../../sources/gazette-1/index.html\">Gazette: “First report”</a>")
    }
    #expect(page.html([.link(source, [.text("this")])]).hasSuffix(">this</a>"))
  }
}
