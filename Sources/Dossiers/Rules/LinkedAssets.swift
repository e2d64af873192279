/// A link of `content/static/` or `templates/` would publish the asset to which it leads.
enum LinkedAssets: Check {
  static func problems(in record: Record, _ facts: Facts) -> [ProblemList] {
    record.folder.linkedAssets.filter { !facts.used.holds($0.asset) }.map { link, asset in
      ProblemList(
        .leavingSymlink(
          link, "this link leads to the asset `\(asset.text)`, which no published page uses"))
    }
  }
}
