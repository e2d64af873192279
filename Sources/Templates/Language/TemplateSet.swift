/// All templates of a theme by name, and its sentences, to be compiled for the rows they show.
public struct TemplateSet: Sendable {
  let templates: [String: ParsedTemplate]
  let words: SentenceTable

  /// Of sources with the same name, the last counts.
  public init(sources: [TemplateSource], words: SentenceTable = SentenceTable()) {
    let parsed = sources.map { ($0.name, TemplateParser.parse($0)) }
    templates = Dictionary(parsed, uniquingKeysWith: { $1 })
    self.words = words
  }

  /// The names of all templates, sorted.
  public var names: [String] { templates.keys.sorted() }

  /// The compiled template, or everything that is wrong with it and its partials.
  public func template<Page, Row>(
    _ name: String, for schema: Schema<Page, Row>
  ) -> Result<Template<Page, Row>, TemplateProblems> {
    var compilation = Compilation(self)
    return compilation.template(name, for: schema)
  }
}

/// `Did you mean …?` with the word that is most like `word`, or else the other help.
func didYouMean(_ word: String, among candidates: some Sequence<String>, else help: String)
  -> String
{
  let wanted = Array(word.lowercased().unicodeScalars)
  // Any sign is one change away from any other.
  let reach = wanted.count < 2 ? 0 : max(1, wanted.count / 3)
  return candidates.filter { wanted.count < 80 && $0.utf8.count < 200 }
    .map { (distance: editDistance(wanted, Array($0.lowercased().unicodeScalars)), word: $0) }
    .filter { $0.distance <= reach }
    .min { $0 < $1 }
    .map { "Did you mean `\($0.word)`?" } ?? help
}

/// How many letters must be added, taken away, changed or swapped with their neighbour.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var rows = [Array(0...b.count)]
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      let last = rows[i]
      var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, rows[i - 1][j - 1] + 1)
      }
      row.append(cost)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
