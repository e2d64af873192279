import TestSupport
import Testing

@testable import Dossiers

@Suite struct MutationTests {
  @Test("The sample is a site without errors")
  func unharmed() {
    let errors = TestSite.everyKind.dossier().problems.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map { "\($0.place) \($0.message)" })")
  }

  @Test(
    "Whatever happens to a file, nothing crashes and every problem lies inside its file",
    arguments: seeds(1_500))
  func mutations(seed: UInt64) {
    var mutation = Mutation(Seed(seed))
    let files = mutation.harmed(TestSite.everyKind.fileBytes)
    let dossier = Dossier(
      parsing: SourceFolder(holding: files), options: BuildOptions(now: TestSite.now))
    #expect(Places(of: files).missed(by: dossier.problems) == [])
    #expect(!dossier.jsonExport().isEmpty)
  }
}
