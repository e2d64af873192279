import Templates
import TestSupport
import Testing

@testable import Dossiers
@testable import Website

/// `SEED=7 swift test --filter HarmedSiteTests` tries the seed of a failure again.
@Suite("Harmed sites")
struct HarmedSiteTests {
  /// After all that the case records.
  private static let now = Instant(rfc3339: "2029-01-01T00:00:00Z")!

  @Test(
    "Whatever happens to a random site, it gives problems or sound pages", arguments: seeds(60))
  func randomSites(seed: UInt64) throws {
    try expectProblemsOrPages(of: RandomSite(seed: seed).site.fileBytes, harmedBy: seed)
  }

  @Test("Whatever happens to the case, it gives problems or sound pages", arguments: seeds(4))
  func theCase(seed: UInt64) throws {
    try expectProblemsOrPages(of: Repository.dossier(), harmedBy: seed)
  }

  @Test("The unharmed case is sound")
  func unharmed() throws {
    let dossier = try Repository.theCase()
    #expect(!dossier.problems.containErrors)
    #expect(try RenderedSite(dossier).faults == [])
  }

  @Test(
    "Whatever happens to the templates, they give problems on their lines, or pages",
    arguments: seeds(60))
  func templates(seed: UInt64) throws {
    var mutation = Mutation(Seed(seed))
    let files = mutation.harmed(try Self.templates())
    let theme = Theme.builtIn.overlaid(
      by: files.map { (String($0.path.dropFirst("templates/".count)), $0.bytes) })
    switch theme.compiled {
    case .success(let templates):
      let site = try RenderedSite(
        TestSite.everyKind.dossier(), theme: theme, templates: templates)
      #expect(site.textFaults == [])
    case .failure(let failure):
      #expect(!failure.problems.isEmpty)
      #expect(try Places(of: Self.templates() + files).missed(by: failure.problems) == [])
    }
  }

  private static func templates() throws -> [FileBytes] {
    try Theme.builtIn.templateNames.map { name in
      let path = "templates/\(name).mustache"
      return (path, Array(try Repository.read(path).utf8))
    }
  }

  private func expectProblemsOrPages(of files: [FileBytes], harmedBy seed: UInt64) throws {
    var mutation = Mutation(Seed(seed))
    let files = mutation.harmed(files)
    let dossier = read(files)
    #expect(Places(of: files).missed(by: dossier.problems) == [])
    guard !dossier.problems.containErrors else { return }
    #expect(try RenderedSite(dossier).faults == [])
  }

  private func read(_ files: [FileBytes]) -> Dossier {
    Dossier(
      parsing: SourceFolder(holding: files), options: BuildOptions(now: Self.now, jobs: 2))
  }
}
