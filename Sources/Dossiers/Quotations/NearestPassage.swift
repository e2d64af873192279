/// The words of a text without case and punctuation, each as a number, to look for what is nearly a quotation. Nothing
/// here proves anything: it says in messages what the text has instead.
struct WordSequence: Sendable {
  /// The words; equal ones are the same number. A Chinese or Japanese character is a word.
  private(set) var words: [UInt64] = []
  /// Where each stands in the compared form.
  private(set) var places: [Range<Int>] = []

  init(_ text: ComparedText) {
    let bytes = text.bytes
    var place = 0
    var (start, hash) = (-1, UInt64(0))
    func mixed(_ hash: UInt64, _ scalar: Unicode.Scalar) -> UInt64 {
      let small =
        scalar.isASCII ? UInt64(scalar.value | 0x20) : WordSequence.smallLetter(scalar)
      return (hash ^ small) &* 0x100_0000_01B3
    }
    while place <= bytes.count {
      let (scalar, length) = place < bytes.count ? bytes.scalar(at: place) : (" ", 1)
      let isOfWord = scalar.isOfWord
      if start >= 0, !isOfWord || scalar.isUnspaced {
        words.append(hash)
        places.append(start..<place)
        start = -1
      }
      if isOfWord {
        if start < 0 { (start, hash) = (place, 0xCBF2_9CE4_8422_2325) }
        hash = mixed(hash, scalar)
        if scalar.isUnspaced {
          words.append(hash)
          places.append(start..<place + length)
          start = -1
        }
      }
      place += length
    }
  }

  private static func smallLetter(_ scalar: Unicode.Scalar) -> UInt64 {
    scalar.properties.lowercaseMapping.unicodeScalars.reduce(0) { $0 << 21 ^ UInt64($1.value) }
  }

  /// Where all words of another sequence stand one after the other, for the first time.
  func place(of other: WordSequence) -> Range<Int>? {
    var found: Range<Int>?
    SequenceSearch(other.words).forEachPlace(in: words) { place in
      let last = places[place + other.words.count - 1]
      found = places[place].lowerBound..<last.upperBound
      return false
    }
    return found
  }

  /// The passage as long as another sequence that has the most of its words, if that is at least half of them. Each word
  /// of the text is looked at twice, however long the two are.
  func nearest(to other: WordSequence) -> Range<Int>? {
    let length = min(other.words.count, words.count)
    guard length > 0 else { return nil }
    var wanted: [UInt64: Int] = [:]
    for word in other.words { wanted[word, default: 0] += 1 }
    var (shared, best) = (0, (shared: 0, start: 0, isInPlace: false))
    for (index, word) in words.enumerated() {
      if let left = wanted[word] {
        if left > 0 { shared += 1 }
        wanted[word] = left - 1
      }
      if index >= length, let left = wanted[words[index - length]] {
        wanted[words[index - length]] = left + 1
        if left >= 0 { shared -= 1 }
      }
      guard index >= length - 1, shared >= best.shared else { continue }
      // Of several that share as many words the first that begins with one.
      let start = index - length + 1
      let isInPlace = wanted[words[start]] != nil
      if shared > best.shared || isInPlace && !best.isInPlace { best = (shared, start, isInPlace) }
    }
    guard best.shared * 2 >= other.words.count, best.shared > 0 else { return nil }
    return places[best.start].lowerBound..<places[best.start + length - 1].upperBound
  }
}

extension ComparedText {
  /// The words of the text that a range of the compared form is made of, in one line; of a long passage its first and
  /// last words.
  func words(at range: Range<Int>) -> String {
    let words = excerpt(origin(of: range.lowerBound)..<end(of: range.upperBound))
    let scalars = words.unicodeScalars
    guard scalars.count > 240 else { return words }
    return String(scalars.prefix(160)) + " … " + String(scalars.suffix(60))
  }

  /// What the text has, in one line, around the first place at which a passage of it differs from a quotation.
  func difference(at range: Range<Int>, from quotation: ComparedText) -> (
    here: String, there: String
  ) {
    let passage = Array(bytes[range])
    let shared = zip(passage, quotation.bytes).prefix { $0 == $1 }.count
    func around(_ bytes: [UInt8]) -> String {
      let all = String(decoding: bytes, as: UTF8.self).unicodeScalars
      let before = String(decoding: bytes.prefix(shared), as: UTF8.self).unicodeScalars.count
      let start = max(0, before - 24)
      let end = min(all.count, before + 32)
      return (start > 0 ? "…" : "") + String(all.dropFirst(start).prefix(end - start))
        + (end < all.count ? "…" : "")
    }
    return (around(passage), around(quotation.bytes))
  }
}
