import Dossiers

/// Who says something, with the role held on that day.
struct SpeakerView: View {
  let name: Label
  let href: Href?
  let role: SpeakerRole?

  static let shape = Shape<SpeakerView>(
    "speaker",
    [
      .text(
        "name", \.name,
        "The name of a figure, a title of a document, or the description of unnamed speakers"),
      .text("href", \.href, "Link to the page of the figure or document"),
      .text(
        "role", \.role,
        "The role held at that time, with its organisation; only where the page first shows one"),
    ])
}

/// What stands behind a figure's name.
enum SpeakerRole: TextValue {
  case words(String)
  /// The role held on a day, at the first of the page's places that have one to show. The number is the place's own.
  case held(by: EntityID, on: PartialDate?, place: Int)

  func isShown(by composer: Composer?) -> Bool { text(by: composer) != nil }

  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    if let text = text(by: composer) { page.append(text, for: escape) }
  }

  private func text(by composer: Composer?) -> String? {
    switch self {
    case .words(let words): words
    case .held(let figure, let date, let place):
      composer?.role(of: figure, on: date, ifFirstAt: place)
    }
  }
}

extension Composer {
  func speakers(of statement: Statement, withRoles: Bool) -> Few<SpeakerView> {
    func view(of figure: EntityID) -> SpeakerView {
      SpeakerView(
        name: .entity(figure), href: .entity(figure),
        role: withRoles ? held(by: figure, on: statement.date) : nil)
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
      name: .entity(figure), href: .entity(figure), role: held(by: figure, on: date))
  }

  private func held(by figure: EntityID, on date: PartialDate?) -> SpeakerRole {
    rolePlaces += 1
    return .held(by: figure, on: date, place: rolePlaces)
  }

  /// The role, unless another place of the page showed one of the figure before. Pages are read as they are written.
  fileprivate func role(of figure: EntityID, on date: PartialDate?, ifFirstAt place: Int) -> String?
  {
    if let first = firstRoles[figure], first != place { return nil }
    guard let role = role(of: figure, on: date) else { return nil }
    firstRoles[figure] = place
    return role
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
