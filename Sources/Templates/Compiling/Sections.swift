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
    if let meaning { add(meaning, inside, outside, to: &body) }
  }

  private func add(_ meaning: Meaning, _ inside: Body, _ outside: Body, to body: inout Body) {
    let (shown, other, row) = (inside.writer, outside.writer, body.scopes.row)
    let asked = inside.steps.reach - (meaning.opensRow ? 1 : 0)
    let reach = max(asked, outside.steps.reach)
    switch meaning.place {
    case .field(0, let field):
      let around = meaning.opensRow && inside.steps.reach > 0 ? row : nil
      body.steps.add(
        body.scopes.accessor(of: field, up: 0).section(shown, other, around), reach: reach)
    case .position(let field):
      let choose = row.type.choose(shown, other) { output in
        let isShown = field == 0 ? output.index == 0 : output.index + 1 == output.count
        return output.count > 0 && (isShown || field == 2)
      }
      body.steps.add(choose, reach: reach)
    case .field(let up, let field):
      let section = body.scopes.accessor(of: field, up: up).section(shown)
      body.steps.add(reach: max(reach, up)) { frame, output in
        if !section(frame.up(up), frame, &output) { other.run(frame, &output) }
      }
    case .lookup(let lookup):
      body.steps.add(reach: max(reach, lookup.reach)) { frame, output in
        if !lookup.section(on: frame, shown, to: &output) { other.run(frame, &output) }
      }
    }
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
  /// Whether the names in a section's body are those of another row.
  fileprivate var opensRow: Bool { kind == .row || mayRepeat }

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
