import TestSupport
import Testing

@testable import Dossiers

private let sample = TestSite.everyKind.files

@Suite struct MutationTests {
  @Test("The sample is a site without errors")
  func unharmed() {
    #expect(!dossier(of: sample.map { Array($0.text.utf8) }).problems.containErrors)
  }

  @Test(
    "Whatever happens to a file, nothing crashes and every problem lies inside its file",
    arguments: 0..<20)
  func mutations(batch: Int) {
    for round in 0..<100 {
      let number = UInt64(batch * 1_000 + round)
      var seed = Seed(number)
      var files = sample.map { Array($0.text.utf8) }
      for _ in 0..<Int.random(in: 1...4, using: &seed) {
        let victim = Int.random(in: 0..<(files.count - 1), using: &seed)
        files[victim] = mutated(files[victim], &seed)
      }
      let dossier = dossier(of: files)
      for problem in dossier.problems {
        let index = sample.firstIndex { $0.path == problem.place.file.text }
        let lines = index.map { LineScanner.starts(of: files[$0]).count } ?? 1
        #expect(
          (1...max(1, lines)).contains(problem.place.position.line)
            && problem.place.position.column >= 1,
          "seed \(number): \(problem.place) \(problem.rule.name) of \(lines) lines")
      }
      #expect(!dossier.jsonExport().isEmpty)
    }
  }

  private func dossier(of files: [[UInt8]]) -> Dossier {
    let folder = SourceFolder(
      holding: zip(sample, files).map { SourceFile(path: $0.path, bytes: $1) })
    return Dossier(parsing: folder, options: BuildOptions(now: TestSite.now))
  }

  private static let scraps: [[UInt8]] =
    [
      "---\n", "[[", "]]", "%%", "`", "```\n", ": ", "- ", "> ", "\"", "{#", "}", "# ", "### ",
      "\r",
      "<!--", "-->", "\u{2028}", "\u{85}", "[@", "|", "\\", "\t", "*", "é", "e\u{301}", "🏳️‍🌈",
      "===\n",
      "[", "&", "!", "  ", "\n\n", "- By: [[ana]]\n", "### Denial\n", "\u{FEFF}", "![[",
    ].map { Array($0.utf8) } + [[0xFF], [0x00], [0xE2, 0x80], [0xC2]]

  private func mutated(_ bytes: [UInt8], _ seed: inout Seed) -> [UInt8] {
    guard !bytes.isEmpty else { return [UInt8(ascii: "x")] }
    var bytes = bytes
    let start = Int.random(in: 0..<bytes.count, using: &seed)
    let end = min(bytes.count, start + Int.random(in: 1...12, using: &seed))
    switch Int.random(in: 0..<6, using: &seed) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 2, 3: bytes.insert(contentsOf: Self.scraps.randomElement(using: &seed)!, at: start)
    default:
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      let line = Int.random(in: 0..<lines.count, using: &seed)
      if Bool.random(using: &seed) {
        lines.remove(at: line)
      } else {
        lines.insert(lines[line], at: Int.random(in: 0..<lines.count, using: &seed))
      }
      bytes = Array(lines.joined(separator: [0x0A]))
    }
    return bytes
  }
}

@Suite struct OrderTests {
  @Test("The order of the files and the number of jobs change nothing", arguments: 0..<10)
  func order(number: Int) {
    var seed = Seed(UInt64(number))
    let more = (0..<40).map { figure("f\($0)", "", "[[f\(39 - $0)]] [[nobody]] <b>") }
    let files = sample + more
    let wanted = TestSite(files).dossier()
    let shuffled = TestSite(files.shuffled(using: &seed)).dossier(jobs: 1 + number)
    #expect(shuffled.jsonExport() == wanted.jsonExport(), "seed \(number)")
    #expect(shuffled.problems == wanted.problems, "seed \(number)")
  }
}
