import TestSupport
import Testing

@testable import Dossiers

/// A site in which every kind of file and of mark stands once.
private let sample: [File] = [
  File(
    "dossier.yml",
    """
    title: Ein Versuch
    base-url: https://example.org/
    publisher: {name: P, logo: assets/logo.png}
    policies: {methodology: how}
    ratings: {Falsch: 1, Wahr: 5}
    words: {Denial: Dementi, By: Von}
    rules: {no-request: note}
    """),
  figure(
    "ana",
    """
    title: Ана Đorđević
    aliases: [安娜, آنا]
    roles:
      - title: Mayor
        organization: paper
        from: 2001-02
        to: unknown
        sources: [doc]
    waive:
      - {rule: raw-html, reason: old page, at: life}
    """, "## Life {#life}\n\n<b>Ana</b> [@doc, p. 3] %% check %% ![map](../assets/logo.png)\n"),
  figure("paper", "kind: outlet\nembargo: 2025-01-01T00:00:00+01:00"),
  source("doc", "publisher: paper\nauthors: [安娜]\nrelays:\n  - source: copy\n    verified: true"),
  source("copy", "seen: no\nunnamed-sources:\n  - count: 2\n    reason: fear"),
  event("vote", "date: 2020-01/2020-02\nfigures: [ana]\nclaims: [x]", "> [!note]\n> a | b"),
  page("how", "redirects: [/old/]\nextra: {a: [b, {c: d}]}", "[Ana](../figures/ana.md#life) ~~x~~"),
  claim(
    "x",
    "short: 短い\nassessment: {label: Wahr, by: Desk}\nprivate: secret",
    "Lead [[ana|she]] [@doc].\r\n\r\n"
      + point(
        statement("Dementi: é {#all}", by: "[[ana]]", "2021-02") + "> Words.\n>\n> * more\n\n"
          + "### Finding\n\n- Von: [[paper]]\n- In: [@doc; @copy]\n- Date: 2022\n- Effect: refutes\n\n"
          + "### Retraction\n\n- By: unnamed, a clerk\n- In: [@doc]\n- Date: 2023\n\n```\ncode\n```\n\n"
      )
      + point("### Denial\n\n- Repeats: all\n\n", anchor: "q")
      + "## Requests\n\n"
      + statement("Comment request", by: "[[paper]]", "", "To: [[ana]]", "Outcome: declined")),
  File("content/assets/logo.png", ""),
]

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
