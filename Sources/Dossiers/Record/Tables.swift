/// What claims say, as tables whose rows refer to each other by their places: of one claim while it is read, or of all
/// of a site.
struct Tables: Sendable {
  var sections: [Section] = []
  var statements: [Statement] = []
  var parties: [Party] = []
  var figures: [EntityID] = []
  var citations: [Citation] = []
  var words: [String] = []
  /// What ranges of prose are of.
  var texts: [ProseText] = []

  init() {}

  /// Tables with room for the rows of others.
  init(roomFor all: [Tables]) {
    func reserve<Value>(_ table: WritableKeyPath<Tables, [Value]>) {
      self[keyPath: table].reserveCapacity(all.reduce(0) { $0 + $1[keyPath: table].count })
    }
    reserve(\.sections)
    reserve(\.statements)
    reserve(\.parties)
    reserve(\.figures)
    reserve(\.citations)
    reserve(\.words)
    reserve(\.texts)
  }

  mutating func add(_ words: String) -> Row<String> {
    self.words.append(words)
    return Row(self.words.count - 1)
  }

  mutating func add(_ added: [Party]) -> Rows<Party> {
    parties += added
    return Rows(parties.count - added.count..<parties.count)
  }

  mutating func add(_ added: [EntityID]) -> Rows<EntityID> {
    figures += added
    return Rows(figures.count - added.count..<figures.count)
  }

  mutating func add(_ added: [Citation]) -> Rows<Citation> {
    citations += added
    return Rows(citations.count - added.count..<citations.count)
  }

  mutating func add(_ prose: Prose) -> ProseRange {
    texts.append(prose.text)
    return ProseRange(prose.range, of: Row(texts.count - 1))
  }

  subscript(prose: ProseRange) -> Prose { Prose(texts[prose.text.index], prose.range) }

  /// Adds the rows of a claim. What its statements repeat or set aside is rows of these tables already.
  mutating func append(_ claim: Tables, of row: Row<Claim>) {
    let (words, texts) = (self.words.count, self.texts.count)
    for var section in claim.sections {
      section.claim = row
      section.anchor = section.anchor?.moved(by: words)
      section.heading = section.heading.moved(by: texts)
      section.proposition = section.proposition.moved(by: texts)
      section.text = section.text.moved(by: texts)
      section.statements = section.statements.moved(by: statements.count)
      section.about = section.about.moved(by: figures.count)
      sections.append(section)
    }
    let firstSection = sections.count - claim.sections.count
    for var statement in claim.statements {
      statement.section = statement.section.moved(by: firstSection)
      statement.anchor = statement.anchor?.moved(by: words)
      statement.label = statement.label.moved(by: texts)
      statement.speaker = statement.speaker?.moved(figures: figures.count, words: words)
      statement.via = statement.via.moved(by: parties.count)
      statement.to = statement.to.moved(by: parties.count)
      statement.about = statement.about.moved(by: figures.count)
      statement.citations = statement.citations.moved(by: citations.count)
      statement.language = statement.language?.moved(by: words)
      statement.translation = statement.translation?.moved(by: words)
      statement.body = statement.body.moved(by: texts)
      statements.append(statement)
    }
    parties += claim.parties
    figures += claim.figures
    citations += claim.citations
    self.words += claim.words
    self.texts += claim.texts
  }
}

extension Speaker {
  fileprivate func moved(figures: Int, words: Int) -> Speaker {
    switch self {
    case .figures(let rows): .figures(rows.moved(by: figures))
    case .unnamed(let description): .unnamed(description.moved(by: words))
    case .document, .us: self
    }
  }
}
