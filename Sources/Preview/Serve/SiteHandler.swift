import CPreview
import HTML
import Output
import Website

/// Answers requests with the files of the newest revision.
struct SiteHandler: Sendable {
  let revisions: Revisions
  let hosts: AllowedHosts
  /// A word that no other run of the server has.
  let run: String

  private static let html = "text/html; charset=utf-8"

  func response(to request: Request) -> Response {
    if let refusal = hosts.refusal(host: request["host"], origin: request["origin"]) {
      return Response(.forbidden, words: refusal)
    }
    guard ["GET", "HEAD"].contains(request.method) else {
      return Response(
        .methodNotAllowed, words: "The preview only shows: it answers GET and HEAD.",
        ["Allow": "GET, HEAD"])
    }
    let revision = revisions.newest
    guard let path = RequestPath(escaped: request.path) else { return notFound(in: revision) }
    if path.parts.first == ".dossier" {
      return ownFile(path, request)
        ?? Response(.notFound, words: "The preview has no such file.")
    }
    guard let files = revision.files else {
      return own(
        .serviceUnavailable, "No page yet",
        "The files have errors, so that there is nothing to show. "
          + "The site appears here by itself as soon as they are fixed.", revision)
    }
    let root = RequestPath(escaped: revision.root)?.parts ?? []
    if (path.parts.isEmpty && !root.isEmpty) || (path.parts == root && !path.isFolder) {
      return redirect(to: root)
    }
    guard let text = path.text(below: root) else { return notFound(in: revision) }
    if let file = files[path.isFolder ? text + "index.html" : text] {
      return show(file, in: revision)
    }
    if !path.isFolder, files[text + "/index.html"] != nil { return redirect(to: path.parts) }
    return notFound(in: revision)
  }

  private func show(
    _ file: SiteFile, _ status: Response.Status = .ok, in revision: Revision
  ) -> Response {
    let type = ContentType.of(file.path.text)
    do {
      switch file.body {
      case .copied(let source, let folder):
        return Response(status, type: type, .file(try CopiedFile(source, within: folder)))
      case .made(let make):
        var bytes: [UInt8] = []
        try make(&bytes)
        if type == Self.html {
          bytes = ServedPage.adding(block(revision, file.path.text), to: bytes)
        }
        return Response(status, type: type, .bytes(bytes))
      }
    } catch {
      return own(.internalServerError, "This page could not be made", "\(error)", revision)
    }
  }

  private func notFound(in revision: Revision) -> Response {
    guard let page = revision.files?["404.html"] else {
      return own(
        .notFound, "No page here",
        "There is no page at this address, and the site has none to say so.", revision)
    }
    return show(page, .notFound, in: revision)
  }

  private func own(
    _ status: Response.Status, _ title: String, _ text: String, _ revision: Revision
  ) -> Response {
    let bytes = ServedPage.adding(block(revision), to: ownPage(title, text))
    return Response(status, type: Self.html, .bytes(bytes))
  }

  /// What is at the end of each page that is shown: the script that follows the revisions, and how it looks.
  private func block(_ revision: Revision, _ path: String? = nil) -> [UInt8] {
    var block = HTMLBuffer(capacity: 256)
    block.raw("<link rel=\"stylesheet\" href=\"/.dossier/preview.css\">")
    block.raw("<script src=\"/.dossier/preview.js\" defer")
    block.attribute("data-run", run)
    block.attribute("data-pages", String(revision.pagesNumber))
    block.attribute("data-styles", String(revision.stylesNumber))
    block.attribute("data-editing", path.flatMap(revision.editing))
    block.raw("></script>")
    return block.bytes
  }

  /// The address is written anew, so that nothing of the request can end its line.
  private func redirect(to folder: [String]) -> Response {
    let address = "/" + folder.map { percentEncoded(path: $0) + "/" }.joined()
    return Response(.found, words: "It is at \(address)", ["Location": address])
  }

  private func ownFile(_ path: RequestPath, _ request: Request) -> Response? {
    guard !path.isFolder, path.parts.count == 2 else { return nil }
    switch path.parts[1] {
    case "preview.js": return embedded(cpreview_script, "text/javascript; charset=utf-8")
    case "preview.css": return embedded(cpreview_styles, "text/css; charset=utf-8")
    case "events":
      // Pages of other sites may not even know when something changes.
      guard ["same-origin", "none"].contains(request["sec-fetch-site"] ?? "none") else {
        return Response(
          .forbidden, words: "Only the preview's own pages may follow its revisions.")
      }
      return Response(type: "text/event-stream; charset=utf-8", .events)
    default: return nil
    }
  }

  private func embedded(_ file: cpreview_file, _ type: String) -> Response {
    Response(type: type, .bytes(Array(UnsafeBufferPointer(start: file.bytes, count: file.count))))
  }

  /// A revision as a server-sent event. Each is the whole state, so that whoever missed some needs only the last.
  func event(of revision: Revision, isFirst: Bool) throws -> [UInt8] {
    let data = try RevisionState(revision, run: run).json
    let retry = isFirst ? "retry: 500\n" : ""
    return Array("\(retry)id: \(run)-\(revision.number)\ndata: ".utf8) + data + Array("\n\n".utf8)
  }
}
