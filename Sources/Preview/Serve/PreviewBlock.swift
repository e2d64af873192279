/// What stands at the end of each page that is shown: the script that follows the editions, and how it looks.
struct PreviewBlock {
  static let folder = ".dossier"

  /// Which run of the server the page comes from.
  let run: String
  let edition: Edition
  /// What opens the editor on the file that the page is made from.
  let editing: String?

  var html: String {
    let editing = editing.map { " data-editing=\"\(escaped($0))\"" } ?? ""
    return "<link rel=\"stylesheet\" href=\"/\(Self.folder)/preview.css\">"
      + "<script src=\"/\(Self.folder)/preview.js\" defer data-run=\"\(run)\""
      + " data-pages=\"\(edition.pagesNumber)\" data-styles=\"\(edition.stylesNumber)\"\(editing)>"
      + "</script>"
  }
}

/// The text as it may stand in an element or between quotation marks.
func escaped(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
