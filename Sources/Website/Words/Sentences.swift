import Dossiers

/// How the points after the first stand: `5 further points: 3 contested, 1 admitted, 1 alleged`; nil without any.
func sentence(countingFurther statuses: [Status], in words: Words) -> String? {
  guard !statuses.isEmpty else { return nil }
  var sentence = statuses.count == 1 ? "1 further point" : "\(statuses.count) further points"
  var kinds: [(status: Status, count: Int)] = []
  for status in Status.allCases {
    let count = statuses.count { $0 == status }
    if count > 0 { kinds.append((status, count)) }
  }
  // At equal counts the table of statuses decides.
  let order = kinds.indices.sorted { (kinds[$1].count, $0) < (kinds[$0].count, $1) }
  for (place, kind) in order.enumerated() {
    sentence += place == 0 ? ": " : ", "
    sentence += String(kinds[kind].count) + " " + words.shown(kinds[kind].status.rawValue)
  }
  return sentence
}

/// Where an allegation comes from and who passes it on: `1 origin · 6 relays · none says that it verified`.
func sentence(origins: Int, relays: Int, verified: Int) -> String {
  var sentence =
    switch origins {
    case 0: "no origin on record"
    case 1: "1 origin"
    default:
      "at most " + String(origins) + " origins; whether they are independent is not on record"
    }
  guard relays > 0 else { return sentence + " · no relays" }
  sentence.reserveCapacity(150)
  sentence += " · "
  sentence += String(relays)
  sentence += relays == 1 ? " relay · " : " relays · "
  switch verified {
  case 0: sentence += "none says that it verified"
  case 1: sentence += "1 says that it verified"
  default: sentence += String(verified) + " say that they verified"
  }
  return sentence
}

/// `Han Dong`, `Han Dong and Global News`, `A, B and C`.
func enumeration(_ names: [String]) -> String {
  guard let last = names.last else { return "" }
  let rest = names.dropLast()
  return rest.isEmpty ? last : rest.joined(separator: ", ") + " and " + last
}
