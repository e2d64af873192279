import Foundation
import TestSupport
import Testing

@testable import CommonMark

/// The examples of the CommonMark specification, which `make packages` fetches.
struct Example: Decodable {
  let markdown: String
  let html: String
  let example: Int

  static var all: [Example] {
    get throws {
      let text = try Repository.read(".build/commonmark/commonmark.json")
      return try JSONDecoder().decode([Example].self, from: Data(text.utf8))
    }
  }
}

@Suite("The specification's examples") struct ExamplesTests {
  @Test("Each example without anything that we report is what its HTML says")
  func examples() throws {
    var count = 0
    for example in try Example.all {
      let document = Document(parsing: example.markdown)
      // What is reported, or hidden from readers, is no part of the format.
      guard document.warnings.isEmpty, document.hidden.isEmpty else { continue }
      count += 1
      #expect(
        document.html == example.html, "example \(example.example):\n\(example.markdown)")
    }
    #expect(count > 450)
  }
}

extension Document {
  /// The document as the specification's examples show it.
  fileprivate var html: String {
    blocks.map { html(ofBlock: $0) }.joined()
  }

  private func string(_ range: ByteRange) -> String {
    String(decoding: bytes[range.range], as: UTF8.self)
  }

  private func html(ofBlock index: Int, isTight: Bool = false) -> String {
    let element = elements[index]
    func blocks(_ isTight: Bool = false) -> String {
      inside(index).map { html(ofBlock: $0, isTight: isTight) }.joined()
    }
    switch element.kind {
    case .paragraph: return isTight ? words(in: index) : "<p>\(words(in: index))</p>\n"
    case .heading: return "<h\(element.number)>\(words(in: index))</h\(element.number)>\n"
    case .quotation: return "<blockquote>\n\(blocks())</blockquote>\n"
    case .bulletList: return "<ul>\n\(blocks(element.isTight))</ul>\n"
    case .orderedList:
      let start = element.number == 1 ? "" : " start=\"\(element.number)\""
      return "<ol\(start)>\n\(blocks(element.isTight))</ol>\n"
    case .listItem: return "<li>\(item(index, isTight: isTight))</li>\n"
    case .codeBlock:
      let language = string(element.title).split(separator: " ").first.map {
        " class=\"language-\($0.escaped)\""
      }
      return "<pre><code\(language ?? "")>\(string(element.text).escaped)</code></pre>\n"
    case .htmlBlock: return string(element.text)
    case .thematicBreak: return "<hr />\n"
    default: return "?"
    }
  }

  /// The blocks of an item; paragraphs of a tight list stand bare, with a line's end between them and other blocks.
  private func item(_ index: Int, isTight: Bool) -> String {
    var text = ""
    for block in inside(index) {
      let isBare = isTight && elements[block].kind == .paragraph
      if !isBare, text.isEmpty || !text.hasSuffix("\n") { text += "\n" }
      text += html(ofBlock: block, isTight: isTight)
    }
    return text
  }

  private func words(in index: Int) -> String { inside(index).map(html(ofInline:)).joined() }

  private func html(ofInline index: Int) -> String {
    let element = elements[index]
    let title = element.title.isEmpty ? "" : " title=\"\(string(element.title).escaped)\""
    switch element.kind {
    case .text, .literal: return string(element.text).escaped
    case .softBreak: return "\n"
    case .lineBreak: return "<br />\n"
    case .code: return "<code>\(string(element.text).escaped)</code>"
    case .html: return string(element.text)
    case .emphasis: return "<em>\(words(in: index))</em>"
    case .strong: return "<strong>\(words(in: index))</strong>"
    case .link:
      return "<a href=\"\(string(element.text).address)\"\(title)>\(words(in: index))</a>"
    case .image:
      return
        "<img src=\"\(string(element.text).address)\" alt=\"\(plainWords(in: index))\"\(title) />"
    default: return "?"
    }
  }

  private func plainWords(in index: Int) -> String {
    inside(index).map {
      switch elements[$0].kind {
      case .text, .literal, .code: string(elements[$0].text).escaped
      case .softBreak, .lineBreak: " "
      default: plainWords(in: $0)
      }
    }.joined()
  }
}

extension StringProtocol {
  fileprivate var escaped: String {
    replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: ">", with: "&gt;").replacingOccurrences(of: "\"", with: "&quot;")
  }

  /// As an address in an attribute: what no address may hold is a percent sign and two digits.
  fileprivate var address: String {
    utf8.map { byte in
      let isKept =
        byte < 0x80
        && (Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
          || "-_.+!*(),%#@?=;:/,$~".utf8.contains(byte))
      if isKept { return String(Unicode.Scalar(byte)) }
      switch Unicode.Scalar(byte) {
      case "&": return "&amp;"
      case "'": return "&#x27;"
      default: return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
