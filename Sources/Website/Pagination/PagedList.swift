/// A list in its order, with the pages that it is cut into.
struct PagedList<Entry: Sendable>: Sendable {
  let tree: PartTree
  private let entries: [Entry]

  init(
    _ entries: [Entry], limit: Int, size: (Entry) -> Int, key: (Entry) -> PartKey
  ) {
    self.entries = entries
    tree = PartTree(
      count: entries.count, limit: limit, size: { size(entries[$0]) },
      key: { key(entries[$0]) })
  }

  /// The entries that are on the page of a part: none, where its own parts have them.
  func entries(on part: Int) -> ArraySlice<Entry> {
    let part = tree.parts[part]
    return part.isCut ? [] : entries[part.entries]
  }

  var all: [Entry] { entries }
}
