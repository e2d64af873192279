import Dossiers

extension TemplateCompiler {
  /// Compiles what stands if the name has something to show, and what stands if not.
  mutating func compile(
    _ section: Section, under scopes: Scopes, at place: inout Place
  ) -> Program {
    let value = value(section.name, under: scopes)
    return compile(section, showing: value, under: scopes, at: &place)
  }

  private mutating func compile(
    _ section: Section, showing value: NamedValue?, under scopes: Scopes, at place: inout Place
  ) -> Program {
    if case .perhaps(let test, let extra, let otherwise) = value {
      return compile(section, if: test, extra, otherwise, under: scopes, at: &place)
    }
    let inside = value?.scopes(inside: scopes) ?? scopes.pushing(.unknown)
    let start = place
    var end = start
    let shown = compile(section.shown ?? [], under: inside, at: &end)
    if value?.isRepeated == true { checkRepetition(of: section, under: inside, from: start, &end) }
    let otherwise = compile(section.otherwise ?? [], under: scopes, at: &place)
    join(&place, with: end, after: section, from: start)
    return value?.program(shown, otherwise: otherwise) ?? Program()
  }

  private mutating func compile(
    _ section: Section, if test: Access<Bool>, _ extra: Access<Extra?>, _ otherwise: NamedValue?,
    under scopes: Scopes, at place: inout Place
  ) -> Program {
    var end = place
    let start = place
    let then = compile(section, showing: .extra(extra), under: scopes, at: &end)
    guard let otherwise else {
      place = end
      return then
    }
    let other = compile(section, showing: otherwise, under: scopes, at: &place)
    join(&place, with: end, after: section, from: start)
    return .branch(test, then: then, otherwise: other)
  }

  /// Checks that what stands once for each element can also follow upon itself.
  private mutating func checkRepetition(
    of section: Section, under scopes: Scopes, from start: Place, _ end: inout Place
  ) {
    guard start != end, let again = start.joined(with: end) else { return }
    end = again
    _ = compile(section.shown ?? [], under: scopes, at: &end)
    end = again.joined(with: end) ?? end
  }

  private mutating func join(
    _ place: inout Place, with other: Place, after section: Section, from start: Place
  ) {
    if let joined = place.joined(with: other) {
      place = joined
      return
    }
    report(
      .unbalancedPlace, at: section.name.offset,
      "the section `\(section.name.text)` ends in \(other.description) if it shows, "
        + "and in \(place.description) if not",
      help: "Close inside the section what is opened in it, and nothing else.")
    place = start
  }
}

extension NamedValue {
  fileprivate var isRepeated: Bool {
    switch self {
    case .list, .texts, .extra: true
    case .text, .html, .flag, .view, .perhaps: false
    }
  }

  /// What the names in a section's body can mean.
  fileprivate func scopes(inside scopes: Scopes) -> Scopes {
    switch self {
    case .flag: return scopes
    case .text, .html: return scopes.pushing(.itself(self))
    case .view(_, _, let outline): return scopes.pushing(.view(outline()))
    case .list(_, _, let outline): return scopes.pushing(.view(outline()), isElement: true)
    case .texts:
      let text = Access<String?>(frame: scopes.frameCount) { $0.read { (text: String) in text } }
      return scopes.pushing(.itself(.text(text)), isElement: true)
    case .extra, .perhaps:
      return scopes.pushing(.extra(frame: scopes.frameCount), isElement: true)
    }
  }

  /// The section's program from the programs of what it shows and of what stands otherwise.
  fileprivate func program(_ shown: Program, otherwise: Program) -> Program {
    switch self {
    case .text(let text):
      let test = Access(frame: text.frame) { text.get($0)?.isEmpty == false }
      return .branch(test, then: shown, otherwise: otherwise)
    case .html(let html):
      let test = Access(frame: html.frame) { html.get($0)?.isEmpty == false }
      return .branch(test, then: shown, otherwise: otherwise)
    case .flag(let test):
      return .branch(test, then: shown, otherwise: otherwise)
    case .view(let frame, let walk, _), .list(let frame, let walk, _), .texts(let frame, let walk):
      return .each(frame, walk, shown, otherwise: otherwise)
    case .extra(let extra), .perhaps(_, let extra, _):
      let walk: Walk = { walkThrough(extra.get($0)?.elements ?? [], $1) }
      return .each(extra.frame, walk, shown, otherwise: otherwise)
    }
  }
}
