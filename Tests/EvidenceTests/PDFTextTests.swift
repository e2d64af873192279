import TestSupport
import Testing

@testable import Evidence

/// A PDF of one page, in which each line stands where it is put.
func pdf(_ lines: [(x: Int, y: Int, text: String)]) -> [UInt8] {
  let stream =
    "BT /F 11 Tf "
    + lines.map { "1 0 0 1 \($0.x) \($0.y) Tm (\($0.text)) Tj " }.joined() + "ET"
  let objects = [
    "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [1 /fi /fl] >> >>",
    "<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream",
  ]
  var text = "%PDF-1.4\n"
  var offsets: [Int] = []
  for (number, object) in objects.enumerated() {
    offsets.append(text.utf8.count)
    text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
  }
  let start = text.utf8.count
  text += "xref\n0 6\n0000000000 65535 f \n"
  for offset in offsets {
    let digits = String(offset)
    text += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
  }
  return Array((text + "trailer << /Size 6 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n").utf8)
}

@Suite("The text of PDF")
struct PDFTextTests {
  private func words(_ bytes: [UInt8]) throws -> String {
    String(decoding: try PDFText.text(of: bytes), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("It is read in order, and ligatures are the letters that they draw")
  func read() throws {
    #expect(
      try words(
        pdf([(72, 700, "He signed the \u{1}rst contract"), (72, 686, "without a con\u{2}ict.")]))
        == "He signed the first contract without a conflict.")
  }

  @Test(
    "Two columns are read one after the other, with words joined that a hyphen parts at the end of a line"
  )
  func columns() throws {
    let left = [
      "The mayor wrote to us that she", "had no hand in the award of con-",
      "tracts, and never asked for one.",
    ]
    let right = [
      "The clerks were not heard by the", "auditors, who say that they were",
      "told to write nothing down at all.",
    ]
    let lines =
      left.enumerated().map { (72, 700 - 14 * $0, $1) }
      + right.enumerated().map { (330, 700 - 14 * $0, $1) }
    let text = try words(pdf(lines))
    #expect(text.contains("had no hand in the award of contracts, and never asked for one."))
    #expect(text.contains("who say that they were told to write nothing down at all."))
  }

  @Test(
    "A hyphen that belongs to a word is lost where a line ends in it: such a quotation cannot be proved"
  )
  func hyphen() throws {
    let text = try words(
      pdf([(72, 700, "They marched for a well-"), (72, 686, "known cause in the town.")]))
    #expect(
      text.contains("wellknown") || text.contains("well-known") || text.contains("well- known"))
    #expect(!text.contains("well-known"))
  }

  @Test("What is no PDF, or broken, or without words is refused with its reason")
  func refused() {
    for bytes in [Array("%PDF-1.4\nnothing".utf8), Array(pdf([(72, 700, "a")]).prefix(60))] {
      #expect(throws: UnreadableDocument.self) { try DocumentText(of: bytes, named: "x.pdf") }
    }
    let empty = { try DocumentText(of: pdf([]), named: "x.pdf") }
    #expect(
      throws: UnreadableDocument(
        "is a PDF without text, perhaps of images",
        help:
          "Have its words recognised by another program, read them, and save them as a text whose name ends in `.txt`."
      )
    ) { try empty() }
  }
}

@Suite("What a document is")
struct DocumentTextTests {
  @Test("Its bytes and its name show the kind")
  func kinds() throws {
    let html = Array("<p>a".utf8)
    for (bytes, name, kind) in [
      (html, "a.html", DocumentText.Kind.html), (html, "a.HTM", .html), (html, "", .html),
      (html, "a.txt", .text),
      (Array("a".utf8), "", .text), (Array("a".utf8), "a.html", .html),
      (pdf([(72, 700, "a")]), "a.html", .pdf),
      (Array("\u{FEFF} <!DOCTYPE html>a".utf8), "page", .html),
    ] {
      #expect(try DocumentText(of: bytes, named: name).kind == kind, "\(name)")
    }
    #expect(try DocumentText(of: html, named: "a.txt").text == html)
  }

  @Test("What is none of these, or empty, is refused")
  func refused() {
    for (bytes, name) in [
      ([], ""), (Array("  \n".utf8), "a.txt"), ([0xFF, 0x61], "a.txt"), ([0x61, 0], "a.txt"),
      ([0x89, 0x50, 0x4E, 0x47, 0], "a.png"),
      (Array("<p><script>a</script>".utf8), "a.html"), ([0x50, 0x4B, 3, 4, 0xFF], "a.docx"),
      (Array(repeating: 0x61, count: DocumentText.largest + 1), "a.txt"),
    ] {
      #expect(throws: UnreadableDocument.self) { try DocumentText(of: bytes, named: name) }
    }
  }
}

@Suite("Programs that are run without a shell")
struct SubprocessTests {
  private func run(
    _ words: String..., input: [UInt8] = [], seconds: Int = 20, largest: Int = 1 << 20
  ) throws -> [UInt8] {
    try Subprocess(words, seconds: seconds, largestOutput: largest).output(reading: input)
  }

  @Test("Words are passed as they are, and input and output are whole")
  func whole() throws {
    #expect(
      try run("printf", "%s", "$(rm) `x` ; 'a' \"b\" *") == Array("$(rm) `x` ; 'a' \"b\" *".utf8))
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    #expect(try run("cat", input: bytes, largest: 4 << 20) == bytes)
  }

  @Test(
    "What is not there, fails, goes on for ever or writes for ever is stopped, with what it started"
  )
  func bounded() {
    #expect(throws: Subprocess.Failure.self) { try run("no-such-program-at-all") }
    #expect(throws: Subprocess.Failure.failed(status: 3, says: "no\n")) {
      try run("sh", "-c", "echo no >&2; exit 3")
    }
    #expect(throws: Subprocess.Failure.failed(status: 137, says: "")) {
      try run("sh", "-c", "kill -9 $$")
    }
    let time = ContinuousClock().measure {
      #expect(throws: Subprocess.Failure.tookTooLong(1)) { try run("sleep", "60", seconds: 1) }
      #expect(throws: Subprocess.Failure.tookTooLong(1)) {
        try run("sh", "-c", "sleep 60 & exit 0", seconds: 1)
      }
      #expect(throws: Subprocess.Failure.tookTooLong(1)) {
        try run("sh", "-c", "exec >&- 2>&-; sleep 60", seconds: 1)
      }
      #expect(throws: Subprocess.Failure.wroteTooMuch(1_000)) { try run("yes", largest: 1_000) }
      #expect(
        throws: Subprocess.Failure.failed(status: 1, says: String(repeating: "y\n", count: 1_000))
      ) {
        try run("sh", "-c", "yes | head -c 300000 >&2; exit 1")
      }
    }
    #expect(time < .seconds(30))
  }
}
