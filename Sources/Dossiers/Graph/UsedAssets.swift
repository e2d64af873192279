extension Record {
  /// The assets that a built page uses.
  func usedAssets(and logo: AssetPath?) -> UsedAssets {
    var used = UsedAssets(shown: Set([logo].compactMap { $0 }))
    for claim in claims {
      used.add(claim.lead)
    }
    for section in tables.sections {
      for prose in [section.heading, section.proposition, section.text] { used.add(self[prose]) }
    }
    for statement in tables.statements {
      used.add(self[statement.label])
      used.add(self[statement.body])
    }
    for figure in figures { used.add(figure.body) }
    for source in sources {
      used.add(source.body)
      if let copy = source.copy { used.add(copy) }
    }
    for event in events { used.add(event.body) }
    for page in pages { used.add(page.body) }
    return used
  }
}

/// The assets that pages show as images, and those to which they link.
struct UsedAssets {
  private(set) var shown: Set<AssetPath>
  private(set) var linked: Set<AssetPath> = []

  init(shown: Set<AssetPath>) { self.shown = shown }

  func holds(_ asset: AssetPath) -> Bool { shown.contains(asset) || linked.contains(asset) }

  /// All of them, sorted.
  var all: [AssetPath] { shown.union(linked).sorted() }

  /// Adds an asset to which a page links.
  mutating func add(_ asset: AssetPath) { linked.insert(asset) }

  mutating func add(_ prose: Prose) {
    prose.forEachInside { element in
      switch element.kind {
      case .image, .figure: if let asset = element.asset { shown.insert(asset) }
      case .link: if let asset = element.asset { linked.insert(asset) }
      default: break
      }
    }
  }
}
