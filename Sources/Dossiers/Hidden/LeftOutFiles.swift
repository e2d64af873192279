/// What of a site's folder is not published.
struct LeftOutFiles: Sendable {
  /// Drafts, embargoed files, and what is withheld with them.
  let files: Set<SourcePath>
  /// What published files say to the editors alone.
  let parts: [SourcePath: [HiddenText]]
  /// The files of withdrawn claims as if they had never said more than their notices.
  let notices: [SourcePath: [UInt8]]
  /// The assets that no published page uses.
  let assets: [AssetPath]
}

extension SourceFolder {
  /// The folder as if nothing in it were hidden: without unpublished files and unused assets, and with `x` for
  /// each letter of what is for the editors alone.
  public func leavingOut(_ hidden: HiddenWords) -> SourceFolder {
    let leftOut = hidden.leftOut
    let unused = Set(leftOut.assets)
    return SourceFolder(
      self,
      files: files.filter { !leftOut.files.contains($0.path) }.map { file in
        if let notice = leftOut.notices[file.path] {
          return SourceFile(path: file.path.text, bytes: notice)
        }
        guard let parts = leftOut.parts[file.path] else { return file }
        var problems = ProblemList(file.path)
        guard let text = SourceText.split(file, &problems) else { return file }
        return SourceFile(path: file.path.text, bytes: SourceText.bytes(text.bytes, masking: parts))
      }, assets: assets.filter { !unused.contains($0) })
  }
}
