import TestSupport
import Testing

@testable import Dossiers

@Suite struct ValuesTests {
  @Test(
    "A date is as precise as is known",
    arguments: ["2021", "2021-02", "2021-02-16", "2020-02-29", "0999-12-31"])
  func dates(text: String) {
    let site = TestSite { source("doc", "date: \(text)") }
    site.expectProblems()
    #expect(site.dossier().sources.first?.date?.description == text)
  }

  @Test(
    "What only looks like a date is none",
    arguments: [
      "2021-2", "2021-13", "2021-02-30", "2021-02-29", "1900-02-29", "21", "2021-02-16T10:00Z",
      "2021/02", "٢٠٢١", "c. 2021", "2021-", "Unknown", "2021-00", "2021-01-00", "-2021", "20211",
    ])
  func noDates(text: String) {
    TestSite { source("doc", "date: 1️⃣\(text)") }.expectProblems(["invalid-date": "1️⃣"])
  }

  @Test(
    "An event may last; its end does not come before its beginning",
    arguments: [
      ("2020/2021", true), ("2020-05/2020", true), ("2020-02-03/2020-02-03", true),
      ("2020-05/2020-04", false), ("2020/", false), ("/2020", false), ("2020/2021/2022", false),
      ("2021/unknown", false),
    ])
  func spans(text: String, isValid: Bool) {
    let site = TestSite { event("vote", "date: 1️⃣\(text)") }
    site.expectProblems(isValid ? [:] : ["invalid-date": "1️⃣"])
  }

  @Test("A role ends on a date, at an unknown time, or not yet")
  func roles() throws {
    let site = TestSite {
      figure(
        "ana",
        """
        roles:
          - {title: Mayor, from: 2001-02, to: unknown}
          - {title: Judge, from: unknown}
          - {title: Clerk, from: 1️⃣now}
        """)
    }
    site.expectProblems(["invalid-date": "1️⃣"])
    let roles = try #require(site.dossier().figures.first?.roles)
    #expect(roles.map(\.to) == [.unknown, nil, nil])
    #expect(roles.map(\.from) == [.date(PartialDate("2001-02")!), .unknown, nil])
  }

  @Test("What was said, found or printed does not lie in the future")
  func future() {
    let site = TestSite {
      figures("ana")
      source("doc", "date: 1️⃣2026-01-03\naccessed: 1️⃣2027")
      source("today", "date: 2026-01-01\naccessed: 2026")
      event("vote", "date: 2030")
      page("x", "corrections: [{date: 1️⃣2031, kind: update, text: y}]")
      claim("x", point(statement("Denial", by: "[[ana]]", "1️⃣2026-02")))
    }
    site.expectProblems(["future-date": "1️⃣"])
    site.expectProblems(now: Instant(rfc3339: "2031-12-31T00:00:00Z")!)
  }

  @Test(
    "An embargo is a time with its zone",
    arguments: [
      ("2030-01-01T00:00:00Z", true), ("2030-01-01t00:00:00.25+05:30", true),
      ("2030-01-01", false), ("2030-01-01T00:00:00", false), ("2030-01-01T24:00:00Z", false),
      ("2030-02-30T00:00:00Z", false), ("2030-01-01T00:00:00+0530", false), ("soon", false),
    ])
  func embargoes(text: String, isValid: Bool) {
    let site = TestSite { page("x", "embargo: 1️⃣\(text)") }
    site.expectProblems(isValid ? [:] : ["invalid-date": "1️⃣"])
    if isValid { #expect(site.dossier().pages.isEmpty) }
  }

  @Test(
    "An instant counts its zone",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("1970-01-01T01:00:00+01:00", 0),
      ("1969-12-31T19:00:00-05:00", 0), ("2000-02-29T12:00:00Z", 951_825_600),
      ("2026-11-22T09:30:00-05:00", 1_795_357_800),
    ])
  func instants(text: String, seconds: Int) {
    #expect(Instant(rfc3339: text)?.secondsSince1970 == seconds)
  }

  @Test("Instants come in the order in which they pass, however small the parts of their seconds")
  func fractions() throws {
    let texts = [
      "1969-12-31T23:59:59.9Z", "1970-01-01T00:00:00Z",
      "1970-01-01T00:00:00.\(String(repeating: "0", count: 400))1Z", "1970-01-01T00:00:00.09Z",
      "1970-01-01T00:00:00.1Z", "1970-01-01T00:00:00.10000000000000000000000001Z",
      "1970-01-01T00:00:00.9Z", "2016-12-31T23:59:59.99Z", "2016-12-31T23:59:60Z",
      "2016-12-31T23:59:60.5Z", "2017-01-01T00:00:00Z",
    ]
    let instants = try texts.map { try #require(Instant(rfc3339: $0)) }
    for (earlier, later) in zip(instants, instants.dropFirst()) {
      #expect(earlier < later)
      #expect(!(later < earlier) && earlier != later)
    }
    #expect(instants.map(\.rfc3339) == texts)
    #expect(Instant(rfc3339: "1970-01-01T01:00:00.900+01:00") == instants[6])
    #expect(Instant(secondsSince1970: 0, nanoseconds: 900_000_000) == instants[6])
  }

  @Test(
    "Seconds since 1970 are those of a time that RFC 3339 can spell",
    arguments: [
      ("0", true), ("-1", true), ("253402300799", true), ("253402300800", false), ("", false),
      ("1.5", false), ("1e9", false), ("9223372036854775808", false), ("now", false),
    ])
  func seconds(text: String, isValid: Bool) {
    #expect((Instant(secondsSince1970: text) != nil) == isValid)
  }

  @Test(
    "Redirects are paths of the site",
    arguments: ["old", "https://a.org/b", "/a//b", "/a/../b", "/", "/a?b", "/a#b", "/a\\\\b"])
  func redirects(path: String) {
    TestSite { page("x", "redirects: [1️⃣\"\(path)\"]") }.expectProblems(["invalid-value": "1️⃣"])
    TestSite { page("x", "redirects: [/old/, /stories/2019/x.html, /حقائق/]") }.expectProblems()
  }

  @Test("A redirect's names fit on every disk, beside what a build adds to them")
  func longRedirects() {
    for path in ["/" + String(repeating: "é", count: 101), String(repeating: "/abcd", count: 201)] {
      TestSite { page("x", "redirects: [1️⃣\(path)]") }.expectProblems(["invalid-value": "1️⃣"])
    }
    TestSite { page("x", "redirects: [/\(String(repeating: "é", count: 100))]") }.expectProblems()
  }

  @Test(
    "Addresses, languages and items of Wikidata are checked by their form",
    arguments: [
      "url: 1️⃣example.org", "url: 1️⃣ftp://a.org", "url: 1️⃣javascript:alert(1)",
      "url: 1️⃣'https://a b'", "url: 1️⃣https://a.org:65536/", "url: 1️⃣https://a.org:x/",
      "url: 1️⃣https://u:p@a.org:7a",
      "url: 1️⃣https:///x", "copy-url: 1️⃣//a.org", "language: 1️⃣english!",
      "language: 1️⃣e", "language: 1️⃣'en_CA'",
    ])
  func forms(line: String) {
    TestSite { source("doc", line) }.expectProblems(["invalid-value": "1️⃣"])
    for item in ["q42", "Q", "Q042", "42", "Q4x"] {
      TestSite { figure("ana", "wikidata: 1️⃣\(item)") }.expectProblems(["invalid-value": "1️⃣"])
    }
    TestSite {
      source(
        "doc", "url: HTTPS://例え.jp/a?b#c\ncopy-url: http://a.org:8080/x:y@z\nlanguage: zh-Hant-TW")
      figure("ana", "wikidata: Q42")
    }.expectProblems()
  }

  @Test("A correction says what stood there and what stands there now")
  func corrections() throws {
    let site = TestSite {
      page(
        "x",
        """
        corrections:
          - {date: 2020-01, kind: clarification, text: first}
          - {date: 2021, kind: correction, text: second, was: a, now: b}
          - {date: 2020-01, kind: update, text: third}
          - 1️⃣{date: 2019, kind: correction, text: fourth, was: a}
          - {date: 2018, kind: 2️⃣fix, text: fifth}
        """)
    }
    site.expectProblems(["missing-key": "1️⃣", "invalid-value": "2️⃣"])
    let corrections = try #require(site.dossier().pages.first?.header.corrections)
    #expect(corrections.map(\.text) == ["second", "third", "first", "fourth"])
  }

  @Test("A source has one publisher: a figure, or a name")
  func publishers() {
    TestSite {
      figures("paper")
      source("a", "publisher: paper\n1️⃣publisher-name: The Paper")
      source("b", "publisher: 2️⃣papper")
      source("c", "publisher: 3️⃣The Paper")
    }.expectProblems([
      "invalid-value": "1️⃣3️⃣", "unknown-reference": "2️⃣",
    ])
  }

  @Test("`short` has at most 75 characters, as readers count them")
  func short() {
    let flag = "🇨🇦"
    for (count, problems) in [(75, [:]), (76, ["short-too-long": "1️⃣"])]
      as [(Int, KeyValuePairs<String, String>)]
    {
      TestSite {
        figures("ana")
        source("doc")
        claim("x", "short: 1️⃣\(String(repeating: flag, count: count))", point())
      }.expectProblems(problems)
    }
  }
}
