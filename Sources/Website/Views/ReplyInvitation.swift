import Dossiers

/// How a figure whose reply is not on record, or who speaks for it, can send one.
struct ReplyInvitation: View {
  let name: Label
  let isPerson: Bool
  let href: Href

  static let shape = Shape<ReplyInvitation>(
    "reply_invitation",
    [
      .text("name", \.name, "The figure's title"),
      .flag("person", \.isPerson, "Whether the figure is a person, who can reply in person"),
      .text("href", \.href, "The page that says how to reach the editors"),
    ])
}

extension Composer {
  /// For each figure without a reply to the point; none where the site names no page on contact.
  func invitations(to point: Point) -> [ReplyInvitation] {
    guard let contact = site.dossier.settings.policies.contact,
      site.dossier.page(contact) != nil
    else { return [] }
    return point.facts.replies.filter { $0.reply != .answered }.map { reply in
      ReplyInvitation(
        name: .entity(reply.figure), isPerson: site.figure(reply.figure)?.kind == .person,
        href: .entity(contact))
    }
  }
}
