import Dossiers

extension TemplateCompiler {
  /// What the name means here; if nothing, that is reported.
  mutating func value(_ name: TagName, under scopes: Scopes) -> NamedValue? {
    do throws(NameMistake) {
      return try scopes.value(named: name.text)
    } catch {
      if !scopes.hasUnknown { report(error, name) }
      return nil
    }
  }

  private mutating func report(_ mistake: NameMistake, _ name: TagName) {
    report(mistake.rule, at: name.offset, mistake.message(name.text), help: mistake.help(name.text))
  }
}

extension NameMistake {
  fileprivate var rule: TemplateRule {
    switch self {
    case .unknown, .noPosition: .unknownName
    case .notAView, .noText, .noList: .wrongUse
    }
  }

  fileprivate func message(_ name: String) -> String {
    switch self {
    case .unknown(_, let outlines):
      let views = outlines.map { "`\($0.name)`" }.joined(separator: ", in ")
      return "there is no name `\(name)` in \(views)"
    case .notAView(let field, let noun):
      return "`\(field)` in `\(name)` is \(noun), which has no names of its own"
    case .noText: return "`.` stands here in no section of a text or HTML"
    case .noList: return "`\(name)` stands here in no section of a list"
    case .noPosition: return "there is no name `\(name)`"
    }
  }

  fileprivate func help(_ name: String) -> String {
    switch self {
    case .unknown(let part, let outlines): help(part, among: outlines)
    case .notAView: "Name the field alone, or take the names from the body of its section."
    case .noText: "Write the name of a field."
    case .noList: "Move it into the section of a list."
    case .noPosition: "Names with a dash in front are `-first`, `-last` and `-index`."
    }
  }

  private func help(_ part: String, among outlines: [Outline]) -> String {
    let fields = outlines.flatMap(\.fields).map(\.name)
    if let meant = nearest(to: part, among: fields) { return "Did you mean `\(meant)`?" }
    guard let view = outlines.first else { return "Take the tag out." }
    return "`\(view.name)` has \(view.fields.map { "`\($0.name)`" }.joined(separator: ", "))."
  }
}
