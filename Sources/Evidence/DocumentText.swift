/// A document that was saved, and all the text in it.
public struct DocumentText: Sendable {
  /// What a document is; the raw value is how the names of such files end.
  public enum Kind: String, Sendable {
    case html, pdf
    case text = "txt"
  }

  public let kind: Kind
  /// In UTF-8. A document that is text is its own text.
  public let text: [UInt8]

  /// No document may have more bytes than this, nor its text.
  public static let largest = 64 << 20

  /// Reads a document, which its bytes and the end of its name show the kind of. HTML is read by Gumbo, PDF by the program
  /// `pdftotext`. Throws where there is no text in it.
  public init(of bytes: [UInt8], named name: String) throws(UnreadableDocument) {
    guard bytes.count <= DocumentText.largest else {
      throw UnreadableDocument(
        "has more than \(DocumentText.largest >> 20) MiB", help: "Save the part that is quoted.")
    }
    kind = try DocumentText.kind(of: bytes, named: name.lowercased())
    switch kind {
    case .html: text = try HTMLText.text(of: bytes)
    case .pdf: text = try PDFText.text(of: bytes)
    case .text: text = bytes
    }
    guard text.contains(where: { $0 > 0x20 }) else {
      throw UnreadableDocument(
        kind == .pdf ? "is a PDF without text, perhaps of images" : "has no text",
        help: kind == .pdf
          ? "Have its words recognised by another program, read them, and save them as a text whose name ends in `.txt`."
          : "Save the page when it has been shown whole, or its words as a text whose name ends in `.txt`."
      )
    }
  }

  private static func kind(of bytes: [UInt8], named name: String) throws(UnreadableDocument) -> Kind
  {
    if bytes.prefix(1_024).contains("%PDF-".utf8) { return .pdf }
    if [".html", ".htm", ".xhtml"].contains(where: name.hasSuffix) { return .html }
    let isText = String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
    if [".txt", ".text", ".md"].contains(where: name.hasSuffix) {
      guard isText else {
        throw UnreadableDocument(
          "is not plain text in UTF-8", help: "Save it as UTF-8, or as HTML or PDF.")
      }
      return .text
    }
    let start = bytes.prefix(1_024).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if start.first == UInt8(ascii: "<"), !bytes.prefix(1_024).contains(0) || isUTF16 {
      return .html
    }
    if isText { return .text }
    throw UnreadableDocument(
      "is neither HTML nor PDF nor plain text in UTF-8",
      help: "Save what you read as one of these.")
  }
}
