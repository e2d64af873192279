public import Dossiers
import HTML

/// Links that open an editor program on the line that something was made from. Only a preview has them.
public struct EditLinks: Sendable {
  /// A URL with `{path}` for the file's absolute path, percent-encoded, and `{line}` for the line.
  private let template: String
  private let root: String

  /// The editor programs that are known by name, with the URLs that they register with the system.
  public static let known: [(name: String, template: String)] = [
    ("vscode", "vscode://file{path}:{line}"),
    ("zed", "zed://file{path}:{line}"),
    ("idea", "idea://open?file={path}&line={line}"),
  ]

  /// Links to the files of the site's folder at `root`, an absolute path, through a known editor's name or a template
  /// of one's own. Nothing where it is no URL with a scheme and `{path}`, or one that would run as a script.
  public init?(editor: String, root: String) {
    let template = EditLinks.known.first { $0.name == editor }?.template ?? editor
    guard let colon = template.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = template[..<colon].lowercased()
    guard let first = scheme.utf8.first, (0x61...0x7A).contains(first),
      scheme.utf8.allSatisfy({ isSchemeByte($0) }),
      !["javascript", "data", "vbscript", "blob"].contains(scheme), template.contains("{path}"),
      template.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    (self.template, self.root) = (template, root)
  }

  /// What opens the editor on a line of a file of the site.
  public func url(_ file: SourcePath, line: Int) -> String {
    template.replacing("{path}", with: percentEncoded(anywhere: root + "/" + file.text))
      .replacing("{line}", with: "\(line)")
  }
}

private func isSchemeByte(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "+-.".utf8.contains(byte)
}

extension WebPage {
  /// A link that opens the editor on what the page shows there; nil but in a preview. It is between comments, so that
  /// the page without it can be compared with a built one.
  func editLink(_ what: String, in file: SourcePath, at position: Position) -> HTML? {
    guard let links = site.editLinks else { return nil }
    var html = HTMLBuffer()
    html.raw("<!--serve--> <a class=\"edit-link\" href=\"")
    html.append(links.url(file, line: position.line), for: .attribute)
    html.raw("\" title=\"")
    html.append("\(file):\(position.line)", for: .attribute)
    html.raw("\">")
    html.text(words.text("edit." + what))
    html.raw("</a><!--/serve-->")
    return html.html
  }
}
