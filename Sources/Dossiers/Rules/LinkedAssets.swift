/// A link of `content/static/` or `templates/` would publish the asset to which it leads.
enum LinkedAssets: Check {
  static func problems(in site: ReadSite) -> [ProblemList] {
    site.folder.linkedAssets.filter { !site.used.holds($0.asset) }.map { link, asset in
      ProblemList(
        .leavingSymlink(
          link, "this link leads to the asset `\(asset.text)`, which no published page uses"))
    }
  }
}
