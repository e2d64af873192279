internal import CommonMark

/// The text of a paragraph, of emphasis or of a link as one array of scalars, in which marks of other Markdowns are
/// looked for. A line break is `\n`; each inline that is not text, and each escaped character, is one placeholder.
struct FlatText {
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where each inline begins, and its line in the file.
  private var starts: [(place: Int, line: Int)] = []

  /// The placeholder.
  static let other: Unicode.Scalar = "\u{FFFC}"

  /// Some inlines.
  init(_ inlines: Range<Int>, of document: Document, _ store: ProseStore) {
    for index in document.siblings(inlines) {
      let element = document.elements[index]
      starts.append((scalars.count, Int(element.line)))
      switch element.kind {
      case .text: scalars += store.string(element.text).unicodeScalars
      case .softBreak, .lineBreak: scalars.append("\n")
      case .html where store.bytes[element.text.range].starts(with: "<!--".utf8): continue
      default: scalars.append(FlatText.other)
      }
    }
  }

  /// A text that is not Markdown.
  init(_ words: String) { scalars = Array(words.unicodeScalars) }

  var count: Int { scalars.count }

  /// The scalar at a place; a newline before the first and after the last.
  subscript(place: Int) -> Unicode.Scalar {
    scalars.indices.contains(place) ? scalars[place] : "\n"
  }

  func starts(with words: String, at place: Int) -> Bool {
    place >= 0 && place <= count && scalars[place...].starts(with: words.unicodeScalars)
  }

  /// The end of the scalars from a place on for which a condition holds.
  func end(from place: Int, upTo most: Int = .max, while condition: (Unicode.Scalar) -> Bool) -> Int
  {
    var end = place
    while end < count, end - place < most, condition(scalars[end]) { end += 1 }
    return end
  }

  /// The line of the file that a place is on.
  func line(of place: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].place <= place { low = middle + 1 } else { high = middle }
    }
    return starts[max(low - 1, 0)].line
  }

  func words(_ range: Range<Int>) -> String {
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars[range.clamped(to: 0..<count)])
    return String(words)
  }

  /// The text from a place on as it is in the file: up to the end of its line or a placeholder, and no more than is
  /// needed to find it there.
  func typed(from place: Int, atMost most: Int = 40) -> String {
    words(place..<end(from: place, upTo: most) { $0 != "\n" && $0 != FlatText.other })
  }
}

extension Unicode.Scalar {
  var isASCIILetter: Bool { isASCII && properties.isAlphabetic }
  var isASCIIDigit: Bool { "0"..."9" ~= self }
  var isASCIIWord: Bool { isASCIILetter || isASCIIDigit }
  /// A letter or digit of any script.
  var isWord: Bool { properties.isAlphabetic || properties.numericType != nil }
  /// What CommonMark takes for punctuation beside emphasis.
  var isPunctuation: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: isASCII && !isWord && !isBlank
    }
  }
}
