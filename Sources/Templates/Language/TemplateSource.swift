import HTML

/// A template's text and what messages call its file.
public struct TemplateSource: Sendable {
  public let name: String
  public let file: String
  let bytes: [UInt8]
  private let lineStarts: [Int]

  /// A template; a byte order mark is not a part of it.
  public init(name: String, file: String, text: String) {
    self.name = name
    self.file = file
    let bytes = Array(text.utf8)
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    lineStarts = [0] + self.bytes.indices.filter(self.bytes.endsLine).map { $0 + 1 }
  }

  /// A template in UTF-8; other bytes become replacement characters.
  public init(name: String, file: String, bytes: [UInt8]) {
    self.init(name: name, file: file, text: String(decoding: bytes, as: UTF8.self))
  }

  /// After the last character that is no line's end: there is no line after the last one's.
  var end: Int { bytes.lastIndex { !$0.isNewline && $0 != 0x0D }.map { $0 + 1 } ?? 0 }

  func problem(_ mistake: Mistake, at offset: Int) -> TemplateProblem {
    var (line, next) = (0, lineStarts.count)
    while next - line > 1 {
      let middle = (line + next) / 2
      if lineStarts[middle] <= offset { line = middle } else { next = middle }
    }
    let column = bytes[lineStarts[line]..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return TemplateProblem(
      file: file, line: line + 1, column: column, rule: mistake.rule, message: mistake.message,
      help: mistake.help)
  }
}

extension [UInt8] {
  /// LF, CRLF and CR end a line, as in content.
  fileprivate func endsLine(_ index: Int) -> Bool {
    self[index] == 0x0A || self[index] == 0x0D && !self[(index + 1)...].starts(with: [0x0A])
  }
}

/// One thing that is wrong with a template, and where.
public struct TemplateProblem: Sendable, Hashable {
  public let file: String
  /// Counted from 1.
  public let line: Int
  /// Counted in Unicode scalars from 1.
  public let column: Int
  public let rule: TemplateRule
  /// What is wrong here.
  public let message: String
  /// How to fix it.
  public let help: String
}

/// What is wrong with a template and the partials it includes, at most 100 problems in each.
public struct TemplateProblems: Error, Sendable, Equatable {
  public let problems: [TemplateProblem]

  public init(problems: [TemplateProblem]) { self.problems = problems }
}
