internal import CommonMark

extension ProseParser {
  /// Adds a Markdown link; only its words where it may lead nowhere.
  mutating func addLink(_ index: Int, in place: WordsPlace) {
    let element = document.elements[index]
    let (destination, line) = (string(element), Int(element.line))
    let count = problems.problems.count
    let link = store.add(ProseToken(.link))
    let words = addInlines(inside(index), on: line, in: .link)
    // What was among its words is left out, and that was reported.
    let mayBeEmpty = problems.problems.count > count
    let position = spot(of: destination, onLine: line)
    let title = store.string(element.title)
    reportTypedMarks(in: title, of: "a link's title", from: line)
    let isEmpty = store.areInvisible(words)
    if isEmpty {
      store.tokens.removeLast(words.count)
      store.addWords(destination)
    }
    // Words that are the address itself, as between `<` and `>`, are none of their own.
    let hasWords = !isEmpty && !store.isBlank(words) && store.plainText(words) != destination
    guard place != .link,
      let target = target(of: destination, hasWords: hasWords, in: place, at: position)
    else {
      // Words alone: emphasis that means nothing would be odd, so they stand as they are.
      let shown = link + 1..<store.tokens.count
      if place == .attribution {
        store.tokens.removeLast(store.tokens.count - link)
      } else if store.only(shown) != nil {
        store.removeOpening(link)
      } else {
        let text = store.plainText(shown)
        store.tokens.removeLast(store.tokens.count - link)
        store.addWords(text)
      }
      return
    }
    if isEmpty, !mayBeEmpty {
      problems.add(
        .emptyLink, at: position(), "this link has no words",
        help: "Write what it leads to between its brackets, as in `[the report](…)`.")
    }
    store.tokens[link].number = Int32(store.add(target))
    if !title.isEmpty { store.setTitle(title.withoutNewlines, of: link) }
    store.close(link)
  }

  /// Adds an image.
  mutating func addImage(_ index: Int) {
    let element = document.elements[index]
    let (destination, line) = (string(element), Int(element.line))
    let words = addInlines(inside(index), on: line, in: .link)
    let (description, isInvisible) = (store.plainText(words), store.areInvisible(words))
    store.tokens.removeLast(words.count)
    let position = spot(of: destination, onLine: line)
    let typed = store.string(element.title)
    reportTypedMarks(in: typed, of: "a caption", from: line)
    let title = typed.withoutNewlines.trimmed
    if isInvisible {
      problems.add(
        .missingAlt, at: position(), "this image has no words for those who cannot see it",
        help: "Write between its brackets what it shows, as in `![The bridge in 2019](…)`.")
    }
    guard let asset = asset(at: destination, position) else { return }
    let image = ProseToken(
      .image, text: store.add(description), number: store.add(Target.asset(asset)))
    store.addImage(image, title: title.isEmpty ? nil : store.add(title))
  }

  /// The file of an image, or nil where there is none, which is reported.
  private mutating func asset(at destination: String, _ position: () -> Position) -> AssetPath? {
    var found: AssetPath?
    switch self.destination(destination) {
    case .external:
      problems.add(
        .externalImage, at: position(), "the image `\(destination)` lies on another host",
        help: "Put a copy into `content/assets/` and write `![…](../assets/name.png)`.")
      return nil
    case .unsafe(let reason):
      problems.add(
        .unsafeDestination, at: position(), reason,
        help: "The image is left out. Name a file of `content/assets/`.")
      return nil
    case .file(let path, _): found = references.index.asset(at: path.text)
    case .sitePath(let path, _): found = references.index.asset(at: "content" + path)
    default: break
    }
    if found == nil {
      problems.add(
        .deadLink, at: position(),
        destination.isEmpty ? "the image has no address" : "there is no image `\(destination)`",
        help: "Put it into `content/assets/` and write `![…](../assets/name.png)`.")
    }
    return found
  }

  /// Where the destination of a link or image stands; of an empty one, its brackets. It is looked for only where it is
  /// asked for: a line may be long, and have many.
  private func spot(of destination: String, onLine line: Int) -> () -> Position {
    let sourceLocator = sourceLocator
    return {
      guard !destination.isEmpty else {
        let brackets = sourceLocator.place(of: SourceLocator.Wanted(words: "]("), onLine: line)
        return Position(line: line, column: brackets.column + 2)
      }
      return sourceLocator.place(
        of: SourceLocator.Wanted(
          words: destination, after: ["](", "](<", "<", "( ", "(< "], before: ")> \t",
          orElse: [destination.removing(prefix: "mailto:").map { String($0) } ?? destination]),
        onLine: line)
    }
  }

  mutating func note(anchor: String, of entity: EntityID, at position: Position) {
    anchorLinks.append(AnchorLink(target: entity, anchor: anchor, position: position))
  }
}

extension ProseStore {
  /// Takes out the element around the only one inside it.
  fileprivate mutating func removeOpening(_ index: Int) {
    tokens.remove(at: index)
    for moved in index..<tokens.count { tokens[moved].end -= 1 }
  }
}
