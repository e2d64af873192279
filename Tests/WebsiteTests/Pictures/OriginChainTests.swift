import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite struct OriginChainTests {
  private func allegation(
    by speaker: String = "unnamed, two officials", to: String = "[[paper]]", in sources: String
  ) -> String {
    "### Allegation\n\n- By: \(speaker)\n" + (to.isEmpty ? "" : "- To: \(to)\n")
      + "- In: [\(sources)]\n- Date: 2020-01-01\n\n"
  }

  private func site(_ allegations: String, language: String = "en", relays: Int = 0) -> TestSite {
    TestSite(settings: TestSite.settings + "\nlanguage: \(language)") {
      figures("ana", "bo")
      figure("paper", "kind: outlet")
      figure("post", "kind: outlet")
      source("paper-1", "publisher: paper\ndate: 2020-01-01")
      source(
        "post-1",
        "publisher: post\ndate: 2020-01-05\nrelays:\n  - {source: paper-1, verified: true}")
      source("post-2", "publisher: post\ndate: 2020-01-04")
      source("late", "publisher-name: The Late Edition\ndate: 2020-02")
      source("early", "publisher-name: The Early Edition\ndate: 2020-01-02")
      (0..<relays).map { source("r\($0)", "publisher-name: Outlet \($0)\ndate: 2021") }
      claim("x", point(allegation: allegations))
    }
  }

  private func chain(_ site: TestSite) throws -> OriginChainView? {
    let dossier = site.dossier()
    #expect(dossier.problems.filter { $0.severity == .error }.map(\.message) == [])
    let page = try composer(of: dossier, on: "claims/x/index.html")
      .claimPage(dossier.claim(named: "x"))
    return page.sections[0].point?.originChain
  }

  private func words(_ chain: OriginChainView) -> [String] {
    chain.boxes.map { $0.lines.map(\.text).joined(separator: " ") }
  }

  @Test func `Unnamed speakers lead to whom they told, and from there to those who pass it on`()
    throws
  {
    let chain = try #require(
      try chain(site(allegation(in: "@paper-1; @late; @early; @post-1; @post-2"))))
    #expect(
      words(chain) == [
        "unnamed: two officials", "paper", "The Early Edition", "post", "The Late Edition",
      ])
    #expect(chain.words.map(\.text) == ["told", "passed on by"])
    #expect(chain.boxes.map(\.isUnnamed) == [true, false, false, false, false])
    #expect(chain.boxes.map(\.marks.count) == [0, 1, 1, 2, 1])
    #expect(
      chain.relays.map { $0.documents.map(\.isVerified) } == [[false], [false, true], [false]])
    #expect(chain.origins.map(\.isTold) == [true])
  }

  @Test func `Where whom they told is not on record, nothing says that they did`() throws {
    let chain = try #require(try chain(site(allegation(to: "", in: "@paper-1; @late"))))
    #expect(words(chain) == ["unnamed: two officials", "paper", "The Late Edition"])
    #expect(chain.words.map(\.text) == ["as reported by", "passed on by"])
    #expect(chain.origins.map(\.isTold) == [false])
  }

  @Test func `Each origin has its box, named speakers and documents too`() throws {
    let chain = try #require(
      try chain(
        site(
          allegation(by: "[[bo]]", to: "", in: "@paper-1; @late")
            + allegation(by: "[@paper-1]", to: "", in: "@paper-1")
            + allegation(by: "unnamed, a clerk", in: "@paper-1") + allegation(in: "@paper-1"))))
    #expect(
      words(chain) == [
        "bo", "paper: “paper-1”", "unnamed: a clerk; two officials", "paper", "The Late Edition",
      ])
  }

  @Test func `A point that nobody passes on has no chain`() throws {
    #expect(try chain(site(allegation(in: "@paper-1"))) == nil)
  }

  @Test func `Of many relays the first are drawn, and all are in the list`() throws {
    let sources = (["@paper-1"] + (0..<40).map { "@r\($0)" }).joined(separator: "; ")
    let chain = try #require(try chain(site(allegation(in: sources), relays: 40)))
    #expect(chain.boxes.count == 14 && chain.relays.count == 40)
    #expect(chain.words.last?.text == "and 28 more, in the list")
  }

  @Test(
    "No box or word of a chain lies over another, or reaches over the picture", arguments: seeds(40)
  )
  func boxes(number: UInt64) throws {
    var seed = Seed(number)
    let names = (0..<9).map { _ in
      (0..<Int.random(in: 1...30, using: &seed)).map { _ in
        ["a", "official", "港口", "Wirtschaft", "الميناء", "W"].randomElement(using: &seed)!
      }.joined(separator: Bool.random(using: &seed) ? " " : "")
    }
    var chain = OriginChain()
    chain.addSpeakers(names[0], telling: "told")
    chain.addBeginning(names[1], leaving: 114)
    chain.addBeginning(names[2], leaving: 0)
    chain.addWord("passed on by")
    for name in names[3...] { chain.addPassage(name, leaving: 38) }
    chain.close()
    for (one, next) in zip(chain.boxes, chain.boxes.dropFirst()) {
      #expect(one.y + one.height < next.y)
    }
    for box in chain.boxes {
      #expect(box.baseline(ofLine: box.lines.count - 1) + 4 < box.y + box.height)
      for line in box.lines {
        let width = Lettering.width(of: line, size: OriginChain.letters)
        #expect(OriginChain.left + OriginChain.inset + width <= OriginChain.width)
      }
      for word in chain.words { #expect(word.y <= box.y || word.y - 12 >= box.y + box.height) }
    }
    #expect(try #require(chain.boxes.last).y + #require(chain.boxes.last).height <= chain.height)
  }

  @Test func `The page links each outlet and source, and says who verified`() throws {
    let dossier = site(allegation(in: "@paper-1; @post-1; @late")).dossier()
    let rendered = try RenderedSite(dossier)
    #expect(rendered.faults == [])
    let page = String(decoding: rendered.files["claims/x/index.html"]!, as: UTF8.self)
    #expect(page.contains("<a href=\"../../figures/paper/index.html\"><text"))
    #expect(page.contains("<a href=\"#_source-2\">[2]</a>"))
    #expect(page.matches(of: /, which says that it verified it/).count == 1)
    #expect(page.matches(of: /, which does not say that it verified it/).count == 1)
  }

  @Test func `Where pages are read from right to left, the chain is mirrored`() throws {
    let allegations = allegation(in: "@paper-1; @late")
    let left = try #require(try chain(site(allegations)))
    let right = try #require(try chain(site(allegations, language: "ar")))
    for (one, other) in zip(left.boxes, right.boxes) {
      #expect(one.x + one.width == OriginChain.width - other.x)
      #expect(one.lines.map(\.x) == other.lines.map { OriginChain.width - $0.x })
    }
  }
}
