public import Dossiers
public import Templates

extension TemplateProblem {
  /// As one of the site's problems.
  public var problem: Problem {
    let rule = rule.rule
    return Problem(
      rule: rule, severity: rule.severity,
      place: Dossiers.Place(
        file: SourcePath(file), position: Position(line: line, column: column)),
      message: message, help: help)
  }
}

extension TemplateRule {
  /// The rule as messages name it; no site can set it aside.
  public var rule: Rule {
    .structural(rawValue, demand, why: why, wrong: wrong, right: right)
  }

  private var why: String {
    switch self {
    case .unknownName:
      "A misspelt name would leave a gap on every page, and nobody would see what is not there."
    case .unknownPartial: "A part of every page would be missing, such as the menu."
    case .partialCycle: "The page would never end."
    case .wrongUse: "A list has no words, and a text shown as HTML could run a program."
    case .unsafePlace:
      "What an editor or a source wrote could become part of the page's code and run "
        + "on the reader's machine."
    case .unbalancedPlace:
      "Where a quote or a tag stays open, what follows is read as something else: "
        + "words could become code."
    case .unclosedTag: "Nobody can tell where the name ends and the page goes on."
    case .unclosedSection: "Nobody can tell what belongs to it; half of the page could be missing."
    case .unexpectedClose: "A section was misspelt or taken away, and its other half is left."
    case .unsupportedTag: "Its author meant something that would not happen."
    case .tooDeep: "It is a slip, and it could end the program before the site is built."
    }
  }

  private var wrong: Example {
    switch self {
    case .unknownName: .template("<h1>{{titel}}</h1>")
    case .unknownPartial: .template("<h1>{{title}}</h1>\n{{> footer}}")
    case .partialCycle: .template("<h1>{{title}}</h1>\n{{> not-found}}")
    case .wrongUse: .template("<h1>{{{title}}}</h1>")
    case .unsafePlace:
      .template("<h1 class={{title}}>Not here</h1>\n" + Self.data("{{title}}"))
    case .unbalancedPlace: .template("<h1 {{#title}}title=\"{{title}}{{/title}}>Not here</h1>")
    case .unclosedTag: .template("<h1>{{title}</h1>")
    case .unclosedSection: .template("{{#title}}<h1>{{title}}</h1>")
    case .unexpectedClose: .template("<h1>{{title}}</h1>{{/title}}")
    case .unsupportedTag: .template("{{=<% %>=}}<h1>{{title}}</h1>")
    case .tooDeep: .template(nested(TemplateRule.deepestNesting + 1))
    }
  }

  private var right: Example {
    switch self {
    case .unknownPartial, .partialCycle, .wrongUse, .unknownName, .unclosedTag, .unexpectedClose,
      .unsupportedTag:
      .template("<h1>{{title}}</h1>")
    case .unsafePlace:
      .template("<h1 class=\"{{title}}\">Not here</h1>\n" + Self.data("\"{{title}}\""))
    case .unbalancedPlace: .template("<h1 {{#title}}title=\"{{title}}\"{{/title}}>Not here</h1>")
    case .unclosedSection: .template("{{#title}}<h1>{{title}}</h1>{{/title}}")
    case .tooDeep: .template(nested(1))
    }
  }

  private static func data(_ value: String) -> String {
    "<script type=\"application/ld+json\">{\"@type\": \"WebPage\", \"name\": \(value) }</script>"
  }

  private func nested(_ depth: Int) -> String {
    String(repeating: "{{#title}}", count: depth) + "<h1>Not here</h1>"
      + String(repeating: "{{/title}}", count: depth)
  }
}

extension Example {
  /// A template in place of the built-in one for “page not found”.
  fileprivate static func template(_ text: String) -> Example {
    .file("templates/not-found.mustache", text)
  }
}
