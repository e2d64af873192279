/// Finds the file that a typed path means: the one that is spelt the same byte by byte, else the only one that Unicode
/// holds equal, since a disk may decompose what a link composes.
struct PathTable: Sendable {
  /// Spellings that Unicode holds equal are one key.
  private let spellings: [String: [String]]

  init(_ paths: [String]) { spellings = Dictionary(grouping: paths) { $0 } }

  /// The path as it is spelt on the disk.
  subscript(typed: String) -> String? {
    guard let found = spellings[typed] else { return nil }
    return found.count == 1 ? found[0] : found.first { $0.hasSameBytes(typed) }
  }
}
