import Foundation
import TestSupport
import Testing

@testable import Dossiers

@Suite("The review of a claim")
struct ReviewTests {
  private let site = CanarySite()
  private var planter: Planter { site.planter }

  @Test("holds every statement of the claim, of random sites", arguments: seeds(4))
  func statements(_ seed: UInt64) throws {
    let folder = try TemporaryFolder(
      Dictionary(uniqueKeysWithValues: RandomSite(seed: seed).site.files.map { ($0.path, $0.text) })
    )
    let dossier = Dossier(
      parsing: try SourceFolder(at: folder.path),
      options: BuildOptions(now: TestSite.now, includesDrafts: true))
    for claim in dossier.claims {
      let page = try review(claim.id.id, in: folder)
      let texts = words(in: page)
      for statement in claim.statements.map({ dossier.record[$0] }) {
        #expect(texts.contains(statement.kind.rawValue))
        guard statement.repeats == nil else { continue }
        for block in dossier.record[statement.body] where block.isQuotation {
          for part in block.inside where part.kind == .paragraph && !holdsCitation(part) {
            #expect(texts.contains(spaced(dossier.plainText(part.inside))))
          }
        }
      }
      #expect(page.components(separatedBy: "<article>").count - 1 == claim.statements.count)
    }
  }

  @Test("shows notes, private values and drafts to those who may see them")
  func all() throws {
    let folder = try TemporaryFolder(site.files("draft: true"))
    let claim = try claim(of: "bystander")
    let page = try review(claim, in: folder)
    let hidden = planter.canaries(.hidden, of: "bystander").filter {
      $0.place.contains("claim private") || $0.place.contains("claim note")
        || $0.place.contains("claim waive")
    }
    #expect(!hidden.isEmpty)
    for canary in hidden { #expect(page.contains(canary.word), "\(canary.place)") }
    #expect(page.contains("draft"))
  }

  @Test(
    "has, redacted, no private word in any byte, of a published claim and of a draft",
    arguments: ["bystander", "victim"])
  func redacted(_ owner: String) throws {
    let folder = try TemporaryFolder(site.files("draft: true"))
    let claim = try claim(of: owner)
    let page = try review(claim, "--redact", in: folder)
    for canary in planter.planted.filter({ $0.fate == .hidden }).map(\.canary) {
      #expect(!page.contains(canary.word), "\(canary.place)")
    }
    let reasons = planter.planted.map(\.canary).filter {
      $0.place.contains("unnamed-sources.reason")
    }
    #expect(!reasons.isEmpty)
    for canary in reasons { #expect(!page.contains(canary.word), "\(canary.place)") }
    guard owner == "bystander" else { return }
    for canary in planter.canaries(.shown, of: "victim") + planter.canaries(.shown, of: "cast") {
      #expect(!page.contains(canary.word), "\(canary.place)")
    }
  }

  @Test("has each proved quotation beside the passage of the saved copy")
  func passages() throws {
    let page = try review("footbridge-contract", in: starter())
    #expect(page.contains("In our copy of "))
    #expect(page.contains("<mark>"))
    #expect(!words(in: page).contains("Quotations proved against a saved copy: 0 "))
  }

  @Test("says what changed since the claim was published")
  func changes() throws {
    let folder = try starter()
    let claim = "content/claims/footbridge-contract.md"
    #expect(try review("footbridge-contract", in: folder).contains("not on record as published"))
    #expect(try Program.run(["record"], in: folder).status == 0)
    #expect(try review("footbridge-contract", in: folder).contains("nothing changed for readers"))
    let text = try folder.read(claim)
    try folder.write(
      text.replacing("It sank eleven months", with: "It sank nine months"), to: claim)
    let page = words(in: try review("footbridge-contract", in: folder))
    #expect(page.contains("1 quotation changed, no correction"))
  }

  @Test("shows texts as they are, whatever is in them")
  func hostile() throws {
    let page = try review(
      "bridge",
      in: TemporaryFolder([
        "dossier.yml": "title: A test\n",
        "content/claims/bridge.md": """
        ---
        title: '</title><script>alert(1)</script>'
        about: []
        private: '<img src=x onerror=alert(2)>'
        ---

        ## It fell {#fell}

        It "fell" & <b>broke</b>.
        """,
      ]))
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(page.contains("&lt;script&gt;"))
  }

  @Test("is written to a new file or over an earlier review, and over nothing else")
  func files() throws {
    let folder = try starter()
    let arguments = ["review", "footbridge-contract", "--clock", "2026-11-30T00:00:00Z"]
    let printed = try Program.run(arguments, in: folder)
    #expect(printed.status == 0)
    for _ in 0..<2 {
      #expect(try Program.run(arguments + ["-o", "review.html"], in: folder).status == 0)
      #expect(try folder.read("review.html") == printed.output)
    }
    for path in ["README.md", "content/review.html", "dossier.yml"] {
      let before = folder.exists(path) ? try folder.read(path) : nil
      let refused = try Program.run(arguments + ["-o", path], in: folder)
      #expect(refused.status == 2)
      #expect((folder.exists(path) ? try folder.read(path) : nil) == before)
    }
  }

  @Test(
    "finds a claim by its id or its file",
    arguments: [
      "footbridge-contract", "claims/footbridge-contract",
      "content/claims/footbridge-contract.md",
    ])
  func names(_ name: String) throws {
    let page = try review(name, in: starter())
    #expect(page.contains("<title>Review: "))
  }

  @Test("of a claim that is not there suggests what was meant, and is wrong usage")
  func unknown() throws {
    let outcome = try Program.run(["review", "footbrige-contract"], in: starter())
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("Did you mean `footbridge-contract`?"))
    #expect(outcome.output.isEmpty)
  }

  /// The id of the claim that somebody of the site has.
  private func claim(of owner: String) throws -> String {
    try #require(
      planter.canaries(.shown, of: owner).first { $0.place == "\(owner): claim id" }?.word)
  }

  private func starter() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let made = try Program.run(["init", "."], in: folder)
    try #require(made.status == 0)
    return folder
  }

  private func review(_ claim: String, _ more: String..., in folder: TemporaryFolder) throws
    -> String
  {
    let outcome = try Program.run(["review", claim] + more, in: folder)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  private func holdsCitation(_ block: Prose.Element) -> Bool {
    var found = false
    block.alone.forEachInside { if $0.kind == .citations { found = true } }
    return found
  }

  /// The text between a page's tags, with one blank where there are several.
  private func words(in page: String) -> String {
    let text = page.replacing(/<[^>]*>/, with: " ")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    return spaced(text)
  }

  private func spaced(_ text: String) -> String {
    text.split { $0.isWhitespace || $0 == "\u{2068}" || $0 == "\u{2069}" }
      .joined(separator: " ")
  }
}
