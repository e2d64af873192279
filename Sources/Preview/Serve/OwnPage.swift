import HTML

/// A page of the preview's own, where the site has none to show.
func ownPage(_ title: String, _ text: String) -> [UInt8] {
  let (title, text) = (HTML(escaping: title), HTML(escaping: text))
  var page = HTMLBuffer(capacity: 1024)
  page.raw(
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
    <title>
    """)
  page.raw(title)
  page.raw("</title>\n</head>\n<body class=\"dossier-own\">\n<main>\n<h1>")
  page.raw(title)
  page.raw("</h1>\n<p>")
  page.raw(text)
  page.raw("</p>\n</main>\n</body>\n</html>\n")
  return page.bytes
}
