/// Puts the words of a page one after the other, as its elements come.
struct VisibleText {
  private var bytes: [UInt8] = []
  private var gap = Gap.none
  /// How many elements are open whose line breaks are shown.
  private var preformatted = 0

  /// What is between what was added and what will be.
  private enum Gap: Int, Comparable {
    /// A line of the file ends in `wrapped`: a blank, unless Chinese or Japanese stands on both sides.
    case none, blank, wrapped, cell, line, paragraph

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }

    var bytes: [UInt8] {
      switch self {
      case .none: []
      case .blank: [0x20]
      case .cell: [0x09]
      case .line, .wrapped: [0x0A]
      case .paragraph: [0x0A, 0x0A]
      }
    }
  }

  mutating func enter(_ name: String) {
    if name == "br" { widen(.line) }
    if VisibleText.blocks.contains(name) { widen(.paragraph) }
    if VisibleText.preformatting.contains(name) { preformatted += 1 }
  }

  mutating func leave(_ name: String) {
    if VisibleText.blocks.contains(name) { widen(.paragraph) }
    if name == "tr" { widen(.line) }
    if name == "td" || name == "th" { widen(.cell) }
    if VisibleText.preformatting.contains(name) { preformatted -= 1 }
  }

  mutating func add(_ words: [UInt8]) {
    for byte in words {
      switch byte {
      case 0x0A where preformatted > 0: widen(gap == .line ? .paragraph : .line)
      case 0x0A, 0x0D: widen(.wrapped)
      case 0x09, 0x0C, 0x20: widen(.blank)
      default:
        if !bytes.isEmpty { bytes += gap.bytes }
        gap = .none
        bytes.append(byte)
      }
    }
  }

  /// All of it, with a line end at its end.
  var whole: [UInt8] { bytes.isEmpty ? [] : bytes + [0x0A] }

  private mutating func widen(_ other: Gap) { gap = max(gap, other) }

  /// What begins and ends a paragraph; `tr`, `td` and `th` end a line and a cell.
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "listing", "main",
    "menu", "nav", "ol", "p", "plaintext", "pre", "section", "summary", "table", "ul", "xmp",
  ]

  private static let preformatting: Set<String> = [
    "listing", "plaintext", "pre", "textarea", "xmp",
  ]

  /// What shows none of the words in it, or is not part of the text: what is written above characters of Chinese and
  /// Japanese to say how they are read.
  static let hidden: Set<String> = [
    "audio", "canvas", "datalist", "head", "iframe", "noembed", "noframes", "noscript", "object",
    "rp", "rt", "script", "select", "style", "template", "title", "video",
  ]
}
