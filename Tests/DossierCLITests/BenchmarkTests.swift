import Foundation
import TestSupport
import Testing

@Suite("The benchmark's content")
struct BenchmarkTests {
  @Test("The benchmark's generator makes a dossier that checks without a problem")
  func checks() throws {
    let folder = try TemporaryFolder()
    try generate(into: folder, "site")
    let outcome = try Program.run(["check", "--source", folder.path + "/site"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
  }

  @Test("The same number and seed give the same bytes, and another seed gives others")
  func repeats() throws {
    let folder = try TemporaryFolder()
    // Python's order of sets and dictionaries may differ by this, and must not matter.
    try generate(into: folder, "first", hashSeed: "1")
    try generate(into: folder, "second", hashSeed: "2")
    try generate(into: folder, "other", seed: 2)
    let files = try folder.files(below: "first")
    #expect(files.count == 1 + 200 + 5 + 3)
    #expect(try folder.files(below: "second") == files)
    #expect(try folder.files(below: "other") != files)
  }

  private func generate(
    into folder: TemporaryFolder, _ name: String, seed: Int = 1, hashSeed: String = "0"
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Repository.path + "/Benchmarks/generate")
    process.arguments = ["200", folder.path + "/" + name, "--seed", String(seed)]
    process.environment = ProcessInfo.processInfo.environment
      .merging(["PYTHONHASHSEED": hashSeed]) { $1 }
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
