public import Dossiers
public import Templates

/// The lines of files, to see whether the place that a problem names is there at all.
public struct Places {
  /// How many scalars each line of a file has.
  private let lines: [String: [Int]]

  public init(of files: some Sequence<(path: String, bytes: [UInt8])>) {
    lines = Dictionary(files.map { ($0.path, lineLengths(of: $0.bytes)) }) { _, last in last }
  }

  /// Those of the problems, told as text, that do not lie on a line of their file.
  public func missed(by problems: [Problem]) -> [String] {
    problems.flatMap { problem in
      ([problem.place] + problem.notes.map(\.place))
        .filter { !holds($0.file.text, $0.position.line, $0.position.column) }
        .map { "\($0): \(problem.rule.name): \(problem.message)" }
    }
  }

  /// Those of the templates' problems that do not lie on a line of their file.
  public func missed(by problems: [TemplateProblem]) -> [String] {
    problems.filter { !holds($0.file, $0.line, $0.column) }
      .map { "\($0.file):\($0.line):\($0.column): \($0.rule): \($0.message)" }
  }

  /// What is missing, or cannot be read as text, has a first line all the same.
  private func holds(_ file: String, _ line: Int, _ column: Int) -> Bool {
    if line == 1, column == 1 { return true }
    guard let lengths = lines[file], lengths.indices.contains(line - 1) else { return false }
    return (1...(lengths[line - 1] + 1)).contains(column)
  }
}

/// LF, CRLF and CR end a line; what follows the last one is a line if there is anything.
private func lineLengths(of bytes: [UInt8]) -> [Int] {
  var lengths: [Int] = []
  var start = bytes.startIndex
  while start < bytes.endIndex {
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
    lengths.append(String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.count)
    let isPair = end + 1 < bytes.endIndex && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
    start = end + (isPair ? 2 : 1)
  }
  return lengths
}
