import Dossiers

/// Who says something, with the role held on that day.
struct SpeakerView: View {
  let name: Label
  let href: Href?
  let role: String?

  static let shape = Shape<SpeakerView>(
    "speaker", [.text("name", \.name), .text("href", \.href), .text("role", \.role)])
}

extension Composer {
  func speakers(
    _ speaker: Speaker?, on date: PartialDate?, withRoles: Bool = true
  ) -> [SpeakerView] {
    switch speaker {
    case .figures(let figures):
      figures.map {
        withRoles
          ? speakerView($0, on: date)
          : SpeakerView(name: .entity($0), href: .entity($0, anchor: nil), role: nil)
      }
    case .document(let source):
      [SpeakerView(name: .entity(source), href: .entity(source, anchor: nil), role: nil)]
    case .unnamed(let description):
      [SpeakerView(name: .unnamed(description), href: nil, role: nil)]
    case nil: []
    }
  }

  func speakerView(_ figure: EntityID, on date: PartialDate?) -> SpeakerView {
    SpeakerView(
      name: .entity(figure), href: .entity(figure, anchor: nil), role: role(of: figure, on: date))
  }

  /// The role that a figure held on the day, else the line that stands where no dated role fits.
  func role(of id: EntityID, on date: PartialDate?) -> String? {
    guard let figure = site.figure(id) else { return nil }
    let held = date.map { figure.roles(on: $0) } ?? []
    switch held.count {
    case 0: return figure.role
    case 1: return inWords(held[0]).isolated
    default: return held.map { inWords($0).isolated }.joined(separator: "; ")
    }
  }

  func inWords(_ role: Role) -> String {
    guard let organization = role.organization.map({ site.name(of: $0) }),
      organization != role.title
    else { return role.title }
    return role.title.isolated + ", " + organization.isolated
  }
}
