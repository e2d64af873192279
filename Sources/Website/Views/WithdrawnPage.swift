import Dossiers

/// The page of a claim that was withdrawn: the notice, and nothing that the claim said.
struct WithdrawnPage: View {
  let frame: PageFrame
  let title: String
  let corrections: [CorrectionView]

  static let shape = Shape<WithdrawnPage>(
    "withdrawn_page",
    [
      .view("frame", \.frame, "What surrounds the page: its head, the menu, the footer"),
      .text("title", \.title, "That it is a withdrawn claim, in words"),
      .list("corrections", \.corrections, "The notice with its date; of several the newest first"),
    ])
}

extension Composer {
  func withdrawnPage(_ claim: WithdrawnClaim) -> WithdrawnPage {
    let notices = corrections(claim)
    return WithdrawnPage(
      frame: frame(
        title: claim.header.title, description: notices.first?.text,
        band: band(of: claim), asOf: claim.lastChange?.date, isArticle: true),
      title: claim.header.title, corrections: notices)
  }
}
