/// A partial at a place, where it may have been compiled for several kinds of rows.
struct PartialKey: Hashable, Sendable {
  let name: String
  let start: HTMLContext
}

/// A partial compiled for particular innermost scopes.
struct CompiledPartial: Sendable {
  /// The scopes that its names were looked up in, the innermost last; what is beyond them makes no difference.
  let scopes: [Scope]
  let writer: AnyWriter
  let reach: Int
  let end: HTMLContext
  let problems: [TemplateProblem]
  /// How deep sections and partials are nested in it, and how large it is with them.
  let height, size: Int
}

extension Compilation {
  /// Compiles `{{>name}}`.
  mutating func compile(partial name: TagName, in body: inout Body) {
    guard let partial = partial(name) else { return }
    let compiled = compiled(partial, in: body)
    for problem in compiled.problems { current.problems.insert(problem) }
    let height = current.depth + compiled.height
    if height > TemplateRule.deepestNesting { return report(.tooDeep(name), at: name.offset) }
    current.deepest = max(current.deepest, height)
    let asked = body.scopes.count - compiled.scopes.count
    current.outermostScope = min(current.outermostScope, asked)
    current.size += compiled.size
    body.steps.add(compiled.writer, reach: compiled.reach)
    if current.size > TemplateRule.largestTemplate {
      let message = "`\(name.text)` makes the page's template larger than 16 MiB"
      let help = "Include fewer templates in each other."
      report(Mistake(.tooDeep, message, help: help), at: name.offset)
    } else if body.context.joined(with: compiled.end) == nil {
      let (start, end) = (body.context.description, compiled.end.description)
      let message = "the template `\(name.text)` begins in \(start) and ends in \(end)"
      let help = "Close in \(partial.source.file) what is opened there."
      report(Mistake(.unbalancedPlace, message, help: help), at: name.offset)
    } else {
      body.context = compiled.end
    }
  }

  private mutating func compiled(_ partial: ParsedTemplate, in body: Body) -> CompiledPartial {
    let key = PartialKey(name: partial.source.name, start: body.context)
    let known = partials[key, default: []].first {
      body.scopes.suffix($0.scopes.count) == $0.scopes[...]
    }
    if let known { return known }
    let compiled = compile(partial, in: body.scopes, at: body.context)
    partials[key, default: []].append(compiled)
    return compiled
  }

  /// Compiles a template or partial by itself.
  mutating func compile(
    _ template: ParsedTemplate, in scopes: [Scope], at start: HTMLContext
  ) -> CompiledPartial {
    let outer = current
    defer { current = outer }
    compiledCount += 1
    current = CurrentTemplate(source: template.source, number: compiledCount)
    (current.depth, current.deepest) = (outer.depth, outer.depth)
    current.size = template.source.bytes.count + 100
    for problem in template.problems { current.problems.insert(problem) }
    including.append(template.source.name)
    var body = Body(scopes: scopes, context: start)
    // Whatever it asks for, it writes of that row.
    current.outermostScope = scopes.rowScope
    compile(template.pieces, in: &body)
    including.removeLast()
    let asked = scopes.suffix(max(0, scopes.count - current.outermostScope))
    // The size cannot overflow where each doubles the next.
    return CompiledPartial(
      scopes: Array(asked), writer: body.writer, reach: body.steps.reach, end: body.context,
      problems: current.problems.list, height: current.deepest - outer.depth,
      size: min(current.size, 2 * TemplateRule.largestTemplate))
  }

  private mutating func partial(_ name: TagName) -> ParsedTemplate? {
    if including.contains(name.text) {
      let way = (including + [name.text]).joined(separator: " > ")
      let message = "these templates include each other: \(way)"
      let help = "Take one of these tags out."
      report(Mistake(.partialCycle, message, help: help), at: name.offset)
      return nil
    }
    if let partial = set.templates[name.text] { return partial }
    let help = didYouMean(name.text, among: set.names, else: "Add its file, or take the tag out.")
    let mistake = Mistake(.unknownPartial, "there is no template `\(name.text)`", help: help)
    report(mistake, at: name.offset)
    return nil
  }
}
