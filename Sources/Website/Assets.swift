import Dossiers

/// The files beside the pages: what they show or lead to, an editor's own, and those of the theme.
extension Site {
  func assets(in root: String) -> [SiteFile] {
    dossier.assets.compactMap { asset in
      PagePath(of: asset).map {
        SiteFile($0, .copied(from: root + "/content/assets/" + asset.text, within: root))
      }
    }
  }

  func staticFiles(in root: String) -> [SiteFile] {
    dossier.staticFiles.compactMap { name in
      PagePath(name).map {
        SiteFile($0, .copied(from: root + "/content/static/" + name, within: root))
      }
    }
  }

  var themeAssets: [SiteFile] {
    theme.assets.filter { dossier.settings.hasSearch || !Theme.ofSearch.contains($0.path) }
      .compactMap { asset in
        PagePath(asset.path).map { path in SiteFile(path) { $0 += asset.bytes } }
      }
  }
}
