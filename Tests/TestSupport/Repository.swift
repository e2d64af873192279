public import Dossiers
internal import Foundation

/// The repository that the tests stand in.
public enum Repository {
  public static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  public static func read(_ file: String) throws -> String {
    try String(contentsOfFile: path + "/" + file, encoding: .utf8)
  }

  /// The files of its dossier; those that are only copied are empty.
  public static func dossier() throws -> [FileBytes] {
    let files = FileManager.default.enumerator(atPath: path + "/content")?.compactMap {
      $0 as? String
    }
    let paths = ["dossier.yml"] + (files ?? []).sorted().map { "content/" + $0 }
    return try paths.compactMap { file in
      if file.hasSuffix(".md") || file.hasSuffix(".yml") {
        return (file, Array(try read(file).utf8))
      }
      return file.contains(".") ? (file, []) : nil
    }
  }

  /// Its dossier, read after all that is on record in it.
  public static func theCase() throws -> Dossier {
    Dossier(
      parsing: SourceFolder(holding: try dossier()),
      options: BuildOptions(now: Instant(rfc3339: "2029-01-01T00:00:00Z")!, jobs: 2))
  }
}
