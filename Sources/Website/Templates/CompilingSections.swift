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
    _ section: Section, if test: Test, _ extra: ExtraAccess, _ otherwise: NamedValue?,
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
    case .text, .html, .flag, .view, .position, .perhaps: false
    }
  }

  /// What the names in a section's body can mean.
  fileprivate func scopes(inside scopes: Scopes) -> Scopes {
    switch self {
    case .flag: return scopes
    case .text, .html, .position: return scopes.pushing(.itself(self))
    case .view(_, let outline): return scopes.pushing(.view(outline()))
    case .list(_, let outline): return scopes.pushing(.view(outline()), isElement: true)
    case .texts:
      let text = Reach(
        in: ObjectIdentifier(String.self), Shown(type: String.self, isOptional: false))
      return scopes.pushing(
        .itself(.text(Access(frame: scopes.frameCount, reach: text))), isElement: true)
    case .extra, .perhaps:
      return scopes.pushing(.extra(frame: scopes.frameCount), isElement: true)
    }
  }

  /// The section's program from the programs of what it shows and of what stands otherwise.
  fileprivate func program(_ shown: Program, otherwise: Program) -> Program {
    switch self {
    case .text(let value), .html(let value):
      .branch(.value(value), then: shown, otherwise: otherwise)
    case .flag(let test): .branch(test, then: shown, otherwise: otherwise)
    case .position: shown
    case .view(let values, _), .list(let values, _), .texts(let values):
      .each(values, shown, otherwise: otherwise)
    case .extra(let extra), .perhaps(_, let extra, _):
      .each(extra.elements, shown, otherwise: otherwise)
    }
  }
}
