public import Foundation

/// A folder of a test's own, which is gone when the test is.
public final class TemporaryFolder: Sendable {
  public let path: String

  /// Makes the folder with these files, by their paths in it.
  public init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "dossier-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  public func write(_ text: String, to name: String) throws {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
  }

  /// Makes a symbolic link.
  public func link(_ name: String, to target: String) throws {
    let link = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (link as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
  }

  public func read(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  public func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/" + name)
  }

  /// Every file below a folder with its bytes, by its path there.
  public func files(below name: String = "") throws -> [String: Data] {
    let root = path + (name.isEmpty ? "" : "/" + name)
    var files: [String: Data] = [:]
    for case let file as String in FileManager.default.enumerator(atPath: root) ?? .init() {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: root + "/" + file, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[file] = try Data(contentsOf: URL(fileURLWithPath: root + "/" + file))
    }
    return files
  }
}
