/// A page of the preview's own, where the site has none to show.
struct OwnPage {
  let title: String
  let text: String

  static let nothingYet = OwnPage(
    title: "No page yet",
    text: "The files have errors, so that there is nothing to show. "
      + "The site appears here by itself as soon as they are fixed.")

  static let notFound = OwnPage(
    title: "No page here",
    text: "There is no page at this address, and the site has none to say so.")

  static func failure(_ error: any Error) -> OwnPage {
    OwnPage(title: "This page could not be made", text: "\(error)")
  }

  var bytes: [UInt8] {
    let page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
      <title>\(escaped(title))</title>
      </head>
      <body class="dossier-own">
      <main>
      <h1>\(escaped(title))</h1>
      <p>\(escaped(text))</p>
      </main>
      </body>
      </html>

      """
    return Array(page.utf8)
  }
}
