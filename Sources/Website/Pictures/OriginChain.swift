/// Boxes from top to bottom, joined by a line at their beginning: who made an allegation, and who passes it on.
///
/// In pixels, from the left; its width is fixed, so that its words keep their size.
struct OriginChain: Sendable {
  struct Box: Hashable, Sendable {
    let y: Int
    let height: Int
    let lines: [String]

    var middle: Int { y + height / 2 }
    func baseline(ofLine line: Int) -> Int { y + 20 + OriginChain.line * line }
  }

  /// Words beside a line between boxes.
  struct Word: Hashable, Sendable {
    let text: String
    let x: Int
    let y: Int
  }

  static let width = 340
  static let left = 24
  static let inset = 10
  static let letters = 13
  private static let spine = 8
  private static let line = 18
  private static let gap = 8
  private static let arrow = 30

  private(set) var boxes: [Box] = []
  private(set) var words: [Word] = []
  /// Lines between boxes, and the points of arrows, each from x and y on.
  private(set) var lines: [[(x: Int, y: Int)]] = []
  private(set) var arrows: [Arrow] = []
  private(set) var height = 0
  private var spineTop: Int?

  /// Where an arrow ends, and whether it points down, or else onwards.
  struct Arrow: Hashable, Sendable {
    let x: Int
    let y: Int
    let isDown: Bool
  }

  /// Adds a box with words that leave some room at the end of each line.
  @discardableResult
  private mutating func add(
    _ text: String, or short: String? = nil, leaving room: Int, most: Int
  ) -> Box {
    let width = Self.width - Self.left - 2 * Self.inset - room
    let lines = Lettering.lines(
      of: text.beginning, or: short, width: width, size: Self.letters, most: most)
    let box = Box(y: height, height: 30 + Self.line * (max(lines.count, 1) - 1), lines: lines)
    boxes.append(box)
    height = box.y + box.height
    return box
  }

  /// Adds speakers, and below them whom they told.
  mutating func addSpeakers(_ text: String, telling word: String) {
    let box = add(text, leaving: 0, most: 4)
    let x = Self.left + 2 * Self.inset
    let end = box.y + box.height + Self.arrow
    lines.append([(x, box.y + box.height), (x, end)])
    arrows.append(Arrow(x: x, y: end, isDown: true))
    words.append(Word(text: word, x: x + 10, y: end - 11))
    height = end
  }

  /// Adds who made the allegation to the reader's knowledge: what is passed on comes from here. A headline has another
  /// text to stand for it, since none is cut.
  mutating func addBeginning(_ text: String, or short: String? = nil, leaving room: Int) {
    let box = add(text, or: short, leaving: room, most: 3)
    lines.append([(Self.left, box.middle), (Self.spine, box.middle)])
    spineTop = spineTop ?? box.middle
    height += Self.gap
  }

  /// Adds words beside the line between those who made it and those who pass it on.
  mutating func addWord(_ text: String) {
    words.append(Word(text: text, x: Self.left, y: height + 14))
    height += 24
  }

  mutating func addPassage(_ text: String, leaving room: Int) {
    let box = add(text, leaving: room, most: 2)
    lines.append([(Self.spine, box.middle), (Self.left, box.middle)])
    arrows.append(Arrow(x: Self.left, y: box.middle, isDown: false))
    height += Self.gap
  }

  /// Joins all that was added, when nothing more is.
  mutating func close() {
    guard let top = spineTop, let last = arrows.last(where: { !$0.isDown }) else { return }
    lines.append([(Self.spine, top), (Self.spine, last.y)])
  }
}

extension String {
  /// No more than any box has room for, since to break a text takes long where it is made to.
  fileprivate var beginning: String {
    let most = 600
    let beginning = unicodeScalars.prefix(most)
    return beginning.endIndex == unicodeScalars.endIndex ? self : String(beginning) + "…"
  }
}
