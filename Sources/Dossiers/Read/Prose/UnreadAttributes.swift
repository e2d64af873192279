internal import CommonMark

extension ProseParser {
  /// What people try to type that is worked out, or is a key of another name.
  private static let judgements = ["rating", "verdict", "status", "label", "ruling", "assessment"]

  /// Reports a list of the text that looks like keys and values, such as `- Rating: False`. Nothing reads it there.
  mutating func reportUnreadAttributes(
    in block: Int, besides others: @autoclosure () -> [String] = []
  ) {
    guard document.elements[block].kind == .bulletList, references.entity.kind != .page else {
      return
    }
    let items = Array(document.inside(block))
    let keys = items.map { firstWords(of: $0).keyOfList }
    guard !keys.contains(nil) else { return }
    let kind = references.entity.kind
    let own = Schema.frontMatter(of: kind).fields.map(\.key)
    for (index, key) in keys.enumerated() {
      guard let key, case let name = key.lowercased() else { continue }
      let isJudgement = kind == .claim && ProseParser.judgements.contains(name)
      guard isJudgement || own.contains(name) || others().contains(key) else { continue }
      problems.add(
        .unreadAttribute,
        at: text.position(of: key, onLine: Int(document.elements[items[index]].line)),
        "`\(key)` is in a list of the text, where nothing reads it",
        help: (isJudgement
          ? "A status is worked out; your own judgement is the key `assessment` of the front matter. "
          : own.contains(name)
            ? "Write it as `\(name): …` in the front matter. "
            : "Put it into the list right under the heading of its statement. ")
          + "What is meant for readers is better said in a sentence.")
      return
    }
  }
}

extension ProseParser {
  /// The text that an entry of a list begins with, whether it is emphasised or not.
  private func firstWords(of item: Int) -> String {
    guard let first = document.inside(item).first, document.elements[first].kind == .paragraph
    else {
      return ""
    }
    return words(in: inside(first))
  }

  private func words(in inlines: Range<Int>) -> String {
    var words = ""
    for index in document.siblings(inlines) {
      let element = document.elements[index]
      switch element.kind {
      case .text, .literal: words += string(element)
      case .emphasis, .strong: words += self.words(in: inside(index))
      default: words += " "
      }
    }
    return words
  }
}

extension String {
  /// What is before the colon of `Key: value`.
  fileprivate var keyOfList: String? {
    guard case (let key, _?) = cut(at: ":"), key.utf8.count <= 40, !key.isBlank else { return nil }
    return key.trimmed
  }
}
