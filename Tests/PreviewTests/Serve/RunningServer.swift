import Foundation
import Parallel
import Testing

@testable import Preview
@testable import Website

/// A server that runs while a test looks at it.
final class RunningServer: Sendable {
  let revisions: Revisions
  private let server: PreviewServer
  private let stopping: Signal
  private let ended = DispatchSemaphore(value: 0)

  init(
    _ revision: Revision, allowing hosts: [String] = [], heartbeat: Duration = .seconds(15),
    timeout: Duration = .seconds(30), limit: Int? = nil
  ) throws {
    let revisions = Revisions(revision)
    let server = try PreviewServer(
      revisions: revisions, bind: "127.0.0.1", allowing: hosts.compactMap { HostName($0) },
      ports: 0...0, timeout: timeout, heartbeat: heartbeat, limit: limit)
    let stopping = try Signal()
    (self.revisions, self.server, self.stopping) = (revisions, server, stopping)
    Thread.detachNewThread { [ended] in
      server.run(until: stopping)
      ended.signal()
    }
  }

  deinit { stopping.give() }

  var port: Int { server.port }

  func client() throws -> RawClient { try #require(RawClient(port: port)) }

  /// Asks once, with these header lines besides a host that is ours.
  func ask(_ path: String, method: String = "GET", _ headers: String...) throws -> Reply {
    let client = try client()
    let host = headers.contains { $0.hasPrefix("Host:") } ? [] : ["Host: 127.0.0.1:\(port)"]
    let lines = ["\(method) \(path) HTTP/1.1"] + host + ["Connection: close"] + headers
    client.say(lines.joined(separator: "\r\n") + "\r\n\r\n")
    return try #require(Reply(client.hear()), "no answer to \(method) \(path)")
  }

  /// Returns when the server has ended.
  func stop() {
    stopping.give()
    ended.wait()
  }
}

extension PreviewServer {
  /// One of a single page, which does not run.
  convenience init(bind: String = "127.0.0.1", ports: ClosedRange<Int>) throws {
    try self.init(
      revisions: Revisions(.of(["index.html": "<body>here</body>"])), bind: bind, allowing: [],
      ports: ports)
  }
}

extension SiteFiles {
  convenience init(_ files: [String: SiteFile]) {
    self.init(pages: { Array(files.values) }, index: { [] })
  }
}

extension Revision {
  /// The pages and the index of the search.
  var all: [String: SiteFile] {
    guard let files else { return [:] }
    return files.pages.value.merging(files.index.value) { first, _ in first }
  }

  /// A revision of made files, each with its text.
  static func of(
    _ files: [String: String], number: Int = 1, root: String = "/",
    problems: [RevisionProblem] = [], isHeldBack: Bool = false, editing: [String: String] = [:]
  ) -> Revision {
    let outputs = files.map { path, text in
      (path, SiteFile(PagePath(path)!) { $0 += Array(text.utf8) })
    }
    return Revision(
      number: number, pagesNumber: number, stylesNumber: number,
      files: files.isEmpty ? nil : SiteFiles(Dictionary(uniqueKeysWithValues: outputs)),
      root: root, problems: problems, isHeldBack: isHeldBack, editing: { editing[$0] })
  }

  /// One whose files are copied from a folder.
  static func copying(_ paths: [String], from folder: String) -> Revision {
    let outputs = paths.map { path in
      (path, SiteFile(PagePath(path)!, .copied(from: folder + "/" + path, within: folder)))
    }
    return Revision(number: 1, files: SiteFiles(Dictionary(uniqueKeysWithValues: outputs)))
  }
}
