/// Builds a template's pieces from its tags.
struct TemplateParser {
  private struct OpenSection {
    let name: TagName
    let isInverted: Bool
    var body: [Piece] = []
  }

  private let source: TemplateSource
  private var pieces: [Piece] = []
  private var open: [OpenSection] = []
  private var problems: [TemplateProblem] = []
  private var position = 0

  static func parse(_ source: TemplateSource) -> ParsedTemplate {
    var parser = TemplateParser(source: source)
    var scanner = TemplateTagScanner(source)
    while let tag = scanner.next() {
      parser.addLiteral(to: tag.range.lowerBound)
      parser.add(tag)
      parser.position = tag.range.upperBound
    }
    parser.addLiteral(to: source.bytes.count)
    parser.leaveSections(downTo: 0)
    return ParsedTemplate(
      source: source, pieces: parser.pieces, problems: scanner.problems + parser.problems)
  }

  private init(source: TemplateSource) {
    self.source = source
  }

  private mutating func add(_ tag: TemplateTag) {
    let name = TagName(text: tag.name, offset: tag.nameStart)
    switch tag.kind {
    case .variable: add(.variable(name, isHTML: false))
    case .html: add(.variable(name, isHTML: true))
    case .partial: add(.partial(name))
    case .section, .inverted: enter(name, isInverted: tag.kind == .inverted)
    case .close: close(name)
    case .comment: break
    case .unsupported:
      report(
        .unsupportedTag, name, "this tag has no name, or a sign that templates do not know",
        help: "Take the tag out, or write it with a name and one of `#`, `^`, `/`, `>`, `&`, `!`.")
    }
  }

  private mutating func add(_ piece: Piece) {
    if case .section(let section) = piece, case .section(let last) = siblings.last,
      let both = last.joined(with: section)
    {
      siblings[siblings.count - 1] = .section(both)
    } else {
      siblings.append(piece)
    }
  }

  private mutating func addLiteral(to end: Int) {
    if position < end { add(.literal(position..<end)) }
  }

  private var siblings: [Piece] {
    get { open.last?.body ?? pieces }
    _modify {
      if open.isEmpty {
        yield &pieces
      } else {
        yield &open[open.count - 1].body
      }
    }
  }

  private mutating func enter(_ name: TagName, isInverted: Bool) {
    if open.count == deepestNesting {
      report(
        .tooDeep, name, "the section `\(name.text)` lies more than \(deepestNesting) deep",
        help: "Move the inner sections beside the outer ones.")
    }
    open.append(OpenSection(name: name, isInverted: isInverted))
  }

  private mutating func close(_ name: TagName) {
    guard let index = open.lastIndex(where: { $0.name.text == name.text }) else {
      report(
        .unexpectedClose, name, "`{{/\(name.text)}}` closes nothing",
        help: open.last.map {
          "Open here is `\($0.name.text)`: close it with `{{/\($0.name.text)}}`."
        }
          ?? "No section is open here: take the tag out, or open `{{#\(name.text)}}` before it.")
      return
    }
    leaveSections(downTo: index + 1)
    leave()
  }

  private mutating func leaveSections(downTo count: Int) {
    while open.count > count {
      let name = open[open.count - 1].name
      report(
        .unclosedSection, name, "the section `\(name.text)` does not close",
        help: "Write `{{/\(name.text)}}` where the section ends.")
      leave()
    }
  }

  private mutating func leave() {
    let section = open.removeLast()
    // What lies too deep is reported, and left out so that no function recurses that far.
    guard open.count < deepestNesting else { return }
    add(.section(Section(section.name, isInverted: section.isInverted, section.body)))
  }

  private mutating func report(
    _ rule: TemplateRule, _ name: TagName, _ message: String, help: String
  ) {
    problems.append(source.problem(rule, at: name.offset, message, help: help))
  }
}
