import Dossiers

/// How the points after the first stand: `5 further points: 3 contested, 1 admitted, 1 alleged`; nil without any.
func sentence(countingFurther statuses: [Status], in words: Words) -> String? {
  guard !statuses.isEmpty else { return nil }
  let order = Status.allCases
  let counts = order.map { status in (status, statuses.count { $0 == status }) }
  // A stable sort: at equal counts the table of statuses decides.
  let sorted = counts.enumerated().filter { $0.element.1 > 0 }.sorted {
    ($1.element.1, $0.offset) < ($0.element.1, $1.offset)
  }
  let list = sorted.map { "\($0.element.1) \(words.shown($0.element.0.rawValue))" }
  let points = statuses.count == 1 ? "1 further point" : "\(statuses.count) further points"
  return points + ": " + list.joined(separator: ", ")
}

/// Where an allegation comes from and who passes it on: `1 origin · 6 relays · none says that it verified`.
func sentence(origins: Int, relays: Int, verified: Int) -> String {
  let first =
    switch origins {
    case 0: "no origin on record"
    case 1: "1 origin"
    default: "at most \(origins) origins; whether they are independent is not on record"
    }
  guard relays > 0 else { return first + " · no relays" }
  let second = relays == 1 ? "1 relay" : "\(relays) relays"
  let third =
    switch verified {
    case 0: "none says that it verified"
    case 1: "1 says that it verified"
    default: "\(verified) say that they verified"
    }
  return first + " · " + second + " · " + third
}

/// `Han Dong`, `Han Dong and Global News`, `A, B and C`.
func enumeration(_ names: [String]) -> String {
  guard let last = names.last else { return "" }
  let rest = names.dropLast()
  return rest.isEmpty ? last : rest.joined(separator: ", ") + " and " + last
}
