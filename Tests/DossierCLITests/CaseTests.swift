import Foundation
import TestSupport
import Testing

@Suite("The dossier of this repository")
struct CaseTests {
  @Test("The detention point, and so its claim, is refuted by finding and has one origin")
  func detention() throws {
    let claim = try claim("two-michaels")
    let point = try claim.point("hold-off")
    #expect(claim.status == "refuted by finding")
    #expect(claim.points.first?.id == "hold-off")
    #expect((point.status, point.origins) == ("refuted by finding", 1))
  }

  @Test("Who started the conversation is contested, without a finding")
  func starting() throws {
    let point = try claim("two-michaels").point("who-started")
    #expect(point.status == "contested")
    #expect(!point.statements.contains { $0.kind == "finding" })
  }

  @Test("What Dong knew in 2019: no evidence found")
  func knowledge() throws {
    #expect(try claim("nomination-2019").point("knew").status == "no evidence found")
  }

  @Test("Both whom the nomination's first point is about have answered: the consulate and Dong")
  func consulate() throws {
    let point = try claim("nomination-2019").point("consulate")
    #expect(
      point.replies.map(\.figure).sorted() == ["consulate-general-toronto", "han-dong"])
    #expect(point.replies.allSatisfy { $0.reply == "answered" })
    #expect(
      Set(point.statements.filter { $0.kind == "denial" }.flatMap(\.by))
        == ["consulate-general-toronto", "han-dong"])
  }

  @Test("What the inquiry wrote of falsified papers stands under the point on addresses")
  func addresses() throws {
    let point = try claim("nomination-2019").point("false-addresses")
    #expect((point.status, point.origins) == ("indicated, not established", 2))
  }

  @Test("What the rapporteur wrote about the two Michaels is a finding there and nowhere else")
  func relationships() throws {
    let finding = "He continued to maintain close relationships with PRC consular officials"
    let holders = try claims().flatMap(\.points).filter {
      $0.statements.contains { $0.kind == "finding" && $0.quote?.contains(finding) == true }
    }
    #expect(holders.map(\.id) == ["hold-off"])
  }

  @Test("Nothing is called admitted but that students came by bus")
  func admitted() throws {
    let points = try claims().flatMap(\.points)
    #expect(points.filter { $0.status == "admitted" }.map(\.id) == ["bus"])
  }

  @Test("Nothing in it is reported but that it has no address of its own")
  func problems() throws {
    let outcome = try Program.run(["check", "--source", Repository.path])
    #expect(outcome.status == 0)
    #expect(outcome.errors.matches(of: /: warning:/).count == 1)
    #expect(outcome.errors.contains("[missing-base-url]"))
    #expect(!outcome.errors.contains(": note:"))
  }

  @Test("The lawsuit moves no status: neither the ruling nor the settlement")
  func lawsuit() throws {
    let site = try TemporaryFolder()
    for file in ["content", "dossier.yml"] {
      try FileManager.default.copyItem(
        atPath: Repository.path + "/" + file, toPath: site.path + "/" + file)
    }
    let with = try claims(Program.run(["export", "json"], in: site)).map(\.statuses)
    let name = "content/claims/two-michaels.md"
    let text = try site.read(name)
    let start = try #require(text.firstRange(of: "## The lawsuit {#lawsuit}"))
    // The statement on the settlement is repeated above, as context.
    try site.write(
      String(text[..<start.lowerBound]).replacing(
        /### Context[^\n]*\n\n- Repeats: settlement-statement\n\n[^#]*/, with: ""), to: name)
    // So are words that corrections say stand there.
    try site.write(
      try site.read("dossier.yml") + "\nrules: {correction-not-made: off}\n", to: "dossier.yml")
    // Other pages link to the section's statements; their words stay, so that the site still checks.
    for (file, data) in try site.files(below: "content") where file.hasSuffix(".md") {
      let body = String(decoding: data, as: UTF8.self)
      try site.write(
        body.replacing(
          /\[\[(two-michaels)?#(settle[a-z-]+|moving-on|lawsuit|ruling|on-the-findings)\|([^\]]*)\]\]/
        ) {
          String($0.output.3)
        }, to: "content/" + file)
    }
    let outcome = try Program.run(["export", "json"], in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try claims(outcome).map(\.statuses) == with)
  }

  @Test("It builds to the same bytes in another folder, locale, time zone and number of jobs")
  func reproducible() throws {
    let built = try TemporaryFolder()
    let first = try Program.run(
      ["build", "--source", Repository.path, "--destination", built.path + "/a", "--jobs", "1"],
      environment: ["LC_ALL": "C", "TZ": "UTC"])
    let second = try Program.run(
      ["build", "--source", Repository.path, "--destination", built.path + "/b", "--jobs", "8"],
      environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu"])
    #expect((first.status, second.status) == (0, 0), "\(first.errors)")
    let files = try built.files(below: "a")
    #expect(files.count > 200)
    #expect(try built.files(below: "b") == files)
  }

  private func claim(_ id: String) throws -> ExportedClaim {
    try #require(try claims().first { $0.id == id })
  }

  private func claims() throws -> [ExportedClaim] {
    let outcome = try Program.run(["export", "json", "--source", Repository.path])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try claims(outcome)
  }

  private func claims(_ outcome: Program.Outcome) throws -> [ExportedClaim] {
    struct Export: Decodable { let claims: [ExportedClaim] }
    return try JSONDecoder().decode(Export.self, from: Data(outcome.output.utf8)).claims
  }
}

/// What the tests read of a claim in the export.
private struct ExportedClaim: Decodable {
  struct Point: Decodable {
    let id: String
    let status: String
    let origins: Int
    let replies: [Reply]
    let statements: [Statement]
  }

  struct Reply: Decodable {
    let figure: String
    let reply: String
  }

  struct Statement: Decodable {
    let kind: String
    let by: [String]
    let quote: String?
  }

  let id: String
  let status: String
  let points: [Point]

  func point(_ id: String) throws -> Point { try #require(points.first { $0.id == id }) }

  var statuses: [String] { [id, status] + points.map { $0.id + ": " + $0.status } }
}
