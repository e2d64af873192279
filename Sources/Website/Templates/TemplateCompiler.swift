import Dossiers

/// Turns a template and the partials it includes into a program, and finds what is wrong with them.
struct TemplateCompiler {
  private let templates: [String: ParsedTemplate]
  private(set) var problems: [TemplateProblem] = []
  private var reported: Set<TemplateProblem> = []
  /// The template or partial whose pieces are being compiled.
  private(set) var source: TemplateSource
  /// The templates that lead to it by including each other, outermost first.
  private var including: [String] = []
  private var depth = 0
  /// The bytes of all templates that were included, and something for each.
  private var included = 0
  /// The literal text of all templates so far.
  private var literals: [UInt8] = []

  /// Compiles a template that stands by itself, for views of the outline.
  static func compile(
    _ template: ParsedTemplate, for outline: Outline, among templates: [String: ParsedTemplate]
  ) -> (renderer: Renderer, problems: [TemplateProblem]) {
    var compiler = TemplateCompiler(templates: templates, source: template.source)
    var place = Place.text
    let scopes = Scopes().pushing(.view(outline))
    let program = compiler.compile(template, under: scopes, at: &place)
    if !place.isText {
      compiler.report(
        .unbalancedPlace, at: template.source.end,
        "the template `\(template.source.name)` ends in \(place.description), not in text",
        help: "Close what is open here.")
    }
    return (Renderer(program, literals: compiler.literals), compiler.problems)
  }

  private init(templates: [String: ParsedTemplate], source: TemplateSource) {
    self.templates = templates
    self.source = source
  }

  private mutating func compile(
    _ template: ParsedTemplate, under scopes: Scopes, at place: inout Place
  ) -> Program {
    let outer = source
    source = template.source
    including.append(source.name)
    defer {
      including.removeLast()
      source = outer
    }
    for problem in template.problems {
      report(problem)
    }
    return compile(template.pieces, under: scopes, at: &place)
  }

  mutating func compile(
    _ pieces: [Piece], under scopes: Scopes, at place: inout Place
  ) -> Program {
    var program = Program()
    for piece in pieces {
      switch piece {
      case .literal(let range):
        program.append(literal(range, at: &place))
      case .variable(let name, let isHTML):
        program.append(show(name, isHTML: isHTML, under: scopes, at: &place))
      case .section(let section):
        program.append(
          deeper(section.name) { $0.compile(section, under: scopes, at: &place) })
      case .partial(let name):
        program.append(deeper(name) { $0.include(name, under: scopes, at: &place) })
      }
    }
    return program
  }

  private mutating func deeper(
    _ name: TagName, _ compile: (inout TemplateCompiler) -> Program
  ) -> Program {
    guard depth < deepestNesting else {
      report(
        .tooDeep, at: name.offset,
        "`\(name.text)` lies more than \(deepestNesting) deep",
        help: "Move what lies inside beside what lies around it.")
      return Program()
    }
    depth += 1
    defer { depth -= 1 }
    return compile(&self)
  }

  private mutating func literal(_ range: Range<Int>, at place: inout Place) -> Program {
    for offset in range {
      guard let breach = place.read(source.bytes[offset]) else { continue }
      report(.unbalancedPlace, at: offset, breach.message, help: breach.help)
      place.recover()
    }
    let start = literals.count
    literals += source.bytes[range]
    return Program(.literal(start..<literals.count))
  }

  private mutating func include(
    _ name: TagName, under scopes: Scopes, at place: inout Place
  ) -> Program {
    guard let partial = partial(name) else { return Program() }
    included += partial.source.bytes.count + 100
    guard included <= mostIncluded else {
      report(
        .tooDeep, at: name.offset, "`\(name.text)` makes the page's template larger than 16 MiB",
        help: "Include fewer templates in each other.")
      return Program()
    }
    let start = place
    let program = compile(partial, under: scopes, at: &place)
    if start.joined(with: place) == nil {
      report(
        .unbalancedPlace, at: name.offset,
        "the template `\(name.text)` begins in \(start.description) and ends in \(place.description)",
        help: "Close in \(partial.source.file) what is opened there.")
      place = start
    }
    return program
  }

  private mutating func partial(_ name: TagName) -> ParsedTemplate? {
    if including.contains(name.text) {
      let way = (including + [name.text]).joined(separator: " > ")
      report(
        .partialCycle, at: name.offset, "these templates include each other: \(way)",
        help: "Take one of these tags out.")
      return nil
    }
    if let partial = templates[name.text] { return partial }
    let nearest = nearest(to: name.text, among: templates.keys.sorted())
    report(
      .unknownPartial, at: name.offset, "there is no template `\(name.text)`",
      help: nearest.map { "Did you mean `\($0)`?" } ?? "Add its file, or take the tag out.")
    return nil
  }

  mutating func report(
    _ rule: TemplateRule, at offset: Int, _ message: String, help: String
  ) {
    report(source.problem(rule, at: offset, message, help: help))
  }

  private mutating func report(_ problem: TemplateProblem) {
    if reported.insert(problem).inserted { problems.append(problem) }
  }
}
