extension Entities {
  /// The assets that a built page uses.
  func usedAssets(and logo: AssetPath?) -> UsedAssets {
    var used = UsedAssets(shown: Set([logo].compactMap { $0 }))
    for claim in claims {
      used.add(claim.lead)
      for section in claim.sections {
        used.add(section.heading)
        switch section {
        case .point(let point):
          used.add(point.proposition)
          used.add(point.text)
        case .passage(let passage): used.add(passage.text)
        }
        for statement in section.statements {
          used.add(statement.label)
          used.add(statement.body)
        }
      }
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

  mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let words), .heading(_, let words, _): add(words)
      case .quotation(let inner): add(inner)
      case .list(_, _, let entries): for entry in entries { add(entry) }
      case .figure(let asset, _, _): shown.insert(asset)
      case .table(let table): for cell in table.cells { add(cell) }
      case .code, .thematicBreak: break
      }
    }
  }

  mutating func add(_ words: [Inline]) {
    for inline in words {
      switch inline {
      case .image(let asset, _, _): shown.insert(asset)
      case .link(let target, _, let words):
        if case .asset(let asset) = target { linked.insert(asset) }
        add(words)
      case .emphasis(let words), .strong(let words): add(words)
      case .text, .softBreak, .lineBreak, .code, .citations: break
      }
    }
  }
}
