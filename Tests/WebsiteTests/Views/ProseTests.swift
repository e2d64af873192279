import Testing

@testable import Dossiers
@testable import Website

struct ProseTests {
  @Test func textIsEscapedByteByByte() throws {
    let composer = try composer(of: smallDossier(bridge))
    let combining = Inline.text("\"\u{301} <b> & 'x'")
    #expect(
      composer.html([combining])?.text == "&quot;\u{301} &lt;b&gt; &amp; &#39;x&#39;")
  }

  @Test func aLinkWithoutWordsShowsWhatItLeadsTo() throws {
    let composer = try composer(of: smallDossier(bridge), on: "about/index.html")
    let claim = EntityID(.claim, "bridge")
    let anchors = [nil, "sold", "letter"].map { anchor in
      composer.html([.link(.entity(claim, anchor: anchor), title: nil, [])])?.text
    }
    #expect(
      anchors == [
        "<a href=\"../claims/bridge/index.html\"><bdi>The bridge</bdi></a>",
        "<a href=\"../claims/bridge/index.html#sold\"><bdi>That it was sold (contested)</bdi></a>",
        "<a href=\"../claims/bridge/index.html#letter\"><bdi>That it was sold (contested) – Denial: by letter, by Ann</bdi></a>",
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
    let composer = try composer(of: smallDossier(bridge.merging(claims) { $1 }))
    let link = Inline.link(.entity(EntityID(.claim, "a"), anchor: "p"), title: nil, [])
    #expect(composer.html([link])?.text.contains("<bdi>On The second</bdi>") == true)
    let statement = Inline.link(.entity(EntityID(.claim, "a"), anchor: "s"), title: nil, [])
    #expect(composer.html([statement])?.text.contains("Context: see The first</bdi>") == true)
  }

  @Test func aLinkToAnotherHostSaysSo() throws {
    let composer = try composer(of: smallDossier(bridge))
    let link = Inline.link(.external("https://example.org/?a&b"), title: nil, [.text("x")])
    #expect(
      composer.html([link])?.text
        == "<a href=\"https://example.org/?a&amp;b\" rel=\"external noopener\">x</a>")
  }

  @Test func headingsStayBelowTheirPlace() throws {
    let composer = try composer(of: smallDossier(bridge))
    let heading = Block.heading(level: 2, [.text("x")], anchor: "y")
    #expect(composer.html([heading], headingsFrom: 5)?.text == "<h5 id=\"y\">x</h5>\n")
  }

  @Test func awayFromTheirPlaceWordsLoseLinksAndCitations() throws {
    let composer = try composer(of: smallDossier(bridge))
    let source = EntityID(.source, "gazette-1")
    let inlines: [Inline] = [
      .link(.external("https://example.org/"), title: nil, [.emphasis([.text("x")])]),
      .citations([Citation(source: source, locator: nil)]),
    ]
    #expect(composer.bare(inlines)?.text == "<em>x</em>")
    #expect(composer.references.entries.isEmpty)
  }
}
