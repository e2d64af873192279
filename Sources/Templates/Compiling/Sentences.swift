import HTML

extension Compilation {
  /// Compiles `{{t.key}}`, by the sentence's plural forms if it has several.
  mutating func compile(sentence key: String, _ name: TagName, in body: inout Body) {
    guard let sentence = set.words[key] else {
      let help = didYouMean(
        name.text, among: set.words.keys.map { "t." + $0 },
        else: "Add it to the theme's words, or take the tag out.")
      let mistake = Mistake(.unknownName, "there is no sentence `\(name.text)`", help: help)
      return report(mistake, at: name.offset)
    }
    usedKeys.insert(key)
    let isMarked = sentence.language != nil && body.context.state == .text && body.context.isHTML
    if isMarked { begin(sentence, &body.steps) }
    if sentence.forms.count == 1 {
      compile(sentence.other, name, in: &body)
    } else {
      compile(sentence.forms, name, in: &body)
    }
    if isMarked { body.steps.add("</span>".utf8) }
  }

  private mutating func compile(
    _ forms: [PluralForm: [Sentence.Part]], _ name: TagName, in body: inout Body
  ) {
    let start = body.context
    var writers: [AnyWriter] = []
    var reach = 0
    for form in PluralForm.allCases {
      var inside = Body(scopes: body.scopes, context: start)
      compile(forms[form] ?? forms[.other] ?? [], name, in: &inside)
      writers.append(inside.writer)
      reach = max(reach, inside.steps.reach)
      let isFirst = body.context == start
      body.context = isFirst ? inside.context : body.context.joined(with: inside.context) ?? start
    }
    guard let (count, up) = count(name, in: body.scopes) else { return }
    let numbers = PluralForm.allCases.enumerated()
    body.steps.add(reach: max(reach, up)) { [writers, plural = set.words.plural] frame, output in
      let form = count(frame.up(up)).map(plural) ?? .other
      let writer = numbers.first { $0.element == form }.map { writers[$0.offset] } ?? writers[0]
      writer.run(frame, &output)
    }
  }

  private mutating func compile(_ parts: [Sentence.Part], _ name: TagName, in body: inout Body) {
    for part in parts {
      switch part {
      case .text(let words):
        guard let escape = escape(name, isHTML: false, at: &body.context) else { return }
        var buffer = HTMLBuffer()
        buffer.appendWords(words, for: escape)
        body.steps.add(buffer.bytes)
      case .placeholder(let placeholder):
        let name = TagName(text: placeholder, offset: name.offset)
        compile(value: name, isHTML: false, in: &body)
      }
    }
  }

  /// The field `count`, which must be a number.
  private mutating func count(
    _ name: TagName, in scopes: [Scope]
  ) -> (count: @Sendable (Frame) -> Int?, up: Int)? {
    let count = TagName(text: "count", offset: name.offset)
    guard let meaning = meaning(of: count, in: scopes) else { return nil }
    if case .field(let up, let field) = meaning.place,
      let number = scopes.accessor(of: field, up: up).number
    {
      return (number, up)
    }
    let noun = meaning.kind.noun
    let message = "`\(name.text)` has forms for the number `count`, which is \(noun) here"
    let help = "Show it in a section whose rows have a number `count`."
    report(Mistake(.wrongUse, message, help: help), at: name.offset)
    return nil
  }

  /// Begins an element that names the language of the sentence's words, and their direction if it is not the page's.
  private func begin(_ sentence: Sentence, _ steps: inout Steps) {
    var buffer = HTMLBuffer()
    buffer.raw("<span")
    buffer.attribute("lang", sentence.language)
    steps.add(buffer.bytes)
    var direction = TextDirection(isRightToLeft: false)
    for case .text(let words) in sentence.other { direction.read(words) }
    steps.add { [isRightToLeft = direction.differs] output in
      if output.page.isRightToLeft == isRightToLeft { return }
      output.page.raw(isRightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\"")
    }
    steps.add(">".utf8)
  }
}
