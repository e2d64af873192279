import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite struct LifeLinePageTests {
  private let statements =
    statement("Denial: by letter {#letter}", by: "[[ana]]", "2020-01-02")
    + statement("Finding", by: "[[bo]]", "2021-03", "Effect: refutes")
    + statement("Comment request", by: "[[bo]]", "", "To: [[ana]]", "Outcome: answered")

  private func page(_ statements: String, language: String = "en") throws -> String {
    let settings = TestSite.settings + "\nlanguage: \(language)"
    let dossier = lifeLineSite(statements, settings: settings).dossier()
    #expect(dossier.problems.filter { $0.severity == .error }.map(\.message) == [])
    let site = try RenderedSite(dossier)
    #expect(site.faults == [])
    return String(decoding: site.files["claims/x/index.html"]!, as: UTF8.self)
  }

  @Test func `Each mark leads to its statement, or else to its point, and says what it is`() throws
  {
    let page = try page(statements)
    #expect(page.contains("<a href=\"#letter\"><title>2. Denial; ana; 2 January 2020</title>"))
    #expect(
      page.contains(
        "<a href=\"#p\"><title>3. Finding – refutes the allegation; bo; March 2021</title>"))
  }

  @Test
  func `The table has each dated statement, and each change of status with what brought it`()
    throws
  {
    let page = try page(statements)
    let table = try part(of: page, from: "<table class=\"dates\"", to: "</table>")
    #expect(table.matches(of: /<tr><td>\d+<\/td>/).count == 3)
    let changes = table.matches(of: /Status from then on: <strong>([^<]*)/).map { String($0.1) }
    #expect(changes == ["alleged", "contested", "refuted by finding"])
    #expect(!page.contains("How the status changed"))
  }

  @Test func `The picture names each status and each kind of statement, and marks partial dates`()
    throws
  {
    let page = try page(statements)
    let picture = try part(of: page, from: "<figure class=\"life-line\"", to: "</figure>")
    for word in ["alleged", "contested", "refuted by finding", "Allegations", "Findings"] {
      #expect(picture.contains(">\(word)</text>"), "\(word)")
    }
    #expect(picture.matches(of: /<\/svg> (Allegation|Denial|Finding)<\/li>/).count == 3)
    #expect(picture.matches(of: /<rect class="span"/).count == 1)
  }

  @Test func `Where pages are read from right to left, time runs so`() throws {
    let (left, right) = (try page(statements), try page(statements, language: "ar"))
    let one = left.matches(of: /<svg x="([0-9.]+)%"/).compactMap { Double($0.1) }
    let other = right.matches(of: /<svg x="([0-9.]+)%"/).compactMap { Double($0.1) }
    #expect(one.count == 3 && one.count == other.count)
    for (left, right) in zip(one, other) { #expect(abs(left + right - 100) < 0.01) }
    for bar in right.matches(of: /class="standing" x="([0-9.]+)%" y="\d+" width="([0-9.]+)%"/) {
      #expect(try #require(Double(bar.1)) + #require(Double(bar.2)) <= 100.001)
    }
  }

  @Test func `A point with one dated statement keeps its list`() throws {
    let page = try page("")
    #expect(!page.contains("life-line") && page.contains("How the status changed"))
  }

  @Test func `The same dossier has the same picture each time`() throws {
    #expect(try page(statements) == page(statements))
  }

  private func part(of page: String, from start: String, to end: String) throws -> Substring {
    let rest = page[try #require(page.firstRange(of: start)).lowerBound...]
    return rest[..<(try #require(rest.firstRange(of: end)).upperBound)]
  }
}
