import TestSupport
import Testing

@testable import Dossiers

@Suite("quotes.lock")
struct QuotesLockTests {
  private static let zeros = String(repeating: "0a", count: 32)
  private static let ones = String(repeating: "0b", count: 32)
  private static let line = "doc\t2024-01-02\t\(zeros)\t\(zeros)\tbefore\tafter\t1\t17"

  private func read(_ lines: String...) -> QuotesLock {
    let text = ([QuotesLock.header] + lines).joined(separator: "\n") + "\n"
    return QuotesLock(SourceFile(path: "quotes.lock", text: text))
  }

  @Test("What was written is read, and written again the same")
  func again() {
    let lock = read(
      Self.line, "doc\t2024-01-02\t\(Self.zeros)\t\(Self.ones)\t\t\t0\tquote-differs")
    #expect(lock.problems.problems.isEmpty)
    #expect(lock.entries.count == 2)
    #expect(QuotesLock(SourceFile(path: "quotes.lock", bytes: lock.bytes)).bytes == lock.bytes)
  }

  @Test(
    "A line that is not as it was written is told, and proves nothing",
    arguments: [
      "doc", "", "doc 2024-01-02", line + "\t", line.replacing("doc", with: "Doc"),
      line.replacing("doc", with: ""), line.replacing("2024-01-02", with: "2024-01"),
      line.replacing("2024-01-02", with: "2024-02-30"), line.replacing("0a0a0a", with: "0A0a0a"),
      line.replacing("\t1\t", with: "\t0\t"), line.replacing("\t1\t", with: "\t-1\t"),
      line.replacing("\t17", with: "\tx"), line.replacing("\t17", with: "\t"),
      line.replacing("\t17", with: "\t99999999999999999999999"),
      line.replacing("before", with: String(repeating: "x", count: 33)),
      line.replacing("\t17", with: "\tno-request"), line + "\n" + line.replacing("17", with: "18"),
      line + "\n" + line.replacing("2024-01-02", with: "2024-01-03"),
    ])
  func broken(line: String) {
    let lock = read(line)
    #expect(lock.problems.problems.map(\.rule.name) == ["broken-quotes-lock"])
    #expect(lock.problems.problems.first?.place.position.line == (line.contains("\n") ? 3 : 2))
  }

  @Test(
    "Marks of a merge are told as such, another file as a whole, and a huge or hostile one does not stop the program"
  )
  func other() {
    let merged = read("<<<<<<< ours", Self.line, "=======", Self.line, ">>>>>>> theirs")
    #expect(Set(merged.problems.problems.map(\.rule.name)) == ["merge-conflict"])
    for bytes in [
      [], Array("title: x\n".utf8), [0xFF, 0xFE, 0x00], Array("# quotes.lock 2: new\n".utf8),
    ] {
      let lock = QuotesLock(SourceFile(path: "quotes.lock", bytes: bytes))
      #expect(lock.problems.problems.map(\.rule.name) == ["broken-quotes-lock"])
    }
    #expect(read(String(repeating: "\t", count: 1 << 20)).problems.problems.count == 1)
  }

  @Test("However a lock is harmed, reading it ends, and what it proves was in it before")
  func harmed() {
    let whole = read(Self.line)
    for seed in seeds(200) {
      var mutation = Mutation(Seed(seed))
      let lock = QuotesLock(SourceFile(path: "quotes.lock", bytes: mutation.harmed(whole.bytes)))
      if lock.problems.problems.isEmpty { _ = lock.bytes }
    }
  }

  @Test("The digest is SHA-256 (FIPS 180-4), and reads what it writes")
  func digest() throws {
    let abc = SHA256(of: Array("abc".utf8))
    #expect("\(abc)" == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      "\(SHA256(of: []))" == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(SHA256(hex: Array("\(abc)".utf8)[...]) == abc)
    for text in ["", "\(abc)0", "\(abc)".uppercased(), "\(abc)".replacing("b", with: "g")] {
      #expect(SHA256(hex: Array(text.utf8)[...]) == nil)
    }
  }
}
