import Dossiers

/// All templates of a theme by name, to be compiled for the views they show.
public struct TemplateSet: Sendable {
  private let templates: [String: ParsedTemplate]

  /// Of sources with the same name, the last counts.
  public init(sources: [TemplateSource]) {
    let parsed = sources.map { ($0.name, TemplateParser.parse($0)) }
    templates = Dictionary(parsed, uniquingKeysWith: { $1 })
  }

  /// The names of all templates, sorted.
  public var names: [String] { templates.keys.sorted() }

  /// The compiled template, or everything that is wrong with it and its partials.
  func template<V: View>(
    _ name: String, for view: V.Type
  ) -> Result<Template<V>, TemplateProblems> {
    guard let template = templates[name] else { return .failure(unknownTemplate(name)) }
    let (renderer, problems) = TemplateCompiler.compile(
      template, for: V.shape.outline, among: templates)
    return problems.isEmpty
      ? .success(Template(renderer)) : .failure(TemplateProblems(problems: problems))
  }

  private func unknownTemplate(_ name: String) -> TemplateProblems {
    let nearest = nearest(to: name, among: names)
    let source = TemplateSource(name: name, file: "templates/\(name).mustache", text: "")
    let problem = source.problem(
      .unknownPartial, at: 0, "there is no template `\(name)`",
      help: nearest.map { "Did you mean `\($0)`?" } ?? "Add the file.")
    return TemplateProblems(problems: [problem])
  }
}
