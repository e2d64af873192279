/// Compiles the templates of one set; what several of them include is compiled once for each kind of row.
public struct Compilation: Sendable {
  let set: TemplateSet
  /// The keys of the sentences that the templates show, without `t.`.
  public internal(set) var usedKeys: Set<String> = []
  /// The fields that the templates use, as `Schema.field`.
  public internal(set) var usedFields: Set<String> = []

  var partials: [PartialKey: [CompiledPartial]] = [:]
  var sectionEnds: [SectionKey: HTMLContext] = [:]
  /// The template or partial that is being compiled, and those that lead to it by including each other.
  var current = CurrentTemplate()
  var including: [String] = []
  var compiledCount = 0

  /// A compilation that has compiled nothing yet.
  public init(_ set: TemplateSet) {
    self.set = set
  }

  /// The compiled template, or everything that is wrong with it and its partials.
  public mutating func template<Page, Row>(
    _ name: String, for schema: Schema<Page, Row>
  ) -> Result<Template<Page, Row>, TemplateProblems> {
    guard let template = set.templates[name] else {
      let source = TemplateSource(name: name, file: "templates/\(name).mustache", text: "")
      let help = didYouMean(name, among: set.names, else: "Add the file.")
      let mistake = Mistake(.unknownPartial, "there is no template `\(name)`", help: help)
      return .failure(TemplateProblems(problems: [source.problem(mistake, at: 0)]))
    }
    current = CurrentTemplate()
    let compiled = compile(template, in: [Scope(kind: .row(schema.outline))], at: .text)
    var problems = compiled.problems
    if compiled.end != .text {
      let message = "the template `\(name)` ends in \(compiled.end.description), not in text"
      let mistake = Mistake(.unbalancedPlace, message, help: "Close what is open here.")
      problems.append(template.source.problem(mistake, at: template.source.end))
    }
    return problems.isEmpty
      ? .success(Template(writer: compiled.writer.typed(), outline: schema.outline))
      : .failure(TemplateProblems(problems: problems))
  }

  /// Compiles the pieces of a template or of a section's body.
  mutating func compile(_ pieces: [Piece], in body: inout Body) {
    for piece in pieces {
      switch piece {
      case .literal(let range): compile(range, in: &body)
      case .variable(let name, true) where name.sentenceKey != nil:
        reportWrongUse(name, "a sentence", "three braces do")
      case .variable(let name, let isHTML):
        if let key = name.sentenceKey {
          compile(sentence: key, name, in: &body)
        } else {
          compile(value: name, isHTML: isHTML, in: &body)
        }
      case .section(let name, let shown, let otherwise):
        deeper(name) { $0.compile(section: name, shown ?? [], otherwise ?? [], in: &body) }
      case .partial(let name): deeper(name) { $0.compile(partial: name, in: &body) }
      }
    }
  }

  private mutating func compile(_ literal: Range<Int>, in body: inout Body) {
    guard let bytes = current.source?.bytes[literal] else { return }
    for offset in literal {
      do throws(Mistake) {
        try body.context.read(bytes[offset])
      } catch {
        report(error, at: offset)
      }
    }
    body.steps.add(bytes)
  }

  private mutating func deeper(_ name: TagName, _ compile: (inout Compilation) -> Void) {
    guard current.depth < TemplateRule.deepestNesting else {
      return report(.tooDeep(name), at: name.offset)
    }
    current.depth += 1
    current.deepest = max(current.deepest, current.depth)
    compile(&self)
    current.depth -= 1
  }

  mutating func report(_ mistake: Mistake, at offset: Int) {
    guard let source = current.source, !current.problems.isFull else { return }
    current.problems.insert(source.problem(mistake, at: offset))
  }
}

/// The steps compiled so far of a template or of a section's body, and the context that they end in.
struct Body {
  let scopes: [Scope]
  var context: HTMLContext
  var steps = Steps()

  /// The steps as one.
  var writer: AnyWriter { scopes.row.type.join(steps, scopes.row) }
}

/// The state of the template that is being compiled.
struct CurrentTemplate: Sendable {
  var source: TemplateSource?
  /// Its number among all templates and partials that were compiled.
  var number = 0
  var problems = ProblemList()
  /// The outermost scope that was asked for a name.
  var outermostScope = Int.max
  var depth = 0
  var deepest = 0
  /// The bytes of it and of all that it includes.
  var size = 0
}

/// Problems in the order in which they were found, each once.
struct ProblemList: Sendable {
  private(set) var list: [TemplateProblem] = []
  private var known: Set<TemplateProblem> = []

  var isFull: Bool { list.count >= TemplateRule.mostProblems }

  mutating func insert(_ problem: TemplateProblem) {
    if known.insert(problem).inserted { list.append(problem) }
  }
}
