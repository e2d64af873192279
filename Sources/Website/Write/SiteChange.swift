/// What differs between the site that stands and the new one.
struct SiteChange: Sendable {
  let manifest: Manifest
  let manifestBytes: [UInt8]
  let written: [PagePath]
  let unchanged: [PagePath]
  let removed: [PagePath]

  /// The files come in the order of their paths.
  init(from before: Manifest, to files: [StagedFile]) {
    let manifest = Manifest(
      files: Dictionary(uniqueKeysWithValues: files.lazy.map { ($0.path, $0.hash) }))
    self.manifest = manifest
    manifestBytes = Manifest.encoded(files.lazy.map { ($0.path, $0.hash) })
    written = files.filter { !$0.isUnchanged }.map(\.path)
    unchanged = files.filter(\.isUnchanged).map(\.path)
    removed = before.files.keys.filter { manifest.files[$0] == nil }.sorted()
  }

  func summary(_ placement: OutputSummary.Placement, keptAside: String? = nil) -> OutputSummary {
    OutputSummary(
      written: written.count, unchanged: unchanged.count, removed: removed.count,
      placement: placement, keptAside: keptAside)
  }
}
