extension FlatText {
  /// Marks of emphasis that stayed as typed although there is one to open and one to close. In CommonMark a mark between
  /// a letter and punctuation neither opens nor closes, which is common in Chinese and Japanese: they have no spaces.
  /// In a quotation, marks between spaces are the source's own.
  func brokenEmphasis(inQuotation: Bool) -> [(mark: String, Range<Int>)] {
    var broken: [(String, Range<Int>)] = []
    var open: [String: MarkRun] = [:]
    for run in markRuns {
      if let opening = open[run.mark], run.closes(opening) {
        let isSpokenOf =
          opening.isLoose
          && (inQuotation || isConjunction(opening.range.upperBound..<run.range.lowerBound))
        if !isSpokenOf { broken.append((run.mark, opening.range)) }
        open[run.mark] = nil
      } else if run.mayOpen {
        open[run.mark] = run
      }
    }
    return broken
  }

  /// Whether it is only `and` or the like that stands between two marks: they are spoken of.
  private func isConjunction(_ words: Range<Int>) -> Bool {
    ["and", "or", "&", ",", "und", "oder", "et", "ou", "y", "o", "e"]
      .contains(self.words(words).trimmed.lowercased())
  }

  /// Adjacent marks, with what is around them.
  private struct MarkRun {
    let mark: String
    let range: Range<Int>
    let line: Int
    let before: Unicode.Scalar
    let after: Unicode.Scalar
    /// Whether the last character before it, apart from spaces, is a digit, as in arithmetic.
    let isBehindDigit: Bool

    /// Emphasised words beside it mostly begin or end with a letter.
    private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      scalar == FlatText.other
        || scalar.properties.isAlphabetic && (scalar.isChineseOrJapanese || mark.hasPrefix("**"))
    }

    private func isEdge(_ scalar: Unicode.Scalar) -> Bool {
      mark.hasPrefix("_") ? !scalar.isBlank : scalar.isPunctuation || scalar == FlatText.other
    }

    /// Whether it is where an opening mark would be, and does not open anything.
    var failsToOpen: Bool { isLetter(before) && isEdge(after) && !after.isClosing }
    var failsToClose: Bool { isLetter(after) && isEdge(before) }
    /// Whether there is a space between it and the words that it was to open.
    var isLoose: Bool { mark == "**" && after == " " && before.isBlank && !isBehindDigit }

    /// Whether it was meant to open something, as it does or fails to.
    var mayOpen: Bool {
      failsToOpen || isLoose
        || !after.isBlank && !after.isClosing && !(mark.hasPrefix("_") && before.isASCIIWord)
    }

    /// Whether it was meant to close what another run was meant to open, and one of the two fails to.
    func closes(_ opening: MarkRun) -> Bool {
      if before == " " {
        let isLooseEnd = mark == "**" && (after == "\n" || after.isClosing)
        return line == opening.line && (opening.isLoose || isLooseEnd)
      }
      // Masked names, as in `王**（42岁）`, are not emphasis.
      let isBroken = opening.failsToOpen || opening.isLoose
      return !before.isBlank && (failsToClose || isBroken && !failsToOpen)
        && !(mark.hasPrefix("_") && after.isASCIIWord)
    }
  }

  private var markRuns: [MarkRun] {
    var runs: [MarkRun] = []
    var (place, line, last): (Int, Int, Unicode.Scalar) = (0, 0, "\n")
    while place < count {
      let sign = scalars[place]
      guard sign == "*" || sign == "_" else {
        if !sign.isBlank { last = sign }
        if sign == "\n" { line += 1 }
        place += 1
        continue
      }
      let end = end(from: place) { $0 == sign }
      runs.append(
        MarkRun(
          mark: words(place..<end), range: place..<end, line: line, before: self[place - 1],
          after: self[end], isBehindDigit: last.isASCIIDigit))
      place = end
    }
    return runs
  }
}

extension Unicode.Scalar {
  /// Punctuation that follows a word without a space.
  fileprivate var isClosing: Bool {
    switch properties.generalCategory {
    case .closePunctuation, .finalPunctuation: true
    default: ".,;:!?。，、；：！？…".unicodeScalars.contains(self)
    }
  }
}
