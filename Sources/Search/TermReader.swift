internal import Foundation

/// Terms one after another, each with its hash.
struct TermList: Sendable {
  /// All terms in UTF-8, without anything between them.
  fileprivate(set) var bytes: [UInt8] = []
  /// Where each ends.
  fileprivate(set) var ends: [Int] = []
  fileprivate(set) var hashes: [UInt32] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
  }
}

/// Reads a text's terms: its words, folded. The page's script reads queries by the same rules, which docs/search.md has.
struct TermReader: Sendable {
  /// A longer word is found by its first so many characters.
  private static let longest = 64

  private(set) var terms = TermList()
  private var folder = LetterFolder()

  /// The characters of the word that is being read.
  private var length = 0
  private var start = 0
  private var hash = TermReader.noHash
  /// Whether the word is all that has been read since the last separator.
  private var isWholeRun = true
  private var isAfterApostrophe = false
  /// Whether the word may be an elision, as `d` is in `d'erreur`, which depends on what follows its apostrophe.
  private var isHeld = false
  private var lastKind = FoldedLetter.Kind.separator
  private var lastIsLetter = false
  private var hasApostrophe = false
  private var lastUnspaced: Unicode.Scalar?

  /// Reads a text; `terms` are its own alone.
  mutating func read(_ text: String) { read(text, isComposed: false) }

  private mutating func read(_ text: String, isComposed: Bool) {
    terms.removeAll()
    (length, start, hash, isHeld) = (0, 0, TermReader.noHash, false)
    let bytes = text.utf8.span
    var place = 0
    while place < bytes.count {
      if lastKind == .separator, let end = bytes.endOfWord(at: place) {
        add(bytes.extracting(place..<end))
        place = end + 1
      } else if bytes[place] < 0x80 {
        take(FoldedLetter.ofASCII[Int(bytes[place])])
        place += 1
      } else {
        let scalar = text.unicodeScalars[text.utf8.index(text.startIndex, offsetBy: place)]
        if !isComposed, 0x1100...0x11FF ~= scalar.value {
          return read(text.precomposedStringWithCanonicalMapping, isComposed: true)
        }
        for index in folder.fold(scalar) { take(folder[index]) }
        place += UTF8.width(scalar)
      }
    }
    take(FoldedLetter(" "))
  }

  /// Adds a word of ASCII that stands between separators, as most do.
  private mutating func add(_ word: Span<UInt8>) {
    let word = word.extracting(first: TermReader.longest)
    var hash = TermReader.noHash
    terms.bytes.append(addingCapacity: word.count) { output in
      for place in word.indices {
        let byte = word[place] | TermReader.bitOfSmallLetters(word[place])
        output.append(byte)
        hash = TermReader.hash(hash, byte)
      }
    }
    self.hash = hash
    close()
  }

  @inline(__always)
  private static func bitOfSmallLetters(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? 0x20 : 0 }

  private mutating func take(_ letter: FoldedLetter) {
    switch letter.kind {
    case .inWord, .unspaced:
      if isHeld, letter.isLetter { drop() }
      if lastKind == .separator || lastKind == .apostrophe {
        end()
        (isAfterApostrophe, isWholeRun) = (hasApostrophe, true)
      }
      if letter.kind == .unspaced { addUnspaced(letter.scalar) } else { add(letter.scalar) }
      hasApostrophe = false
    case .apostrophe:
      hasApostrophe = lastIsLetter && lastKind != .apostrophe
      if lastKind != .apostrophe, isWholeRun, length > 0, isElision { isHeld = true } else { end() }
      lastUnspaced = nil
    case .separator:
      end()
      hasApostrophe = false
      lastUnspaced = nil
    }
    (lastKind, lastIsLetter) = (letter.kind, letter.isLetter)
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    lastUnspaced = nil
    guard length < TermReader.longest else { return }
    append(scalar)
    length += 1
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar)! {
      terms.bytes.append(byte)
      hash = TermReader.hash(hash, byte)
    }
  }

  /// A character that is a term, and with the one before it another.
  private mutating func addUnspaced(_ scalar: Unicode.Scalar) {
    isWholeRun = false
    end()
    if let lastUnspaced {
      append(lastUnspaced)
      append(scalar)
      close()
    }
    append(scalar)
    close()
    lastUnspaced = scalar
  }

  /// Ends the word, if there is one.
  private mutating func end() {
    isHeld = false
    guard length > 0 else { return }
    if isAfterApostrophe, isWholeRun, length == 1, terms.bytes[start] == UInt8(ascii: "s") {
      return drop()
    }
    close()
  }

  private mutating func close() {
    terms.ends.append(terms.bytes.count)
    terms.hashes.append(hash)
    (length, start, hash) = (0, terms.bytes.count, TermReader.noHash)
  }

  private mutating func drop() {
    terms.bytes.removeLast(terms.bytes.count - start)
    (length, hash, isHeld) = (0, TermReader.noHash, false)
  }

  private var isElision: Bool {
    length <= 6 && elisions.contains { $0.utf8.elementsEqual(terms.bytes[start...]) }
  }

  /// The hash of no bytes, by FNV-1a (32 bits).
  private static let noHash: UInt32 = 0x811C_9DC5

  @inline(__always)
  private static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  /// The hash of a term's bytes.
  static func hash(of term: [UInt8]) -> UInt32 { term.reduce(noHash, hash) }
}

/// What French and its neighbours write before a word with an apostrophe.
private let elisions = [
  "d", "l", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu",
  "presqu",
]

extension FoldedLetter {
  fileprivate static let ofASCII = (UInt8(0)..<0x80).map { byte in
    FoldedLetter(Unicode.Scalar(0x41...0x5A ~= byte ? byte | 0x20 : byte))
  }
}

extension Span<UInt8> {
  /// Where a word of ASCII ends that begins at a place and is followed by a space or the like; nil of anything else, as
  /// where an apostrophe follows, which may make it none.
  @inline(__always)
  fileprivate func endOfWord(at start: Int) -> Int? {
    var place = start
    while place < count, self[place].isWordByte { place += 1 }
    guard place > start else { return nil }
    return place == count || self[place] < 0x80 && self[place] != 0x27 && self[place] != 0x60
      ? place : nil
  }
}

extension UInt8 {
  /// Whether it is a letter or digit of ASCII.
  @inline(__always)
  fileprivate var isWordByte: Bool { self &- 0x30 < 10 || (self | 0x20) &- 0x61 < 26 }
}
