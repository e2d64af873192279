/// The known name that is most likely meant, if one is close enough to be a slip.
func nearestName(to name: String, among known: some Sequence<String>) -> String? {
  // Two letters in the wrong order are two replacements.
  let limit = name.utf8.count < 4 ? 1 : max(2, name.utf8.count / 3)
  let ranked = known.map { (name: $0, distance: editDistance(name, $0)) }
  // The name decides between equals, so that the answer does not depend on a dictionary's order.
  let nearest = ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }
  return nearest.flatMap { $0.distance <= limit ? $0.name : nil }
}

/// How many bytes to add, drop or replace to make one name the other; case counts for nothing.
private func editDistance(_ left: String, _ right: String) -> Int {
  let left = left.utf8.map(\.asciiLowercased)
  let right = right.utf8.map(\.asciiLowercased)
  var row = Array(0...right.count)
  for (i, byte) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in right.enumerated() {
      let replaced = diagonal + (byte == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
    }
  }
  return row[right.count]
}
