import Foundation
import TestSupport
import Testing

@testable import Output

extension TemporaryFolder {
  var site: String { path + "/site" }

  /// Writes a site of these paths and texts.
  @discardableResult
  func write(
    _ pages: [String: String], to name: String = "site", jobs: Int = 2,
    exchange: @escaping Exchange = Placement.kernelExchange
  ) throws -> OutputSummary {
    try OutputFolder(at: path + "/" + name, home: nil, timeout: .zero, exchange: exchange)
      .write(pages.map { page($0, $1) }, jobs: jobs)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }

  /// Inode and time of change of everything beneath, the folders too.
  func traces(of name: String = "site") throws -> [String: [Int]] {
    var traces = ["": try trace(name)]
    for path in try FileManager.default.subpathsOfDirectory(atPath: path + "/" + name) {
      traces[path] = try trace(name + "/" + path)
    }
    return traces
  }

  func trace(_ name: String) throws -> [Int] {
    var status = stat()
    try #require(lstat(path + "/" + name, &status) == 0)
    return [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }
}

func page(_ path: String, _ text: String) -> OutputFile {
  OutputFile(path) { $0 += text.utf8 }
}

struct Mishap: Error, Equatable { let name: String }

func failing(_ path: String) -> OutputFile {
  OutputFile(path) { _ in throw Mishap(name: path) }
}

extension OutputFile {
  init(_ path: String, write: @escaping @Sendable (inout [UInt8]) throws -> Void) {
    self.init(path, .made(write))
  }
}
