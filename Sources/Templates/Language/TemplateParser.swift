import HTML

/// What a template is made of, in the order of its source.
enum Piece: Sendable {
  /// Bytes to write as they are, by their place in the source.
  case literal(Range<Int>)
  /// `{{name}}`, or `{{{name}}}` for HTML.
  case variable(TagName, isHTML: Bool)
  /// `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`, or the two side by side, of which one shows.
  case section(TagName, shown: [Piece]?, otherwise: [Piece]?)
  case partial(TagName)
}

/// A tag's name and where it begins in the source.
struct TagName: Sendable {
  let text: String
  let offset: Int
}

/// A template's pieces and what is wrong with its tags.
struct ParsedTemplate: Sendable {
  let source: TemplateSource
  let pieces: [Piece]
  let problems: [TemplateProblem]
}

/// Builds a template's pieces from its tags.
struct TemplateParser {
  private let source: TemplateSource
  private var problems: [TemplateProblem] = []
  /// The sections that are open, outermost first, and the pieces of the template and of each of them.
  private var open: [(name: TagName, isInverted: Bool)] = []
  private var bodies: [[Piece]] = [[]]
  /// Where the text begins that is in no piece yet.
  private var literalStart = 0
  /// A comment may hold tags, so that each one that does not close would be looked through to the end.
  private var hasUnclosedComment = false

  static func parse(_ source: TemplateSource) -> ParsedTemplate {
    var parser = TemplateParser(source: source)
    var position = 0
    while let start = parser.find("{{", from: position),
      parser.problems.count < TemplateRule.mostProblems
    {
      position = parser.readTag(at: start)
    }
    parser.addLiteral(to: source.bytes.count)
    parser.leaveSections(downTo: 0)
    return ParsedTemplate(source: source, pieces: parser.bodies[0], problems: parser.problems)
  }

  private init(source: TemplateSource) {
    self.source = source
  }

  /// Reads the tag, and returns where to look for the next.
  private mutating func readTag(at start: Int) -> Int {
    let isTriple = starts("{{{", at: start)
    let isComment = starts("{{!", at: start)
    let inner = start + (isTriple ? 3 : 2)
    let mark = isTriple ? "}}}" : "}}"
    guard let end = find(mark, from: inner, beforeTags: !isComment),
      !isComment || !hasUnclosedComment
    else {
      hasUnclosedComment = hasUnclosedComment || isComment
      let help = "Close this tag with `\(mark)`."
      report(Mistake(.unclosedTag, "this tag does not close", help: help), start)
      return start + 2
    }
    let first = Character(Unicode.Scalar(source.bytes[inner]))
    let hasSign = !isTriple && "#^/>!&=<$".contains(first)
    let sign: Character? = isTriple ? "&" : hasSign ? first : nil
    let outer = start..<end + mark.utf8.count
    let takesLine = hasSign && first != "&"
    let range = takesLine ? source.line(with: outer) ?? outer : outer
    addLiteral(to: range.lowerBound)
    literalStart = range.upperBound
    add(sign, name(in: inner + (hasSign ? 1 : 0)..<end))
    return range.upperBound
  }

  private func name(in range: Range<Int>) -> TagName {
    let bytes = source.bytes[range]
    let start = bytes.firstIndex { !$0.isHTMLSpace } ?? range.lowerBound
    let end = bytes.lastIndex { !$0.isHTMLSpace }.map { $0 + 1 } ?? start
    return TagName(text: String(decoding: bytes[start..<end], as: UTF8.self), offset: start)
  }

  private mutating func add(_ sign: Character?, _ name: TagName) {
    if sign == "!" { return }
    switch name.text.isEmpty ? "=" : sign {
    case nil: add(.variable(name, isHTML: false))
    case "&": add(.variable(name, isHTML: true))
    case ">": add(.partial(name))
    case "#", "^":
      if open.count == TemplateRule.deepestNesting { report(.tooDeep(name), name.offset) }
      open.append((name, sign == "^"))
      bodies.append([])
    case "/": close(name)
    default:
      let message = "this tag has no name, or a sign that templates do not know"
      let help =
        "Take the tag out, or write it with a name and one of `#`, `^`, `/`, `>`, `&`, `!`."
      report(Mistake(.unsupportedTag, message, help: help), name.offset)
    }
  }

  /// Adds the piece, to the section before it if the two are the halves of one.
  private mutating func add(_ piece: Piece) {
    if case .section(let name, let shown, let otherwise) = piece,
      case .section(let last, let lastShown, let lastOtherwise) = bodies.last?.last,
      name.text == last.text, (shown == nil) != (lastShown == nil)
    {
      bodies[bodies.count - 1].removeLast()
      add(.section(last, shown: lastShown ?? shown, otherwise: lastOtherwise ?? otherwise))
    } else {
      bodies[bodies.count - 1].append(piece)
    }
  }

  private mutating func addLiteral(to end: Int) {
    if literalStart < end { add(.literal(literalStart..<end)) }
  }

  private mutating func close(_ name: TagName) {
    if let index = open.lastIndex(where: { $0.name.text == name.text }) {
      leaveSections(downTo: index + 1)
      return leave()
    }
    let help =
      open.last.map { "`\($0.name.text)` is open here: close it with `{{/\($0.name.text)}}`." }
      ?? "No section is open here: take the tag out, or open `{{#\(name.text)}}` before it."
    let mistake = Mistake(.unexpectedClose, "`{{/\(name.text)}}` closes nothing", help: help)
    report(mistake, name.offset)
  }

  private mutating func leaveSections(downTo count: Int) {
    while let name = open.last?.name, open.count > count {
      let help = "Write `{{/\(name.text)}}` where the section ends."
      let message = "the section `\(name.text)` does not close"
      report(Mistake(.unclosedSection, message, help: help), name.offset)
      leave()
    }
  }

  private mutating func leave() {
    let (name, isInverted) = open.removeLast()
    let body = bodies.removeLast()
    // What is too deep was reported, and is left out so that no function recurses that far.
    guard open.count < TemplateRule.deepestNesting else { return }
    add(.section(name, shown: isInverted ? nil : body, otherwise: isInverted ? body : nil))
  }

  private mutating func report(_ mistake: Mistake, _ offset: Int) {
    if problems.count >= TemplateRule.mostProblems { return }
    problems.append(source.problem(mistake, at: offset))
  }

  /// Where the text is, from some place on; nowhere if another tag begins before and it must not.
  private func find(_ text: String, from start: Int, beforeTags: Bool = false) -> Int? {
    var offset = start
    while offset < source.bytes.count {
      if starts(text, at: offset) { return offset }
      if beforeTags, starts("{{", at: offset) { return nil }
      offset += 1
    }
    return nil
  }

  private func starts(_ text: String, at offset: Int) -> Bool {
    source.bytes[offset...].starts(with: text.utf8)
  }
}

extension TemplateSource {
  /// The whole line or lines of a tag, if there is nothing but blanks beside it.
  fileprivate func line(with tag: Range<Int>) -> Range<Int>? {
    let start = bytes[..<tag.lowerBound].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? 0
    guard start == 0 || bytes[start - 1].isNewline else { return nil }
    let end = bytes[tag.upperBound...].firstIndex { !$0.isBlank } ?? bytes.count
    if bytes[end...].starts(with: "\r\n".utf8) { return start..<end + 2 }
    if end == bytes.count { return start..<end }
    return bytes[end].isNewline ? start..<end + 1 : nil
  }
}
