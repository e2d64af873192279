extension ComparedText {
  /// Where a quotation stands in this text, word for word and not from or to within a word, as ranges of `bytes`.
  func occurrences(of quotation: ComparedText) -> [Range<Int>] {
    let length = quotation.bytes.count
    var found: [Range<Int>] = []
    SequenceSearch(quotation.bytes).forEachPlace(in: bytes) { place in
      if isUncut(at: place..<place + length) { found.append(place..<place + length) }
      return true
    }
    return found
  }

  private func isUncut(at range: Range<Int>) -> Bool {
    let first = bytes.scalar(at: range.lowerBound).scalar
    guard let last = bytes.scalar(before: range.upperBound)?.scalar else { return false }
    return !first.isMark && begins(first, at: range.lowerBound) && ends(last, at: range.upperBound)
  }

  /// Whether what begins at a place is no rest of a word or number: `lawful` of `unlawful`, `violent` of `non-violent`,
  /// `5 million` of `2.5 million` or of `-5 million`.
  private func begins(_ first: Unicode.Scalar, at place: Int) -> Bool {
    guard first.isOfWord, !first.isUnspaced, let before = bytes.scalar(before: place) else {
      return true
    }
    if before.scalar.isOfWord { return before.scalar.isUnspaced }
    let isAfterWord = bytes.scalar(before: before.start)?.scalar.isOfWord == true
    if isHyphen(at: before.start) { return !isAfterWord && !first.isDecimalDigit }
    return
      !(isAfterWord && first.isDecimalDigit && joinsDigits(before.scalar)
      && bytes.scalar(before: before.start)?.scalar.isDecimalDigit == true)
  }

  /// The same of what ends before a place: `can` of `can't`, `anti` of `anti-war`, `2` of `2.5`, and of two or more signs
  /// that end a sentence together not only the first.
  private func ends(_ last: Unicode.Scalar, at place: Int) -> Bool {
    guard place < bytes.count else { return true }
    let (next, length) = bytes.scalar(at: place)
    if next.isMark || last.endsSentence && next.endsSentence { return false }
    guard last.isOfWord, !last.isUnspaced else { return true }
    if next.isOfWord { return next.isUnspaced }
    guard place + length < bytes.count else { return true }
    let after = bytes.scalar(at: place + length).scalar
    guard after.isOfWord else { return true }
    if next == Unicode.Scalar(ComparedText.quotationMark) || isHyphen(at: place) { return false }
    return !(last.isDecimalDigit && after.isDecimalDigit && joinsDigits(next))
  }

  /// Whether a hyphen stands at a place of the compared form, and not another dash.
  private func isHyphen(at place: Int) -> Bool {
    guard bytes[place] == UInt8(ascii: "-") else { return false }
    let scalar = origins.isEmpty ? "-" : text.scalar(at: origin(of: place)).scalar
    return ["-", "\u{2010}", "\u{2011}", "\u{2212}", "\u{FE63}", "\u{FF0D}"].contains(scalar)
  }

  private func joinsDigits(_ scalar: Unicode.Scalar) -> Bool {
    ".,:\"٫٬’".unicodeScalars.contains(scalar)
  }
}
