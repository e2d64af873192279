/// The one of `candidates` that is most like `word`, if any is near enough to have been meant.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  Candidates(candidates).nearest(to: word)
}

/// `Did you mean `x`? `, or nothing.
func didYouMean(_ word: String, among candidates: some Sequence<String>) -> String {
  Candidates(candidates).didYouMean(word)
}

/// Words among which the one that was meant is looked for.
struct Candidates {
  private let words: [(word: String, scalars: [Unicode.Scalar])]

  init(_ words: some Sequence<String>) {
    self.words = words.map { ($0, Array(folded($0).withoutArticle.unicodeScalars)) }
  }

  /// Files, which are alike where their names are, whatever folder they lie in.
  init(files: [SourcePath]) {
    words = files.map {
      (
        $0.text,
        Array(folded($0.components.last.map(String.init) ?? "").withoutArticle.unicodeScalars)
      )
    }
  }

  /// The word that is most like `word`, of equally near ones the first in the order of the alphabet.
  func nearest(to word: String) -> String? {
    let wanted = Array(folded(word).withoutArticle.unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 80 else { return nil }
    // Any sign is one change away from any other.
    let reach = wanted.count == 1 ? 0 : max(1, wanted.count / 3)
    var best: (distance: Int, word: String)?
    for (candidate, scalars) in words {
      guard let distance = distance(from: wanted, to: scalars, within: reach) else { continue }
      if let found = best, (found.distance, found.word) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  func didYouMean(_ word: String) -> String {
    nearest(to: word).map { "Did you mean `\($0)`? " + lookalikes(in: word, meaning: $0) } ?? ""
  }

  private func distance(
    from wanted: [Unicode.Scalar], to scalars: [Unicode.Scalar], within reach: Int
  ) -> Int? {
    if abs(scalars.count - wanted.count) <= reach,
      let distance = editDistance(wanted, scalars, within: reach)
    {
      return distance
    }
    // `alias` was meant as `aliases`.
    return wanted.count > 2 && scalars.starts(with: wanted) ? reach : nil
  }
}

extension String {
  /// A folded name or id without the article that it begins with: the Lancet is looked for as `lancet` too.
  fileprivate var withoutArticle: Substring {
    guard let end = unicodeScalars.firstIndex(where: { " -'".unicodeScalars.contains($0) }),
      articles.contains(String(self[..<end]))
    else { return self[...] }
    let rest = self[unicodeScalars.index(after: end)...]
    return rest.isEmpty ? self[...] : rest
  }
}

private let articles: Set<String> = [
  "the", "a", "an", "le", "la", "les", "l", "el", "los", "las", "il", "lo", "gli", "i", "der",
  "die", "das", "de", "het", "een", "o", "os", "as",
]

/// The signs of a word that look like others, or like nothing at all: a Cyrillic `а`, a space that does not break.
private func lookalikes(in word: String, meaning candidate: String) -> String {
  guard candidate.utf8.allSatisfy({ $0 < 0x80 }) else { return "" }
  let odd = word.unicodeScalars.filter {
    $0.value >= 0x370 || $0.properties.generalCategory == .format
      || (!$0.isASCII && $0.properties.isWhitespace)
  }
  return odd.isEmpty
    ? "" : "(Yours holds \(odd.prefix(3).map(\.codePoint).joined(separator: ", ")).) "
}

/// How many letters must be added, taken away, changed or swapped with their neighbour (optimal string
/// alignment), unless they are more than `most`.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], within most: Int) -> Int? {
  var beforeLast = Array(repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var row = beforeLast
  for i in a.indices {
    row[0] = i + 1
    for j in b.indices {
      var cost = Swift.min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = Swift.min(cost, beforeLast[j - 1] + 1)
      }
      row[j + 1] = cost
    }
    // What follows is made of these two rows and cannot be less.
    if row.min() ?? 0 > most, last.min() ?? 0 > most { return nil }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[b.count] <= most ? last[b.count] : nil
}

/// The first ten of some values in words, and how many more there are.
func firsts<Values: Collection>(
  of values: Values, joinedBy separator: String, _ inWords: (Values.Element) -> String
) -> String {
  let rest = values.count > 10 ? ["\(values.count - 10) more"] : []
  return (values.prefix(10).map(inWords) + rest).joined(separator: separator)
}
