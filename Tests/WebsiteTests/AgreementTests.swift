import Foundation
import TestSupport
import Testing

@testable import Dossiers
@testable import Website

/// What is worked out is the same wherever it is read: on pages, in lists, the feed, the export and `list`. All sites
/// here are in English, so that what pages say can be read.
@Suite("Every output says the same")
struct AgreementTests {
  /// The values of the attributes of a tag: `data-status` and so on.
  private func attributes(_ tag: Substring) -> [String: String] {
    Dictionary(
      tag.matches(of: /([a-z-]+)="([^"]*)"/).map { (String($0.1), String($0.2)) }
    ) { $1 }
  }

  @Test("Statuses, replies, origins, relays and dates of points", arguments: seeds(20))
  func points(seed: UInt64) throws {
    let outputs = try AgreementOutputs(seed: seed)
    for claim in outputs.claims {
      let id = try #require(claim["id"] as? String)
      let page = try outputs.page("claims/\(id)/index.html")
      let sections = page.matches(of: /<section( id="[^"]*" data-status[^>]*)>/).map {
        attributes($0.1)
      }
      let points = try #require(claim["points"] as? [[String: Any]])
      #expect(sections.count == points.count)
      for (section, point) in zip(sections, points) {
        for (attribute, key) in [
          ("id", "id"), ("data-status", "status"), ("data-reply", "reply"),
          ("data-origins", "origins"), ("data-relays", "relays"), ("data-since", "since"),
          ("data-as-of", "asOf"),
        ] {
          let exported = point[key].map { $0 is NSNull ? "" : "\($0)" }
          #expect(section[attribute] == exported, "\(id): \(attribute)")
        }
        let history = point["history"] as? [[String: String]]
        #expect(
          history?.last?["status"] ?? point["status"] as? String == point["status"] as? String)
        #expect(history?.last?["date"] == point["since"] as? String)
      }
      #expect(claim["status"] as? String == points.first?["status"] as? String)
      #expect(claim["since"] as? String == points.first?["since"] as? String)
      #expect(claim["asOf"] as? String == points.first?["asOf"] as? String)
    }
  }

  @Test("What claims are found by in lists", arguments: seeds(20))
  func lists(seed: UInt64) throws {
    let outputs = try AgreementOutputs(seed: seed, pageSize: 700)
    let rows = outputs.list("claims").matches(
      of: /<section( data-entry[^>]*)><header><h2><a href="[.\/]*claims\/([^\/]*)\//)
    #expect(
      Set(rows.map { String($0.2) }) == Set(outputs.claims.compactMap { $0["id"] as? String }))
    for row in rows {
      let claim = try #require(outputs.claims.first { $0["id"] as? String == String(row.2) })
      let first = (claim["points"] as? [[String: Any]])?.first
      let entry = attributes(row.1)
      #expect(entry["data-status"] == claim["status"] as? String)
      #expect(entry["data-reply"] == first?["reply"] as? String)
      let alleged = (first?["statements"] as? [[String: Any]] ?? [])
        .filter { $0["kind"] as? String == "allegation" }.compactMap { $0["date"] as? String }
      let days = alleged.compactMap { PartialDate($0)?.lastDay }
      #expect(entry["data-date"].flatMap { PartialDate($0)?.lastDay } == days.min())
    }
  }

  @Test("When a claim changed last", arguments: seeds(20))
  func lastChanges(seed: UInt64) throws {
    let outputs = try AgreementOutputs(seed: seed)
    var newest: [PartialDate] = []
    for claim in outputs.dossier.claims {
      let news = outputs.dossier.statements(of: claim)
        .filter { $0.repeats == nil && $0.stage != .hearing }.compactMap(\.date)
      let changes = news + claim.header.corrections.map(\.date)
      let day = changes.map(\.lastDay).max()
      let page = try outputs.page("claims/\(claim.id.id)/index.html")
      #expect(try outputs.asOf("claims/\(claim.id.id)/index.html") == day)
      let record = outputs.dossier.facts[claim].asOf.map {
        "record as of \(outputs.words.date($0))"
      }
      #expect(record.map(page.contains) ?? !page.contains("record as of"))
      newest += changes
      guard let feed = outputs.pages["feed.xml"] else { continue }
      let address = try Regex(
        "/claims/\(claim.id.id)/</id>\n<link[^>]*>\n<updated>([^T]*)T",
        as: (Substring, Substring).self)
      #expect(feed.firstMatch(of: address).map { String($0.1) } == day?.description ?? "1970-01-01")
    }
    #expect(try outputs.asOf("index.html") == newest.map(\.lastDay).max())
    guard let feed = outputs.pages["feed.xml"] else { return }
    let updated = try #require(feed.firstMatch(of: /<updated>([^T]*)T/))
    // The feed has the notices of withdrawn claims, too.
    newest += outputs.dossier.withdrawn.flatMap(\.header.corrections).map(\.date)
    #expect(String(updated.1) == newest.map(\.lastDay).max()?.description ?? "1970-01-01")
  }

  @Test("What is open", arguments: seeds(30))
  func open(seed: UInt64) throws {
    let outputs = try AgreementOutputs(seed: seed, pageSize: 700)
    let page = outputs.list("open-questions")
    let listed = outputs.listing.entries
    let sections: [(String, Listing.Lack)] = [
      ("Points without a finding", .finding), ("Points without an answer", .answer),
    ]
    for (heading, lack) in sections {
      let points = page.matches(of: /<h2>(?:(?!<h2>)[\s\S])*/).map(\.0)
        .filter { $0.hasPrefix("<h2>" + heading) }.flatMap {
          $0.matches(
            of:
              /<li[^>]*data-kind="point"[^>]*><a href="[.\/]*claims\/([^\/]*)\/index.html#([^"]*)"/)
        }
      #expect(
        points.map { "\($0.1)#\($0.2)" }.sorted()
          == listed.filter { $0.kind == "point" && $0.lacks.contains(lack) }.map(\.id).sorted())
    }
    // Each of those who were asked, by whether they answered elsewhere.
    let requests = page.matches(
      of: /<li[^>]*data-kind="comment-request"[^>]*>((?:(?!<li|<\/ul>)[\s\S])*)/)
    #expect(
      requests.map { String($0.1).contains("answered elsewhere") ? 1 : 0 }.sorted()
        == listed.filter { $0.kind != "point" }.map { $0.elsewhere == nil ? 0 : 1 }.sorted())
    for claim in outputs.claims {
      let id = try #require(claim["id"] as? String)
      let own = listed.filter { $0.id.hasPrefix(id + "#") }
      let isOpen = { (entry: Listing.Entry) in
        entry.lacks == [.finding, .answer]
          || entry.lacks == [.finding] && entry.answer == "not applicable"
      }
      #expect(own.count { $0.kind == "point" && isOpen($0) } == claim["open"] as? Int)
      let exported = claim["points"] as? [[String: Any]] ?? []
      for point in exported {
        let entry = own.first { $0.id == "\(id)#\(point["id"] ?? "")" }
        let answered = ["answered", "not applicable"].contains(point["reply"] as? String)
        #expect((entry?.lacks.contains(.answer) ?? false) != answered)
        if let entry { #expect(entry.status?.rawValue == point["status"] as? String) }
      }
      let statements =
        exported.flatMap { $0["statements"] as? [[String: Any]] ?? [] }
        + (claim["statements"] as? [[String: Any]] ?? [])
      let asked = statements.filter {
        $0["kind"] as? String == "comment-request" && $0["outcome"] as? String != "answered"
          && $0["repeats"] is NSNull
      }.map { Set($0["to"] as? [String] ?? []).count }
      #expect(own.count { $0.kind == "comment-request" } == asked.reduce(0, +))
    }
  }

  @Test("A dated row has no status but the one that its day brought", arguments: seeds(20))
  func changes(seed: UInt64) throws {
    let outputs = try AgreementOutputs(seed: seed)
    let words = outputs.words
    var histories: [String: Set<String>] = [:]
    for claim in outputs.dossier.claims {
      for change in outputs.dossier.points(of: claim).flatMap(\.facts.history) {
        histories[claim.id.id, default: []].insert(
          "\(change.date.lastDay) \(words.status(change.status))")
      }
    }
    var count = 0
    for row in outputs.list("timeline").matches(of: /<p data-entry([^>]*)>(.*)/) {
      let day = try #require(attributes(row.1)["data-date"].flatMap { PartialDate($0) }).lastDay
      for change in row.2.matches(of: /<b>from then on: ([^<]*)<\/b>/) {
        let claim = try #require(row.2.matches(of: /claims\/([^\/]*)\//).last).1
        #expect(histories[String(claim)]?.contains("\(day) \(change.1)") == true, "\(row.0)")
        count += 1
      }
    }
    // That a point was alleged is no news beside the allegation.
    let news = outputs.dossier.chronicle.count { occurrence in
      guard case .statement(let row) = occurrence.subject,
        let status = outputs.dossier.facts.newStatus(by: row)
      else { return false }
      return !(status == .alleged && outputs.dossier.record[row].kind == .allegation)
    }
    #expect(count == news)
    // What a statement came to may be beside it, where a point stands may not.
    let results = Set(
      Effect.allCases.map { words.effect($0) } + Dossiers.Stage.allCases.map { words.stage($0) }
        + Outcome.allCases.map { words.outcome($0) })
    for (path, page) in outputs.pages where path.hasSuffix(".html") {
      for list in page.matches(of: /<ul class="rows">(?:(?!<\/ul>)[\s\S])*/) {
        #expect(!list.0.contains("class=\"found\""), "\(path)")
        for bold in list.0.matches(of: /<b>([^<]*)<\/b>/) {
          let result = bold.1.replacing(", stands no longer", with: "")
          #expect(results.contains(String(result)), "\(path)")
        }
      }
    }
  }

  @Test("What figures replied, which is never only that they answered", arguments: seeds(20))
  func replies(seed: UInt64) throws {
    let outputs = try AgreementOutputs(seed: seed)
    let words = outputs.words
    for claim in outputs.dossier.claims {
      let page = try outputs.page("claims/\(claim.id.id)/index.html")
      let heads = page.matches(of: /<section data-side="reply"><h3>Reply(.*)<\/h3>/).map(\.1)
      let points = outputs.dossier.points(of: claim)
      #expect(heads.count == points.count)
      for (head, point) in zip(heads, points) {
        let replies = point.facts.replies.map { reply in
          let name = outputs.dossier.entity(reply.figure)?.header.title ?? ""
          return "\(name): \(words.reply(reply))"
        }
        let shown = try Element(of: Array("<p>\(head)</p>".utf8)).first("p").text
        #expect(shown == (replies.isEmpty ? "" : "· " + replies.joined(separator: "; ")))
      }
    }
    let lines = outputs.list("open-questions").matches(
      of:
        /data-kind="point"[^>]*><a href="[.\/]*claims\/([^\/]*)\/index.html#([^"]*)".*?<\/a> <span>(.*?)<\/span> <span>/
    )
    for line in lines {
      let point = try outputs.dossier.point(at: "\(line.1)#\(line.2)")
      let replies = point.facts.replies.map { reply in
        let name = outputs.dossier.entity(reply.figure)?.header.title ?? ""
        return (point.facts.replies.count > 1 ? name + ": " : "") + words.reply(reply)
      }
      let shown = plain(line.3)
      #expect(shown == replies.joined(separator: "; "), "\(line.0)")
    }
    for (path, page) in outputs.pages where path.hasSuffix(".html") {
      #expect(
        page.firstMatch(
          of: /: answered(?:<|; (?!its words))|<(?:span|dd|option[^>]*)>(?:\d+ )?answered</) == nil,
        "\(path)")
      guard path.hasPrefix("figures/") else { continue }
      #expect(page.firstMatch(of: /\d (?:admitted|answered[,<])/) == nil, "\(path)")
    }
  }

  /// Words without their markup.
  private func plain(_ html: Substring) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(String(html).replacing(/<[^>]*>/, with: "")) { $0.replacing($1.0, with: $1.1) }
  }
}
