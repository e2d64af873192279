import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("The neighbourhood of a page")
struct NeighbourhoodTests {
  private func site(language: String = "en", hasHeadline: Bool = false) -> TestSite {
    TestSite(settings: "title: T\nlanguage: \(language)\nrules: {no-request: off}\n") {
      figure("ana", "", (0..<30).map { "[[m\($0)]]" }.joined(separator: " "))
      (0..<30).map { figure("m\($0)") }
      figure("lone", "", "[[m1]]")
      source(
        "doc",
        "headline: \(hasHeadline)\n"
          + "title: A title of a source that is far too long for any line of a picture")
      claim(
        "c",
        point(statement("Denial", by: "[[ana]]", "2020-02-01"))
          + point(statement("Admission", by: "[[ana]]", "2020-02-02"), anchor: "q")
          + "## More\n\n" + statement("Context", by: "[[ana]]", "2020-02-03"))
    }
  }

  private func picture(
    _ path: String, language: String = "en", hasHeadline: Bool = false
  ) throws -> String? {
    let site = site(language: language, hasHeadline: hasHeadline)
    let rendered = try RenderedSite(site.dossier())
    #expect(rendered.faults == [])
    let page = String(decoding: try #require(rendered.files[path]), as: UTF8.self)
    guard let start = page.firstRange(of: "<section class=\"picture neighbourhood\""),
      let end = page[start.lowerBound...].firstRange(of: "</section>")
    else { return nil }
    return String(page[start.lowerBound..<end.lowerBound])
  }

  @Test("What is said comes before what a text mentions, and only so much is drawn as has room")
  func selection() throws {
    let dossier = site().dossier()
    let drawn = Neighbourhood(of: EntityID(.figure, "ana"), in: dossier)
    #expect(drawn.count == Neighbourhood.most)
    #expect(drawn.branches.map(\.kind) == [.denies, .admits, .comments, .mentions, .about])
    #expect(drawn.branches.map(\.ends.count) == [1, 1, 1, 30, 3])
    #expect(drawn.branches.map(\.drawn) == [1, 1, 1, 8, 3])
    let picture = try #require(try picture("figures/ana/index.html"))
    #expect(picture.contains(">Mentions · 8 of 30</text>"))
    #expect(picture.ranges(of: "<a href").count == Neighbourhood.most)
    #expect(picture.utf8.count < 4_000)
  }

  @Test(
    "A statement is shown as its point with the status, once for each kind, and long names are cut")
  func names() throws {
    let picture = try #require(try picture("sources/doc/index.html"))
    #expect(picture.contains(">Point (contested)</text>"))
    #expect(picture.contains(">Point (admitted)</text>"))
    #expect(picture.contains("<a href=\"../../claims/c/index.html#q\">"))
    #expect(picture.contains("A title of a source that is f"))
    #expect(picture.contains("…</text>") && !picture.contains("of a picture"))
  }

  @Test("A headline is not cut: its outlet and date stand in its place")
  func headline() throws {
    let picture = try #require(try picture("sources/doc/index.html", hasHeadline: true))
    #expect(picture.contains(">The Paper, 2020</text>"))
    #expect(!picture.contains("…"))
  }

  @Test("Fewer than two neighbours make no picture")
  func few() throws {
    #expect(try picture("figures/lone/index.html") == nil)
  }

  @Test("It is mirrored where the site's language is written from right to left")
  func mirrored() throws {
    let left = try #require(try picture("figures/ana/index.html"))
    let right = try #require(try picture("figures/ana/index.html", language: "ar"))
    #expect(left.contains("<path class=\"rail\" d=\"M9 22V"))
    #expect(right.contains("<path class=\"rail\" d=\"M331 22V"))
    #expect(left.contains("<text x=\"38\"") && right.contains("<text x=\"302\""))
  }

  @Test("A name is cut where its beginning and an ellipsis still fit", arguments: seeds(200))
  func cuts(seed: UInt64) {
    var numbers = Seed(seed)
    let letters = Array("abc  WMi多倫ا ה'…é\u{301}🙂—")
    let name = String(
      (0..<Int.random(in: 0...60, using: &numbers)).map { _ in
        letters.randomElement(using: &numbers)!
      })
    let room = Int.random(in: 104...3_000, using: &numbers)
    let width = Lettering.width(of: name, size: 100)
    let end = Array(name.utf8).withUnsafeBufferPointer { Lettering.end(of: $0, room: room) }
    guard let end else {
      #expect(width <= room)
      return
    }
    #expect(width > room)
    let beginning = String(validating: name.utf8.prefix(end), as: UTF8.self)
    #expect(beginning.map { Lettering.width(of: $0 + "…", size: 100) <= room } == true, "\(name)")
    #expect(beginning?.last != " ")
  }
}
