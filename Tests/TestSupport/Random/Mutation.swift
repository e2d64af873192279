public import Dossiers

/// A file as its path and bytes, which need not be text.
public typealias FileBytes = (path: String, bytes: [UInt8])

extension TestSite {
  /// The files, to be harmed.
  public var fileBytes: [FileBytes] { files.map { ($0.path, Array($0.text.utf8)) } }
}

extension SourceFolder {
  public init(holding files: [FileBytes]) {
    self.init(holding: files.map { SourceFile(path: $0.path, bytes: $0.bytes) })
  }
}

/// Harms files as typing, editors, disks and merges do.
public struct Mutation {
  private var seed: Seed

  public init(_ seed: Seed) { self.seed = seed }

  /// The files after up to `count` mishaps.
  public mutating func harmed(_ files: [FileBytes], upTo count: Int = 4) -> [FileBytes] {
    var files = files
    for _ in 0..<number(1...count) where !files.isEmpty {
      let victim = number(0...(files.count - 1))
      switch number(0...19) {
      case 0: files.remove(at: victim)
      case 1: files[victim].path = renamed(files[victim].path)
      case 2: files.append((renamed(files[victim].path), files[victim].bytes))
      default: files[victim].bytes = harmed(files[victim].bytes)
      }
    }
    // A disk has each path once.
    var paths: Set<String> = []
    return files.filter { paths.insert($0.path).inserted }
  }

  public mutating func harmed(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.isEmpty else { return [UInt8(ascii: "x")] }
    var bytes = bytes
    let start = number(0...(bytes.count - 1))
    let end = min(bytes.count, start + number(1...12))
    switch number(0...10) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 2, 3: bytes.insert(contentsOf: Self.scraps.randomElement(using: &seed)!, at: start)
    case 4: bytes[start] ^= 1 << UInt8(number(0...7))
    case 5: bytes.removeSubrange(start...)
    case 6, 7: bytes = withWordReplaced(bytes)
    default: bytes = withLinesMoved(bytes)
    }
    return bytes
  }

  /// One word in place of another, of the same file.
  private mutating func withWordReplaced(_ bytes: [UInt8]) -> [UInt8] {
    let words = bytes.indices.split { !bytes[$0].isWordByte }
    guard let old = words.randomElement(using: &seed), let new = words.randomElement(using: &seed)
    else { return bytes }
    return Array(
      bytes[..<old.startIndex] + bytes[new.startIndex..<new.endIndex] + bytes[old.endIndex...])
  }

  private mutating func withLinesMoved(_ bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let line = number(0...(lines.count - 1))
    let other = number(0...(lines.count - 1))
    switch number(0...2) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: other)
    default: lines.swapAt(line, other)
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  private mutating func renamed(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? "x"
    return [
      "content/figures/\(name)", "content/claims/\(name)", "content/pages/sub/\(name)",
      "content/static/\(name)", "content/assets/\(name)", "content/\(name)", path + ".md",
      path.uppercased(), "content/pages/a b.md", "content/pages/.md", "content/pages/claims.md",
    ].randomElement(using: &seed)!
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &seed)
  }

  private static let scraps: [[UInt8]] =
    [
      "---\n", "[[", "]]", "%%", "`", "```\n", ": ", "- ", "> ", "\"", "{#", "}", "# ", "### ",
      "\r", "<!--", "-->", "\u{2028}", "\u{85}", "[@", "|", "\\", "\t", "*", "é", "e\u{301}",
      "🏳️‍🌈", "===\n", "[", "&", "!", "  ", "\n\n", "- By: [[ana]]\n", "### Denial\n", "\u{FEFF}",
      "![[", "{{", "}}", "{{{", "{{#", "{{/", "{{>", "{{^x}}", " href=", "<p>", "</p>", "<script>",
    ].map { Array($0.utf8) } + [[0xFF], [0x00], [0xE2, 0x80], [0xC2]]
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    self >= 0x80 || self == UInt8(ascii: "-") || (0x30...0x39).contains(self)
      || (0x61...0x7A).contains(self | 0x20)
  }
}
