import Dossiers

/// How the points after the first stand: `5 further points: 3 contested, 1 admitted, 1 alleged`; nil without any.
func sentence(
  countingFurther statuses: [Status], in words: Words, isRightToLeft: Bool = false
) -> String? {
  guard !statuses.isEmpty else { return nil }
  let points = statuses.count == 1 ? "1 further point" : "\(statuses.count) further points"
  // Else the words would take the number behind them to their own direction, away from its status.
  let apart = isRightToLeft ? "\u{2068}" + points + "\u{2069}" : points
  return apart + ": " + counts(of: statuses.map { ListChoice($0, text: words.shown($0.rawValue)) })
}

/// How often each value is there, the most frequent first: `3 contested, 1 admitted, 1 alleged`.
func counts(of values: [ListChoice]) -> String {
  // At equal counts the rank decides.
  let kinds = Dictionary(grouping: values, by: \.rank).values
    .sorted { ($1.count, $0[0].rank) < ($0.count, $1[0].rank) }
  let parts = kinds.map { "\($0.count) \($0[0].text)" }
  // A value whose words have a comma, such as `indicated, not established`, is one all the same.
  return parts.joined(separator: parts.contains { $0.contains(",") } ? "; " : ", ")
}

/// Where an allegation comes from and who passes it on: `1 origin · 6 relays · none says that it verified`.
struct OriginsInWords: TextValue {
  let origins: Int
  let relays: Int
  let verified: Int

  func isShown(by composer: Composer?) -> Bool { true }

  // Nothing in it needs to be escaped in a text.
  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    switch escape {
    case .text, .attribute, .later: append(to: &page)
    case .wholeURL, .partOfURL:
      var words = Markup(capacity: 150)
      append(to: &words)
      words.withBytes { page.append($0, for: escape) }
    }
  }

  private func append(to page: inout Markup) {
    switch origins {
    case 0: page.raw("no origin on record")
    case 1: page.raw("1 origin")
    default:
      page.raw("at most ")
      page.append(number: origins)
      page.raw(" origins; whether they are independent is not on record")
    }
    guard relays > 0 else { return page.raw(" · no relays") }
    page.raw(" · ")
    page.append(number: relays)
    page.raw(relays == 1 ? " relay · " : " relays · ")
    switch verified {
    case 0: page.raw("none says that it verified")
    case 1: page.raw("1 says that it verified")
    default:
      page.append(number: verified)
      page.raw(" say that they verified")
    }
  }
}

/// `Han Dong`, `Han Dong and Global News`, `A, B and C`.
func enumeration(_ names: [String]) -> String {
  guard let last = names.last else { return "" }
  let rest = names.dropLast()
  return rest.isEmpty ? last : rest.joined(separator: ", ") + " and " + last
}
