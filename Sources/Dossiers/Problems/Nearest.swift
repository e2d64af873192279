/// The one of `candidates` that is most like `word`, if any is near enough to have been meant.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(folded(word).unicodeScalars)
  guard !wanted.isEmpty, wanted.count <= 80 else { return nil }
  let reach = max(1, wanted.count / 3)
  var best: (distance: Int, word: String)?
  for candidate in candidates {
    let scalars = Array(folded(candidate).unicodeScalars)
    // `alias` was meant as `aliases`.
    if best == nil, wanted.count > 2, scalars.starts(with: wanted) {
      best = (reach, candidate)
      continue
    }
    guard abs(scalars.count - wanted.count) <= reach else { continue }
    let distance = editDistance(wanted, scalars)
    guard distance <= reach else { continue }
    if let found = best, (found.distance, found.word) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.word
}

/// `Did you mean `x`? `, or nothing.
func didYouMean(_ word: String, among candidates: some Sequence<String>) -> String {
  nearest(to: word, among: candidates).map {
    "Did you mean `\($0)`? " + lookalikes(in: word, meaning: $0)
  } ?? ""
}

/// The signs of a word that look like others, or like nothing at all: a Cyrillic `а`, a space that does not break.
private func lookalikes(in word: String, meaning candidate: String) -> String {
  guard candidate.utf8.allSatisfy({ $0 < 0x80 }) else { return "" }
  let odd = word.unicodeScalars.filter {
    $0.value >= 0x370 || $0.properties.generalCategory == .format
      || (!$0.isASCII && $0.properties.isWhitespace)
  }
  return odd.isEmpty ? "" : "(Yours holds \(odd.prefix(3).map(\.code).joined(separator: ", ")).) "
}

extension Unicode.Scalar {
  /// As Unicode's tables name it: `U+0430`.
  var code: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// How many letters must be added, taken away, changed or swapped with their neighbour (optimal string
/// alignment).
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = Swift.min(
        last[j] + (a[i] == b[j] ? 0 : 1), Swift.min(last[j + 1], row[j]) + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = Swift.min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
