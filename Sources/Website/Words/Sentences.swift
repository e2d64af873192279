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

extension Composer {
  /// What a claim says, for readers who see nothing else of it: its own short words, else its summary or the sentence
  /// that is alleged, and before them that it is alleged and where it stands: `Alleged (contested): …`.
  func summaryAlone(of claim: Claim, _ short: String? = nil) -> String {
    let point = claim.points.first
    let status = claim.status.flatMap { $0 == .alleged ? nil : words.shown($0.rawValue) }
    let text = short ?? claim.header.summary ?? point.map { plainText($0.proposition) }
    return "Alleged" + (status.map { " (" + $0.isolated + ")" } ?? "")
      + (text.map { ": " + $0.isolated } ?? "")
  }
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

/// Where an allegation comes from and who passes it on:
/// `1 origin: unnamed (“two officials”), through The Gazette · 6 relays · none says that it verified`.
struct OriginsInWords: TextOfPieces {
  let beginnings: [Provenance.Beginning]
  let relays: Int
  let verified: Int

  /// More are for the list below to name.
  private static let mostNamed = 4

  func appendPieces(to page: inout Markup, for escape: Escape, by composer: Composer) {
    switch beginnings.count {
    case 0: page.raw("no origin on record")
    case 1:
      page.raw("1 origin: ")
      append(beginnings[0], to: &page, for: escape, by: composer)
    default:
      page.raw("at most ")
      page.append(number: beginnings.count)
      page.raw(" origins: ")
      for (index, beginning) in beginnings.prefix(Self.mostNamed).enumerated() {
        if index > 0 { page.raw("; ") }
        append(beginning, to: &page, for: escape, by: composer)
      }
      if beginnings.count > Self.mostNamed {
        page.raw("; and ")
        page.append(number: beginnings.count - Self.mostNamed)
        page.raw(" more")
      }
      page.raw(" – whether they are independent is not on record")
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

  /// Speakers without a name stand as they are described, and with the outlet through which alone they are known.
  private func append(
    _ beginning: Provenance.Beginning, to page: inout Markup, for escape: Escape,
    by composer: Composer
  ) {
    switch beginning.origin {
    case .figure(let entity), .document(let entity):
      composer.append(titleOf: entity, to: &page, for: escape)
    case .unnamed(let outlet):
      page.append(composer.words.shown("unnamed"), for: escape)
      if !beginning.descriptions.isEmpty {
        let descriptions = beginning.descriptions.map { quoted($0) }.joined(separator: "; ")
        page.append(" (" + descriptions + ")", for: escape)
      }
      page.raw(", through ")
      page.append(composer.site.name(of: outlet), for: escape)
    }
  }
}

/// `Han Dong`, `Han Dong and Global News`, `A, B and C`.
func enumeration(_ names: [String]) -> String {
  guard let last = names.last else { return "" }
  let rest = names.dropLast()
  return rest.isEmpty ? last : rest.joined(separator: ", ") + " and " + last
}
