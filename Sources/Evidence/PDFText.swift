/// The text of PDF, as `pdftotext` of poppler-utils puts it into the order in which it is read.
enum PDFText {
  static func text(of bytes: [UInt8]) throws(UnreadableDocument) -> [UInt8] {
    // Standard input, so that no name of a file is taken for an option.
    let program = Subprocess(
      ["pdftotext", "-enc", "UTF-8", "-eol", "unix", "-nopgbrk", "-q", "-", "-"], seconds: 60,
      largestOutput: DocumentText.largest)
    do {
      return withoutLigatures(try program.output(reading: bytes))
    } catch {
      throw UnreadableDocument(converting: error, by: "pdftotext", of: "poppler-utils")
    }
  }

  /// With letters for the Latin ligatures that fonts have, U+FB00 to U+FB06: in a PDF they are how letters are drawn, not
  /// what was typed.
  private static func withoutLigatures(_ text: [UInt8]) -> [UInt8] {
    let letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      if text[place] == 0xEF, place + 2 < text.count, text[place + 1] == 0xAC,
        (0x80...0x86).contains(text[place + 2])
      {
        result += letters[Int(text[place + 2] - 0x80)].utf8
        place += 3
      } else {
        result.append(text[place])
        place += 1
      }
    }
    return result
  }
}

extension UnreadableDocument {
  /// Why a program made no text of a document.
  init(converting failure: Subprocess.Failure, by program: String, of package: String) {
    switch failure {
    case .notStarted(let reason):
      self.init(
        "needs the program `\(program)`, which cannot be run: \(reason)",
        help: "Install \(package), or save the words as a text whose name ends in `.txt`.")
    case .tookTooLong(let seconds):
      self.init(
        "kept `\(program)` busy for more than \(seconds) seconds",
        help: "Save the part that is quoted as a document of its own.")
    case .wroteTooMuch(let bytes):
      self.init(
        "has more than \(bytes >> 20) MiB of text",
        help: "Save the part that is quoted as a document of its own.")
    case .failed(_, let words):
      let line = words.split(separator: "\n").first.map { ": \($0)" } ?? ""
      self.init(
        "cannot be read by `\(program)`\(line)",
        help: "See whether another program opens it, and save it anew.")
    }
  }
}
