import Foundation
import Output

/// The program git in a folder, run without a shell. What it prints goes through files: a pipe that nobody empties would
/// stop it.
struct Git {
  /// Where it runs.
  let folder: String
  /// A folder of its own, which nobody else can look into: what it shows may be unpublished.
  let scratch: ScratchFolder

  init(in folder: String) throws {
    (self.folder, scratch) = (folder, try ScratchFolder())
  }

  /// What a command ended with.
  struct Outcome {
    let status: Int32
    let output: Data
    /// Its message, in one line.
    let message: String
  }

  /// Throws where there is no git.
  func run(_ arguments: [String], input: Data = Data()) throws -> Outcome {
    let (fed, given, said) = (
      try scratch.file("input", holding: input), try scratch.file("output"),
      try scratch.file("errors")
    )
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = Git.environment
    process.standardInput = try FileHandle(forReadingFrom: fed)
    process.standardOutput = try FileHandle(forWritingTo: given)
    process.standardError = try FileHandle(forWritingTo: said)
    do { try process.run() } catch { throw Git.absence }
    process.waitUntilExit()
    // That of `env` where there is no such program.
    if process.terminationStatus == 127 { throw Git.absence }
    let message = String(decoding: try Data(contentsOf: said), as: UTF8.self)
    return Outcome(
      status: process.terminationStatus,
      output: try Data(contentsOf: given, options: .alwaysMapped),
      message: message.split(separator: "\n").map { printable(String($0)) }.joined(separator: " "))
  }

  private static let absence = Exit.failure(
    "git cannot be run.\nInstall it, and see that it is in one of the folders of PATH.")

  /// This program's, without what a hook of git says about another repository, and so that nothing is fetched.
  private static var environment: [String: String] {
    var variables = ProcessInfo.processInfo.environment
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE"] {
      variables[name] = nil
    }
    return variables.merging([
      "GIT_NO_LAZY_FETCH": "1", "GIT_LITERAL_PATHSPECS": "1", "GIT_TERMINAL_PROMPT": "0",
      "LC_ALL": "C",
    ]) { $1 }
  }
}

/// A folder for a while, which only this user can look into.
final class ScratchFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "dossier-" + UUID().uuidString
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Exit.failure(
        "no temporary folder can be made: \(error.localizedDescription)\n"
          + "Name one that this user can write to in the variable TMPDIR.")
    }
  }

  deinit { remove() }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// A new file in place of any of that name.
  fileprivate func file(_ name: String, holding data: Data = Data()) throws -> URL {
    let file = URL(fileURLWithPath: path + "/" + name)
    // A file that was read before may still be mapped.
    try? FileManager.default.removeItem(at: file)
    try data.write(to: file)
    return file
  }
}
