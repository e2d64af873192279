import TestSupport
import Testing

@testable import Dossiers

@Suite("The ledger of requests")
struct RequestLedgerTests {
  private func request(
    _ label: String, to: String, _ date: String, _ outcome: String, by: String = "[[paper]]"
  ) -> String {
    statement(
      "Comment request: \(label) {#\(label)}", by: by, date, "To: \(to)", "Outcome: \(outcome)")
  }

  private func ledger(_ body: String, _ keys: String = "") -> [LedgerEntry] {
    let site = TestSite(
      settings: TestSite.settings.replacing("rules:", with: "publisher: {name: P}\nrules:")
    ) {
      figure("ana", "title: Ana Ruiz")
      figures("bo", "paper")
      source("doc")
      claim("x", about: "ana, bo", keys, body)
    }
    let dossier = site.dossier()
    #expect(dossier.problems.isEmpty, "\(dossier.problems.map(\.message))")
    return dossier.ledger(of: dossier.claims)
  }

  @Test("It has each request once for each of those who were asked, by person and day")
  func order() {
    let entries = ledger(
      point(request("late", to: "[[bo]], [[ana]]", "2020-03", "declined"))
        + "## All\n\n" + request("early", to: "[[ana]]", "2020-02-01", "no response")
        + request("undated", to: "[[ana]]", "", "declined")
        + request("office", to: "the office", "2020", "declined")
        + "### Comment request: own\n\n- By: us\n- To: [[bo]]\n- Via: his lawyer\n- Date: 2019\n"
        + "- Deadline: 2021\n- Outcome: declined\n")
    #expect(
      entries.map { "\($0.asked) \($0.id) \($0.by) \($0.point ?? "all")" } == [
        "Ana Ruiz x#undated [\"paper\"] all", "Ana Ruiz x#early [\"paper\"] all",
        "Ana Ruiz x#late [\"paper\"] Point", "bo x#all/comment-request-4 [\"us\"] all",
        "bo x#late [\"paper\"] Point", "the office x#office [\"paper\"] all",
      ])
    #expect(entries[3].via == ["his lawyer"] && entries[3].deadline?.description == "2021")
    #expect(entries[3].sources == [] && entries[4].sources == ["doc"])
  }

  @Test("What came later is by whoever was asked, on what the request counts for, each words once")
  func later() {
    let before = statement("Response {#before}", by: "[[ana]]", "2020-01-31")
    let same = statement("Denial {#same}", by: "[[ana]]", "2020-02-01", "To: [[paper]]")
    let other = statement("Denial {#other}", by: "[[bo]]", "2020-02-02")
    let body =
      point(request("asked", to: "[[ana]]", "2020-02-01", "answered") + before + same + other)
      + point(
        "### Denial\n\n- Repeats: same\n\n" + statement("Admission {#q}", by: "[[ana]]", "2021"),
        anchor: "q2")
      + "## All\n\n" + request("whole", to: "[[ana]]", "2020-02", "pending")
      + statement("Response {#whole-answer}", by: "[[ana]]", "2020-02-03")
    let entries = ledger(body)
    #expect(
      entries.map { $0.later.map(\.id) } == [
        ["x#same", "x#whole-answer", "x#q"], ["x#same", "x#whole-answer"],
      ])
    #expect(entries[0].later[0].to == ["paper"])
  }

  @Test("Drafts are in it only where they are asked for, and the list says the same in each format")
  func formats() {
    let files = TestSite {
      figure("ana")
      figures("paper")
      source("doc")
      claim("x", point(request("one", to: "[[ana]]", "2020-02", "declined")))
      claim("y", "draft: true", point(request("two", to: "[[ana]]", "2020-02", "declined")))
    }.files.map { SourceFile(path: $0.path, text: $0.text) }
    for (drafts, count) in [(false, 1), (true, 2)] {
      let list = Listing(
        .requests, of: SourceFolder(holding: files),
        options: BuildOptions(now: TestSite.now, includesDrafts: drafts))
      #expect(list.requests.count == count && list.entries.isEmpty)
      let csv = String(decoding: list.csv(), as: UTF8.self).split(separator: "\r\n")
      #expect(csv.count == count + 1)
      #expect(
        csv[0]
          == "id,claim,point,asked,figure,by,via,date,deadline,outcome,later,sources,publication,path,line"
      )
      #expect(csv[1].hasPrefix("x#one,x,Point,ana,ana,paper,,2020-02,,declined,,doc,published,"))
      let json = String(decoding: list.json(), as: UTF8.self)
      #expect(json.contains(#"{"id": "x#one", "claim": "x", "point": "Point", "asked": "ana", "#))
      #expect(json.contains("y#two") == drafts)
    }
  }
}
