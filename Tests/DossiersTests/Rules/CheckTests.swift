import Foundation
import TestSupport
import Testing

@testable import Dossiers

@Suite struct CheckTests {
  @Test("Each check has a file of its own, a test file of the same name, and is in one list")
  func files() throws {
    let rules = Repository.path + "/Sources/Dossiers/Rules"
    let listed = (ReadSite.checks + ReadSite.soundChecks).map { "\($0)" }
    let found = try FileManager.default.contentsOfDirectory(atPath: rules)
      .filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(".swift".count)) }
      .filter { $0 != "Check" }
      .filter { name in
        let text = try Repository.read("Sources/Dossiers/Rules/\(name).swift")
        return text.contains("\(name): Check {") || text.contains("\(name): ClaimCheck {")
      }
    #expect(found.sorted() == listed.sorted())
    for name in listed {
      let test = "Tests/DossiersTests/Rules/\(name)Tests.swift"
      #expect(FileManager.default.fileExists(atPath: Repository.path + "/" + test), "\(test)")
    }
  }
}
