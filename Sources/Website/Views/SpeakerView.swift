import Dossiers

/// Who says something, with the role held on that day.
struct SpeakerView: View {
  let name: Label
  let href: Href?
  let role: String?

  static let shape = Shape<SpeakerView>(
    "speaker",
    [
      .text(
        "name", \.name,
        "The name of a figure, a title of a document, or the description of unnamed speakers"),
      .text("href", \.href, "Link to the page of the figure or document"),
      .text("role", \.role, "The role held at that time, with its organisation"),
    ])
}

extension Composer {
  func speakers(of statement: Statement, withRoles: Bool) -> Few<SpeakerView> {
    func view(of figure: EntityID) -> SpeakerView {
      SpeakerView(
        name: .entity(figure), href: .entity(figure),
        role: withRoles ? role(of: figure, on: statement.date) : nil)
    }
    if let figure = statement.onlyFigure { return Few(view(of: figure)) }
    switch statement.speaker {
    case .figures(let figures): return Few(figures, view)
    case .document(let source):
      return Few(SpeakerView(name: .entity(source), href: .entity(source), role: nil))
    case .unnamed:
      return Few(SpeakerView(name: .unnamedSpeakers(of: Held(statement)), href: nil, role: nil))
    case .us: return Few(SpeakerView(name: .words(publisherName), href: nil, role: nil))
    case nil: return Few()
    }
  }

  /// By what name this dossier asks for comment.
  var publisherName: String {
    site.dossier.settings.publisher?.name ?? site.dossier.settings.title
  }

  func speakerView(_ figure: EntityID, on date: PartialDate?) -> SpeakerView {
    SpeakerView(
      name: .entity(figure), href: .entity(figure), role: role(of: figure, on: date))
  }

  /// The role that a figure held on the day, else the line that stands where no dated role fits.
  func role(of id: EntityID, on date: PartialDate?) -> String? {
    guard let figure = site.figure(id) else { return nil }
    guard let date, !figure.roles.isEmpty else { return figure.role }
    let held = figure.roles(on: date)
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
