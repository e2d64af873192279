import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("What is read alone")
struct ReadAloneTests {
  @Test("Nothing of the case states what is only alleged")
  func theCase() throws {
    let dossier = try Repository.theCase()
    let (faults, counts) = read(dossier, try RenderedSite(dossier))
    #expect(faults == [])
    // So that a reading which overlooks them fails.
    for (kind, least) in [
      ("a", 9_000), ("li", 1_300), ("p", 800), ("tr", 90), ("td", 140), ("th", 120), ("dd", 900),
      ("h2", 700), ("h3", 180), ("h4", 130), ("text", 30), ("title", 250), ("@aria-label", 400),
      ("@title", 15), ("og:title", 200), ("og:description", 60), ("description", 60),
      ("how to cite", 200), ("summary", 20), ("cite", 200),
    ] {
      #expect(counts[kind, default: 0] >= least, "\(kind)")
    }
    #expect(ReadAlone(of: dossier).count > 40)
  }

  @Test("Nothing of a random site does", arguments: seeds(20))
  func randomSites(seed: UInt64) throws {
    let dossier = RandomSite(seed: seed).site.dossier()
    for weight in [Site.usualPageSize, 700] {
      let (faults, counts) = read(
        dossier, try RenderedSite(dossier, pageSize: weight), hasQuotations: false)
      #expect(faults == [])
      #expect(counts["a", default: 0] > 100)
    }
  }

  /// A site with all that must be labelled, and long names that have no room in a picture.
  private let site = TestSite {
    figure("ana", "title: Ana Ruiz")
    figure("lamp", "title: The Lamp\nkind: outlet")
    source(
      "doc",
      "title: 'Mayor''s cousin, who owns the firm, won the contract for the footbridge: “sources”'\npublisher: lamp"
    )
    source("notes", "type: other\ntitle: Notes of a clerk")
    claim(
      "bridge", "title: The footbridge\nsummary: How the contract was given.",
      """
      See [[#lied]], [[#letter]], [[doc]] and [[doc|this report]].

      - [[MAYOR'S COUSIN, who owns the firm, won the contract for the footbridge: “sources”]]
      - [[notes]]

      ## That she gave the contract for the footbridge to a cousin of hers {#gave}

      She gave it to her cousin.

      ### Allegation: two clerks

      - By: unnamed, two clerks
      - In: [@doc; @notes]
      - Date: 2021

      > She gave it to him over lunch.

      ### Denial: by letter {#letter}

      - By: [[ana]]
      - In: [@notes]
      - Date: 2021

      ## That she lied {#lied}

      She lied about it.

      ### Allegation

      - By: [@doc]
      - In: [@doc; @notes]
      - Date: 2021

      ### Denial

      - Repeats: letter

      """)
    event(
      "vote", "title: The vote", "It was decided [@doc]. See [[bridge#gave]] and [[bridge#letter]]."
    )
  }

  @Test("Nothing of a site with long names does")
  func longNames() throws {
    let dossier = site.dossier()
    #expect(dossier.problems.filter { $0.severity == .error }.map(\.message) == [])
    let rendered = try RenderedSite(dossier)
    #expect(rendered.faults == [])
    #expect(read(dossier, rendered).faults == [])
    // In the graph it is a figure's name that is cut, and no headline is there.
    let network = try #require(rendered.files["network/index.html"])
    #expect(!String(decoding: network, as: UTF8.self).contains("footbridge: ‘"))
  }

  @Test(
    "A label that is missing is found",
    arguments: [
      ("Alleged:", "", "does not say that this is alleged", ["claims/bridge/index.html"]),
      (
        " (contested)</", "</", "does not say where the point stands",
        ["events/vote/index.html", "claims/bridge/index.html"]
      ),
      (
        "<i> contested</i></a>", "</a>", "does not say where the point stands",
        [
          "index.html", "figures/ana/index.html", "open-questions/index.html",
          "network/index.html", "claims/bridge/index.html",
        ]
      ),
      (
        "The Lamp: “", "“", "does not show whose headline it is",
        [
          "sources/index.html", "sources/doc/index.html", "claims/bridge/index.html",
          "figures/lamp/index.html", "timeline/index.html",
        ]
      ),
      (
        "the footbridge: ‘sources’”", "the…", "cuts a headline",
        ["sources/index.html", "sources/doc/index.html"]
      ),
      ("=\"Claim: ", "=\"", "does not say that it is a claim", ["claims/bridge/index.html"]),
      (
        "=\"Alleged (contested)", "=\"", "does not say that it is alleged",
        ["claims/bridge/index.html"]
      ),
    ])
  func missing(label: String, instead: String, fault: String, pages: [String]) throws {
    let dossier = site.dossier()
    let rendered = try RenderedSite(dossier)
    for page in pages {
      let text = String(decoding: try #require(rendered.files[page]), as: UTF8.self)
      let harmed = Array(text.replacing(label, with: instead).utf8)
      let found = read(dossier, rendered, [page: harmed]).faults
      #expect(found.contains { $0.hasSuffix(fault) }, "\(page)")
    }
  }

  private func read(
    _ dossier: Dossier, _ rendered: RenderedSite, _ files: [String: [UInt8]]? = nil,
    hasQuotations: Bool = true
  ) -> (faults: [String], counts: [String: Int]) {
    let rules = ReadAlone(of: dossier, hasQuotations: hasQuotations)
    var faults: [String] = []
    var counts: [String: Int] = [:]
    // What stands on every page is read once.
    var seen: Set<Fragment> = []
    for (path, bytes) in files ?? rendered.files
    where path.hasSuffix(".html") || path.hasSuffix("feed.xml") {
      let fragments = Fragments(of: bytes)
      faults += rules.faults(inHeadOf: path, fragments).map { "\(path): \($0)" }
      for var fragment in fragments.all {
        counts[fragment.kind, default: 0] += 1
        fragment.link = fragment.link.flatMap { rendered.target(of: $0, on: path) }
          .map { $0.file + ($0.anchor.map { "#" + $0 } ?? "") }
        guard seen.insert(fragment).inserted else { continue }
        faults += rules.faults(in: fragment).map {
          "\(path): <\(fragment.kind)> “\(fragment.text)” \($0)"
        }
      }
    }
    return (Array(faults.sorted().prefix(20)), counts)
  }
}
