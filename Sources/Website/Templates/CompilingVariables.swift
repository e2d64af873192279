import Dossiers

/// A value stands where only text or only HTML can.
private struct WrongUse: Error {}

extension TemplateCompiler {
  /// Compiles `{{name}}` or `{{{name}}}`.
  mutating func show(
    _ name: TagName, isHTML: Bool, under scopes: Scopes, at place: inout Place
  ) -> Program {
    let escape = escape(name, isHTML: isHTML, at: &place)
    guard let value = value(name, under: scopes), let escape else { return Program() }
    do throws(WrongUse) {
      return isHTML ? try value.html() : try value.text(escape)
    } catch {
      report(
        .wrongUse, at: name.offset,
        "`\(name.text)` is \(value.noun), which \(isHTML ? "three braces do" : "two braces do") not show",
        help: value.help(for: name.text))
      return Program()
    }
  }

  private mutating func escape(
    _ name: TagName, isHTML: Bool, at place: inout Place
  ) -> Escape? {
    let start = place
    do throws(UnsafePlace) {
      let escape = try place.show()
      if isHTML, !start.isText { throw .noHTML }
      return escape
    } catch {
      report(
        .unsafePlace, at: name.offset,
        "`\(name.text)` stands in \(start.description), where \(error.reason)", help: error.help)
      return nil
    }
  }
}

extension NamedValue {
  fileprivate func text(_ escape: Escape) throws(WrongUse) -> Program {
    switch self {
    case .text(let text): return Program(.show(text, escape))
    case .position(let frame): return Program(.position(frame: frame))
    case .extra(let extra): return Program(.show(extra.text, escape))
    case .perhaps(let test, let extra, let otherwise):
      // What the name means outside may be no text: nothing is shown then.
      let other = try? otherwise?.text(escape)
      let then = Program(.show(extra.text, escape))
      return other.map { Program.branch(test, then: then, otherwise: $0) } ?? then
    case .html, .flag, .view, .list, .texts: throw WrongUse()
    }
  }

  fileprivate func html() throws(WrongUse) -> Program {
    switch self {
    case .html(let html): return Program(.show(html, .text))
    case .perhaps(_, _, let otherwise?): return try otherwise.html()
    default: throw WrongUse()
    }
  }

  fileprivate func help(for name: String) -> String {
    switch self {
    case .text, .position, .extra, .perhaps: "Write `{{\(name)}}`."
    case .html: "Write `{{{\(name)}}}`."
    case .view: "Write `{{#\(name)}}…{{/\(name)}}`, or name one of its fields: `{{\(name).…}}`."
    case .flag, .list, .texts: "Write `{{#\(name)}}…{{/\(name)}}`."
    }
  }
}
