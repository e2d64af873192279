import HTML

extension Compilation {
  /// Compiles `{{name}}` or `{{{name}}}` for the value of a name.
  mutating func compile(value name: TagName, isHTML: Bool, in body: inout Body) {
    let escape = escape(name, isHTML: isHTML, at: &body.context)
    guard let meaning = meaning(of: name, in: body.scopes), let escape else { return }
    var place = meaning.place
    switch (meaning.kind, isHTML, place) {
    case (.text, false, _), (.number, false, _), (.value, false, _), (.html, true, _): break
    case (.value, true, .lookup(var lookup)) where lookup.up == nil:
      // Only the page can say what it is: three braces show it if it is HTML.
      lookup.kind = .html
      place = .lookup(lookup)
    default:
      let braces = isHTML ? "three braces do" : "two braces do"
      return reportWrongUse(name, meaning.kind.noun, braces, meaning.kind)
    }
    switch place {
    case .field(0, let field):
      let accessor = body.scopes.accessor(of: field, up: 0)
      if accessor.value != nil, body.scopes.last?.kind == .itself(place, .text) {
        body.steps.add { output in
          if let text = output.sectionText { output.page.append(text, for: escape) }
        }
      } else if let write = accessor.write {
        body.steps.add(write(escape))
      }
    case .position:
      body.steps.add { output in if output.count > 0 { output.page.raw(output.index + 1) } }
    case .field(let up, let field):
      let writer = body.scopes.accessor(of: field, up: up).write?(escape)
      body.steps.add(reach: up) { writer?.run($0.up(up), &$1) }
    case .lookup(let lookup):
      body.steps.add(reach: lookup.reach) { lookup.write(from: $0, to: &$1, escape) }
    }
  }

  /// How a value is escaped here; if that is unsafe, it is reported.
  mutating func escape(
    _ name: TagName, isHTML: Bool, at context: inout HTMLContext
  ) -> Escape? {
    let start = context
    do throws(Mistake) {
      if isHTML { try context.showHTML() }
      return try context.show()
    } catch {
      let message = "`\(name.text)` is in \(start.description), where \(error.message)"
      report(Mistake(error.rule, message, help: error.help), at: name.offset)
      return nil
    }
  }

  mutating func reportWrongUse(
    _ name: TagName, _ noun: String, _ uses: String, _ kind: FieldKind = .text
  ) {
    let section = "`{{#\(name.text)}}…{{/\(name.text)}}`"
    let help =
      switch kind {
      case .text, .number, .value: "Write `{{\(name.text)}}`."
      case .html: "Write `{{{\(name.text)}}}`."
      case .row: "Write \(section), or name one of its fields: `{{\(name.text).…}}`."
      case .flag, .rows, .texts: "Write \(section)."
      }
    let message = "`\(name.text)` is \(noun), which \(uses) not show"
    report(Mistake(.wrongUse, message, help: help), at: name.offset)
  }

  /// What the name means here; if nothing, that is reported.
  mutating func meaning(of name: TagName, in scopes: [Scope]) -> Meaning? {
    do throws(Mistake) {
      let meaning = try scopes.meaning(of: name.text)
      current.outermostScope = min(current.outermostScope, scopes.count - meaning.scopes)
      usedFields.formUnion(meaning.fields)
      return meaning
    } catch {
      current.outermostScope = 0
      if !scopes.contains(where: { $0.kind == .unknown }) { report(error, at: name.offset) }
      return nil
    }
  }
}

extension TagName {
  /// The key of a sentence of the theme, for names such as `t.points`.
  var sentenceKey: String? { text.utf8.starts(with: "t.".utf8) ? String(text.dropFirst(2)) : nil }
}
