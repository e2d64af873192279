/// What makes cmark slow in a text, so that a text which would take it minutes is refused before it is read.
///
/// cmark 0.30.2 works for each block at every quotation and list around it, for each empty line at every list
/// that is open (both CVE-2023-24824), and for each link at every `![` before it in its paragraph
/// (CVE-2023-22486). The last two are counted as steps, and the first is bounded by the depth. Nothing that
/// somebody wrote comes near: a file of 4 MiB that stays just below both bounds takes 2 s, and so do a paragraph
/// of 10,000 images with 10,000 links, and a million empty lines within 100 lists.
struct ParsingCost {
  /// More quotations and lists than these may lie in each other nowhere: each takes one or two levels of the
  /// tree, which is cut at a hundred.
  static let deepest = 250
  /// More steps than these are not taken; 10 million take cmark about a tenth of a second.
  static let mostSteps = 100_000_000

  private let lines: SourceLines
  /// At least as many quotations and lists as lie in each other in the lines so far.
  private var depth = 0
  private var steps = 0

  /// Why a text is not read, or nil.
  static func warning(of lines: SourceLines) -> (kind: ParseWarning.Kind, line: Int)? {
    var cost = ParsingCost(lines: lines)
    return cost.passBlocks() ?? cost.passImages()
  }

  private init(lines: SourceLines) { self.lines = lines }

  private mutating func passBlocks() -> (kind: ParseWarning.Kind, line: Int)? {
    guard lines.count > 0 else { return nil }
    for line in 1...lines.count {
      let (openings, columns, isBlank) = start(of: line)
      if isBlank {
        steps += depth
        if steps > ParsingCost.mostSteps { return (.tooComplex, line) }
      } else if openings > 0 {
        // What a line does not open itself it must be indented for, each list by two columns or more.
        depth = max(depth, min(depth, columns / 2) + openings)
        if depth > ParsingCost.deepest { return (.tooDeep, line) }
      }
    }
    return nil
  }

  /// The signs at the start of a line that may open a quotation or a list, and the blanks among them.
  private func start(of line: Int) -> (openings: Int, columns: Int, isBlank: Bool) {
    let range = lines[line]
    var cursor = range.lowerBound
    var (openings, columns) = (0, 0)
    while cursor < range.upperBound {
      switch lines.bytes[cursor] {
      case 0x20: columns += 1
      case 0x09: columns += 4
      case UInt8(ascii: ">"): openings += 1
      case UInt8(ascii: "A")...: return (openings, columns, false)
      default:
        guard let end = endOfListMarker(at: cursor, in: range) else {
          return (openings, columns, false)
        }
        openings += 1
        cursor = end - 1
      }
      cursor += 1
    }
    return (openings, columns, openings == 0)
  }

  private func endOfListMarker(at start: Int, in line: Range<Int>) -> Int? {
    var end = start
    while end < line.upperBound, 0x30...0x39 ~= lines.bytes[end] { end += 1 }
    guard end < line.upperBound else { return nil }
    switch Unicode.Scalar(lines.bytes[end]) {
    case "-", "+", "*": guard end == start else { return nil }
    case ".", ")": guard end > start else { return nil }
    default: return nil
    }
    end += 1
    return end == line.upperBound || isSpace(lines.bytes[end]) ? end : nil
  }

  /// Adds for each `]` the images that may be open before it in its paragraph, which an empty line ends.
  private mutating func passImages() -> (kind: ParseWarning.Kind, line: Int)? {
    guard lines.imageCount * (lines.bytes.count - lines.start) > ParsingCost.mostSteps - steps
    else { return nil }
    var images = 0
    for line in 1...lines.count {
      let range = lines[line]
      if lines.bytes[range].allSatisfy(isSpace) { images = 0 }
      for place in range {
        if lines.bytes[place] == UInt8(ascii: "]") {
          steps += images
        } else if lines.bytes[place] == UInt8(ascii: "["), place > range.lowerBound,
          lines.bytes[place - 1] == UInt8(ascii: "!")
        {
          images += 1
        }
      }
      if steps > ParsingCost.mostSteps { return (.tooComplex, line) }
    }
    return nil
  }
}
