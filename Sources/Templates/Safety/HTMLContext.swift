/// Where in a page a byte is, as a browser's tokenizer would see it.
///
/// Browsers read some elements as text in one place and with tags in another: `<title>` in SVG, `<style>` in `<select>`,
/// `<noscript>` where no script runs. Instead of all that decides it, templates are kept to what is the same either way.
struct HTMLContext: Hashable, Sendable {
  enum State: Hashable, Sendable {
    case text
    /// After `<`, and after `</`.
    case tagOpen, endTagOpen
    /// After `<!`, or `<!-`, which may begin a comment; and in what ends at the next `>`, such as the document type.
    case declaration, bogusComment
    case comment
    case tagName, betweenAttributes
    /// In a tag after a section with or without an attribute: a space or the tag's end must follow.
    case afterSection
    case attributeName, afterAttributeName, beforeValue, unquotedValue, quotedValue
    /// In an element whose text has no tags but its own end.
    case rawText
  }

  var state = State.text
  /// The tag's name, or that of the element whose raw text this is; lower case.
  var tag = ""
  var isEndTag = false
  /// Whether the tag's last byte is a slash.
  var isSelfClosing = false
  /// The attribute's name; lower case.
  var attribute = ""
  var quote: UInt8 = 0
  var url = URLPrefix.none
  /// What may begin a comment, its end or a raw text's, lead to the address that a `<meta>` moves to, or be a script's type.
  var pending: [UInt8] = []
  var data = ScriptData()
  /// Whether the `<meta>` has a name, whether it instructs the browser, and whether its content shows a text.
  var (isNamed, instructs, showsContent) = (false, false, false)
  /// The elements that are open of `svg`, `math` and `foreignobject`.
  var foreign: [String] = []
  var isInNoscript = false

  static let text = HTMLContext()

  /// Leaves a tag or comment for the text after it.
  mutating func enterText() {
    let (foreign, isInNoscript) = (foreign, isInNoscript)
    self = .text
    (self.foreign, self.isInNoscript) = (foreign, isInNoscript)
  }

  /// Whether text here is HTML, which knows `<bdi>`, and no SVG or MathML.
  var isHTML: Bool { foreign.last.map { $0 == "foreignobject" } ?? true }

  /// The context in words, to follow "in".
  var description: String {
    switch state {
    case .text: foreign.last.map { "text inside `<\($0)>`" } ?? "text"
    case .tagOpen, .endTagOpen, .tagName: "a tag's name"
    case .declaration, .bogusComment: "a declaration"
    case .comment: "a comment"
    case .betweenAttributes, .afterSection: "the tag `<\(tag)>`, between attributes"
    case .attributeName, .afterAttributeName: "an attribute's name"
    case .beforeValue, .unquotedValue: "the unquoted value of `\(attribute)`"
    case .quotedValue: "the value of `\(attribute)`"
    case .rawText where data.type == .json: data.description
    case .rawText: "the text of `<\(tag)>`"
    }
  }

  /// The context after a section that ends in either, or nil if they differ too much.
  func joined(with other: HTMLContext) -> HTMLContext? {
    if self == other { return self }
    // Whether a slash ends the tag decides in SVG and MathML whether it opens anything.
    guard tag == other.tag, isEndTag == other.isEndTag, isSelfClosing == other.isSelfClosing,
      foreign == other.foreign, isInNoscript == other.isInNoscript
    else { return nil }
    var joined = self
    joined.isNamed = isNamed && other.isNamed
    joined.instructs = instructs || other.instructs
    joined.showsContent = showsContent || other.showsContent
    joined.data.type = data.type == other.data.type ? data.type : .other
    let besideAttributes: Set<State> = [
      .tagName, .betweenAttributes, .afterSection, .attributeName, .afterAttributeName,
    ]
    if besideAttributes.isSuperset(of: [state, other.state]) {
      (joined.state, joined.attribute) = (.afterSection, "")
      if [attribute, other.attribute].contains("type") { joined.data.type = .other }
      return joined
    }
    guard state == .quotedValue, other.state == state, attribute == other.attribute,
      quote == other.quote, let url = url.joined(with: other.url)
    else { return nil }
    joined.url = url
    if pending != other.pending { joined.pending = isScriptType ? [0] : [] }
    return joined
  }
}
