/// A section where a template is compiled, and the context in which it begins.
struct SectionKey: Hashable, Sendable {
  let template, offset: Int
  let start: HTMLContext
}

extension Compilation {
  /// Compiles what is shown if the name has something to show, and what if not.
  mutating func compile(
    section name: TagName, _ shown: [Piece], _ otherwise: [Piece], in body: inout Body
  ) {
    // In a body that is compiled again, for how it follows upon itself, only the end of a section is of interest.
    let key = SectionKey(template: current.number, offset: name.offset, start: body.context)
    if let end = sectionEnds[key] {
      body.context = end
      return
    }
    let meaning = name.sentenceKey == nil ? meaning(of: name, in: body.scopes) : nil
    if name.sentenceKey != nil { reportWrongUse(name, "a sentence", "sections do") }
    let scopes = body.scopes + (meaning.map(\.scopeInside) ?? [Scope(kind: .unknown)])
    var inside = Body(scopes: scopes, context: body.context)
    compile(shown, in: &inside)
    if meaning?.mayRepeat == true { repeatBody(of: name, shown, in: &inside, from: body.context) }
    var outside = Body(scopes: body.scopes, context: body.context)
    compile(otherwise, in: &outside)
    if let joined = outside.context.joined(with: inside.context) {
      body.context = joined
    } else {
      reportUnbalanced(name, outside.context, inside.context)
    }
    sectionEnds[key] = body.context
    guard let place = meaning?.place else { return }
    body.steps.add(body.scopes.accessor(of: place).section(inside.steps, outside.steps))
  }

  /// Checks that what is shown once for each element can also follow upon itself.
  private mutating func repeatBody(
    of name: TagName, _ pieces: [Piece], in body: inout Body, from start: HTMLContext
  ) {
    var start = start
    while let again = start.joined(with: body.context), again != start {
      start = again
      var next = Body(scopes: body.scopes, context: again)
      compile(pieces, in: &next)
      body.context = next.context
    }
    if start.joined(with: body.context) == nil {
      reportUnbalanced(name, start, body.context)
    } else {
      body.context = start
    }
  }

  private mutating func reportUnbalanced(
    _ name: TagName, _ context: HTMLContext, _ end: HTMLContext
  ) {
    let (shown, otherwise) = (end.description, context.description)
    let message =
      "the section `\(name.text)` ends in \(shown) if it shows, and in \(otherwise) if not"
    let help = "Close inside the section what is opened in it, and nothing else."
    report(Mistake(.unbalancedPlace, message, help: help), at: name.offset)
  }
}

extension Meaning {
  fileprivate var mayRepeat: Bool { kind == .rows || kind == .texts || kind == .value }

  /// What the names in a section's body can mean besides.
  fileprivate var scopeInside: [Scope] {
    switch kind {
    case .flag: []
    case .text, .number, .html: [Scope(kind: .itself(place, kind))]
    case .value: [Scope(kind: .open)]
    case .row, .rows, .texts:
      child.map { [Scope(kind: .row($0), isElement: mayRepeat)] } ?? []
    }
  }
}
