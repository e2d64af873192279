/// Finds the figures that a text names: by title or alias, as whole words, compared as links compare them.
///
/// A name that may be another word is passed over. One of a single word counts only where a capital letter within a
/// sentence tells it from an ordinary word, and no other name touches it: not `Young people`, `the young man`, `Young
/// Street`, `Pierre Trudeau` or `Marie-Claire`. So none counts in scripts without capitals, nor in German, where all nouns
/// have them.
struct FigureNames: Sendable {
  private struct Name {
    let figure: EntityID
    /// Folded, without the first.
    let rest: [[UInt8]]
    let isCapitalized: Bool
  }

  /// The first words of names, folded.
  private var firsts: NameTable
  /// The names that begin with each of these, the longest first.
  private var names: [[Name]] = []
  /// Whether a name may begin as a word does, by the word's sieve.
  private var beginnings = [Bool](repeating: false, count: 1 << 16)
  private let knowsSingleWords: Bool
  private let persons: Set<EntityID>

  /// The names of some figures, to be looked for in texts of a language.
  init(of figures: [Figure], language: String) {
    firsts = NameTable(capacity: figures.count * 3)
    persons = Set(figures.lazy.filter { $0.kind == .person }.map(\.id))
    let primary = language.lowercased().prefix { $0 != "-" }
    knowsSingleWords = primary != "de" && primary != "lb"
    for figure in figures {
      for name in [figure.header.title] + figure.aliases { add(name, of: figure.id) }
    }
    for place in names.indices { names[place].sort { $0.rest.count > $1.rest.count } }
  }

  private mutating func add(_ name: String, of figure: EntityID) {
    let scanner = WordScanner(text: Array(name.utf8))
    var words: [String] = []
    var place = 0
    while let word = scanner.word(from: place) {
      words.append(scanner.folded(word))
      place = word.upperBound
    }
    guard let first = words.first, !first.isEmpty else { return }
    let isCapitalized =
      name.unicodeScalars.first { $0.properties.isAlphabetic }?.properties.isUppercase ?? false
    if words.count == 1, !isCapitalized || !knowsSingleWords { return }
    let number = firsts.add(first)
    if number == names.count { names.append([]) }
    names[number].append(
      Name(
        figure: figure, rest: words.dropFirst().map { Array($0.utf8) }, isCapitalized: isCapitalized
      ))
    for spelling in [name, name.lowercased(), name.uppercased(), first] {
      let scanner = WordScanner(text: Array(spelling.utf8))
      if let sieve = scanner.word(from: 0).flatMap(scanner.sieve) { beginnings[sieve] = true }
    }
  }

  /// Whether a figure is a human being.
  func isPerson(_ figure: EntityID) -> Bool { persons.contains(figure) }

  /// The figures that a text names, in its order, each time that it does. Of names within each other the longest counts.
  func figures(in text: [UInt8]) -> [EntityID] {
    if names.isEmpty { return [] }
    let scanner = WordScanner(text: text)
    let small = text.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    var found: [EntityID] = []
    var place = 0
    while let word = scanner.word(from: place) {
      place = word.upperBound
      guard scanner.sieve(word).map({ beginnings[$0] }) != false,
        let match = match(at: word, in: scanner, small)
      else { continue }
      found.append(match.figure)
      place = match.end
    }
    return found
  }

  /// The longest name that begins with a word of a text, which is given in small letters too, as far as it is ASCII.
  private func match(at word: Range<Int>, in scanner: WordScanner, _ small: [UInt8]) -> (
    figure: EntityID, end: Int
  )? {
    let number =
      FigureNames.isASCII(word, of: small)
      ? firsts.number(of: small.span.extracting(word)) : firsts.number(of: scanner.folded(word))
    guard let number else { return nil }
    let isSmall = scanner.text[word.lowerBound] &- 0x61 < 26
    for name in names[number] where !(name.isCapitalized && isSmall) {
      var end = word.upperBound
      let isWhole = name.rest.allSatisfy { wanted in
        guard let next = scanner.word(from: end), scanner.joins(end..<next.lowerBound) else {
          return false
        }
        end = next.upperBound
        return FigureNames.isASCII(next, of: small)
          ? small.span.extracting(next).hasBytes(wanted.span)
          : scanner.folded(next).utf8.elementsEqual(wanted)
      }
      if isWhole, !name.rest.isEmpty || scanner.standsAlone(word) { return (name.figure, end) }
    }
    return nil
  }

  private static func isASCII(_ word: Range<Int>, of text: [UInt8]) -> Bool {
    for place in word where text[place] >= 0x80 { return false }
    return true
  }
}

extension WordScanner {
  /// A number below 65,536 that words have in common which begin with the same letters. Nil where an accent may be left
  /// out: hardly any word begins so, and those are looked up.
  @inline(__always)
  fileprivate func sieve(_ word: Range<Int>) -> Int? {
    let first = text[word.lowerBound]
    let second = word.count > 1 ? text[word.lowerBound + 1] : 0
    let third = word.count > 2 ? text[word.lowerBound + 2] : 0
    switch first {
    case ..<0x80:
      if second >= 0x80 || third >= 0x80 { return nil }
      // Five bits tell one letter from another, and not its case.
      return Int(first & 31) << 10 | Int(second & 31) << 5 | Int(third & 31)
    case 0xC3...0xCD: return nil
    case ..<0xE0: return Int(first) << 8 | Int(second)
    default: return Int(second) << 8 | Int(third)
    }
  }

  /// Whether what is between two words may be within a name: a blank, a hyphen, an apostrophe, the dot of an initial.
  fileprivate func joins(_ gap: Range<Int>) -> Bool {
    gap.count <= 4
      && text[gap].allSatisfy {
        $0 >= 0x80 || isASCIISpace($0) || $0 == 0x27 || $0 == 0x2D || $0 == 0x2E
      }
  }

  /// Whether a capital letter shows that a word is a name, and that of nobody with a longer one.
  fileprivate func standsAlone(_ word: Range<Int>) -> Bool {
    guard !isHyphenated(word), let before = lastSign(before: word.lowerBound) else { return false }
    if let next = self.word(from: word.upperBound), isCapital(next),
      text[word.upperBound..<next.lowerBound].allSatisfy(isASCIISpace)
    {
      return false
    }
    switch text[before] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: "["): return true
    case UInt8(ascii: "."): return isAbbreviated(before)
    case let sign where isWordByte(sign):
      // Bytes of signs that are not ASCII end a word, or are a quotation mark before a sentence.
      guard let last = lastWord(endingAt: before + 1) else { return false }
      return !isCapital(last)
    default: return false
    }
  }

  private func isHyphenated(_ word: Range<Int>) -> Bool {
    let ends = [word.lowerBound - 1, word.upperBound].filter { text.indices.contains($0) }
    return ends.contains { text[$0] == UInt8(ascii: "-") }
      || word.lowerBound > 0 && text[word.lowerBound - 1] == UInt8(ascii: "'")
  }

  /// The place of what stands before a word, but blanks. Nil at the beginning of the text or of a paragraph, and where no
  /// blank is between.
  private func lastSign(before place: Int) -> Int? {
    guard place > 0 else { return nil }
    if text[place - 1] == UInt8(ascii: "(") || text[place - 1] == UInt8(ascii: "[") {
      return place - 1
    }
    guard text[place - 1] == 0x20 else { return nil }
    return text[..<place].lastIndex { $0 != 0x20 }
  }

  /// The word that ends right before a place.
  private func lastWord(endingAt end: Int) -> Range<Int>? {
    var start = end
    while start > 0, isWordByte(text[start - 1]) { start -= 1 }
    var word = word(from: start)
    while let next = word, next.upperBound < end { word = self.word(from: next.upperBound) }
    return word?.upperBound == end ? word : nil
  }

  private func isCapital(_ word: Range<Int>) -> Bool {
    String(decoding: text[word], as: UTF8.self).unicodeScalars.first?.properties.isUppercase
      ?? false
  }

  /// Whether a dot is that of `Mr.` or `Prof.`: those have a capital letter and at most four letters.
  private func isAbbreviated(_ dot: Int) -> Bool {
    lastWord(endingAt: dot).map { $0.count <= 4 && isCapital($0) } ?? false
  }
}
