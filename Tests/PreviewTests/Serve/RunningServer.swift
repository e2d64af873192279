import Foundation
import Synchronization
import Testing

@testable import Preview
@testable import Website

/// A server that runs while a test looks at it.
final class RunningServer: Sendable {
  let editions: Editions
  let server: PreviewServer
  private let running: Task<Void, any Error>

  init(
    _ edition: Edition, allowing hosts: [String] = [], heartbeat: Duration = .seconds(15),
    patience: Duration = .seconds(30), clients: Int = Clients.most
  ) async throws {
    let editions = Editions(edition)
    let server = try PreviewServer(
      editions: editions, bind: "127.0.0.1", allowing: hosts.compactMap { HostName($0) },
      ports: 0...0, heartbeat: heartbeat, patience: patience, clients: clients)
    (self.editions, self.server) = (editions, server)
    // Else it would begin when all tests that compute have let go of the pool's threads.
    running = Task(executorPreference: server.executor) { try await server.run() }
  }

  deinit { server.stop() }

  var port: Int { server.port }

  func client() throws -> RawClient { try #require(RawClient(port: port)) }

  /// Asks once, with these header lines besides a host that is ours.
  func ask(_ path: String, method: String = "GET", _ headers: String...) async throws -> Reply {
    let client = try client()
    let host = headers.contains { $0.hasPrefix("Host:") } ? [] : ["Host: 127.0.0.1:\(port)"]
    let lines = ["\(method) \(path) HTTP/1.1"] + host + ["Connection: close"] + headers
    try await client.say(lines.joined(separator: "\r\n") + "\r\n\r\n")
    return try #require(Reply(try await client.hear()), "no answer to \(method) \(path)")
  }

  /// Returns when the server has ended.
  func stop() async throws {
    server.stop()
    try await running.value
  }
}

extension Edition {
  /// An edition of made files, each with its text.
  static func of(
    _ files: [String: String], number: Int = 1, root: String = "/",
    problems: [EditionProblem] = [], isHeldBack: Bool = false, editing: [String: String] = [:]
  ) -> Edition {
    let outputs = files.map { path, text in
      (path, SiteFile(PagePath(path)!) { $0 += Array(text.utf8) })
    }
    return Edition(
      number: number, pagesNumber: number, stylesNumber: number,
      files: SiteFiles(Dictionary(uniqueKeysWithValues: outputs)), root: root, problems: problems,
      isHeldBack: isHeldBack, editing: { editing[$0] })
  }

  /// One whose files are copied from a folder.
  static func copying(_ paths: [String], from folder: String) -> Edition {
    let outputs = paths.map { path in
      (path, SiteFile(PagePath(path)!, .copied(from: folder + "/" + path, within: folder)))
    }
    return Edition(
      number: 1, pagesNumber: 1, stylesNumber: 1,
      files: SiteFiles(Dictionary(uniqueKeysWithValues: outputs)))
  }
}
