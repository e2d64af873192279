import CPreview
import FlyingFox
import HTML
import Output
import Parallel
import Website

/// Answers requests with the files of the edition that stands.
struct SiteHandler: Sendable {
  let editions: Editions
  let hosts: AllowedHosts
  /// A word that no other run of the server has.
  let run: String
  let heartbeat: Duration
  let executor: ServerExecutor

  func response(to request: HTTPRequest) async -> HTTPResponse {
    await answer(to: request).response(to: request)
  }

  private func answer(to request: HTTPRequest) async -> Answer {
    let origin = request.headers[HTTPHeader("Origin")]
    if let refusal = hosts.refusal(host: request.headers[.host], origin: origin) {
      return Answer(.forbidden, words: refusal)
    }
    guard request.method == .GET || request.method == .HEAD else {
      return Answer(
        .methodNotAllowed, words: "The preview only shows: it answers GET and HEAD.",
        headers: [HTTPHeader("Allow"): "GET, HEAD"])
    }
    let edition = editions.current
    guard let path = RequestPath(escaped: request.target.path()) else {
      return await notFound(in: edition)
    }
    if path.parts.first == PreviewBlock.folder {
      return ownFile(path, request) ?? Answer(.notFound, words: "The preview has no such file.")
    }
    guard !edition.files.isEmpty else { return own(.nothingYet, .serviceUnavailable, edition) }
    let root = RequestPath(escaped: edition.root)?.parts ?? []
    if (path.parts.isEmpty && !root.isEmpty) || (path.parts == root && !path.isFolder) {
      return redirect(to: root)
    }
    guard let text = path.text(below: root) else {
      return await notFound(in: edition)
    }
    if let file = await edition.files.file(at: path.isFolder ? text + "index.html" : text) {
      return await show(file, in: edition)
    }
    if !path.isFolder, await edition.files.file(at: text + "/index.html") != nil {
      return redirect(to: path.parts)
    }
    return await notFound(in: edition)
  }

  private func show(
    _ file: SiteFile, _ status: HTTPStatusCode = .ok, in edition: Edition
  ) async -> Answer {
    let path = file.path.text
    let type = ContentType.of(path)
    do {
      switch file.body {
      case .copied(let source, let folder):
        return Answer(status, type: type, .file(try CopiedFile(source, within: folder)))
      case .made(let make):
        let block = type.hasPrefix("text/html") ? block(edition, path) : nil
        let bytes = try await onThread {
          var bytes: [UInt8] = []
          try make(&bytes)
          return block.map { ServedPage.adding($0.html, to: bytes) } ?? bytes
        }
        return Answer(status, type: type, .bytes(bytes))
      }
    } catch {
      return own(.failure(error), .internalServerError, edition)
    }
  }

  private func notFound(in edition: Edition) async -> Answer {
    guard let page = await edition.files.file(at: "404.html") else {
      return own(.notFound, .notFound, edition)
    }
    return await show(page, .notFound, in: edition)
  }

  private func own(_ page: OwnPage, _ status: HTTPStatusCode, _ edition: Edition) -> Answer {
    let bytes = ServedPage.adding(block(edition).html, to: page.bytes)
    return Answer(status, type: "text/html; charset=utf-8", .bytes(bytes))
  }

  private func block(_ edition: Edition, _ path: String? = nil) -> PreviewBlock {
    PreviewBlock(run: run, edition: edition, editing: path.flatMap(edition.editing))
  }

  /// The address is spelt anew, so that nothing of the request can end its line.
  private func redirect(to folder: [String]) -> Answer {
    let address = "/" + folder.map { percentEncoded(path: $0) + "/" }.joined()
    return Answer(.found, words: "It is at \(address)", headers: [.location: address])
  }

  private func ownFile(_ path: RequestPath, _ request: HTTPRequest) -> Answer? {
    guard !path.isFolder, path.parts.count == 2 else { return nil }
    switch path.parts[1] {
    case "preview.js": return embedded(cpreview_script, "text/javascript; charset=utf-8")
    case "preview.css": return embedded(cpreview_styles, "text/css; charset=utf-8")
    case "events": return events(request)
    default: return nil
    }
  }

  private func embedded(_ file: cpreview_file, _ type: String) -> Answer {
    Answer(type: type, .bytes(Array(UnsafeBufferPointer(start: file.bytes, count: file.count))))
  }

  /// Pages of other sites may not even know when something changes.
  private func events(_ request: HTTPRequest) -> Answer {
    let site = request.headers[HTTPHeader("Sec-Fetch-Site")] ?? "none"
    guard ["same-origin", "none"].contains(site) else {
      return Answer(.forbidden, words: "Only the preview's own pages may follow its editions.")
    }
    let stream = EventStream(
      editions: editions, run: run, heartbeat: heartbeat, executor: executor)
    return Answer(type: "text/event-stream; charset=utf-8", .events(stream))
  }
}
