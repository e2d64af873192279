import Dossiers
import HTML

extension StatementKind {
  /// The term of the site's vocabulary that leads from a claim to a statement of the kind.
  var term: StaticString {
    switch self {
    case .allegation: "dossier:allegation"
    case .denial: "dossier:denial"
    case .admission: "dossier:admission"
    case .partialAdmission: "dossier:partialAdmission"
    case .response: "dossier:response"
    case .commentRequest: "dossier:commentRequest"
    case .finding: "dossier:finding"
    case .proceeding: "dossier:proceeding"
    case .retraction: "dossier:retraction"
    case .correction: "dossier:correction"
    case .context: "dossier:context"
    }
  }
}

extension DataWriter {
  /// Statements under the terms of their kinds, in the order of the page.
  func writeStatements(_ rows: [Row<Statement>], to json: inout HTMLBuffer) {
    guard !rows.isEmpty else { return }
    for kind in StatementKind.allCases {
      let those = rows.filter { record[$0].kind == kind && isSaid(record[$0]) }
      json.list(kind.term, those) { row, json in json.object { write(row, to: &$0) } }
    }
  }

  /// Context that quotes nothing is the editors' own text, and no statement of anybody's.
  private func isSaid(_ statement: Statement) -> Bool {
    statement.kind != .context || record[statement.body].holdsQuotation
  }

  private func write(_ row: Row<Statement>, to json: inout HTMLBuffer) {
    let statement = record[row]
    let original = statement.repeats
    // The same words stand on the page already, and would be repeated.
    let isOnPage = original.map { record.claim(of: $0).id == record.claim(of: row).id } ?? false
    let quoted = isOnPage ? nil : page.quotedText(of: statement)
    if quoted == nil, !isOnPage { json.type("Statement") } else { json.type("Quotation") }
    json.member("@id", address(of: row))
    json.member("name", name(of: statement))
    if let quoted {
      json.member("text", quoted)
      json.member("inLanguage", page.language(of: statement) ?? site.language)
      writeTranslation(of: statement, to: &json)
    }
    writeSpeaker(of: statement, to: &json)
    json.member("datePublished", statement.date)
    json.member("dossier:result", page.result(of: statement))
    json.reference("dossier:repeats", original.map(address))
    json.reference("dossier:replacedBy", page.facts.replacement(of: row).map(address))
    // An allegation's others are where its claim appeared.
    let sources = StatementRow(row, in: record).citationsBeside(on: page).map(\.source)
    json.list("isBasedOn", unique(sources)) { $1.reference(subject(of: $0)) }
  }

  private func address(of row: Row<Statement>) -> DataAddress {
    address(of: record.claim(of: row).id, record.anchor(of: row))
  }

  /// As its heading has it: `Denial: by letter`.
  private func name(of statement: Statement) -> String {
    let word = words.kind(statement.kind)
    return statement.label.isEmpty ? word : word + ": " + page.plainText(record[statement.label])
  }

  /// The editors' own rendering of what is quoted.
  private func writeTranslation(of statement: Statement, to json: inout HTMLBuffer) {
    guard let translation = statement.translation else { return }
    json.member("workTranslation") { json in
      json.type("Quotation")
      json.member("text", record[translation])
      json.member("inLanguage", site.language)
    }
  }

  private func writeSpeaker(of statement: Statement, to json: inout HTMLBuffer) {
    switch statement.speaker {
    case .figures(let figures):
      json.list("creator", record.figures(figures)) { $1.reference(subject(of: $0)) }
    case .us: json.reference("creator", publisher)
    case .document(let source): json.member("creditText", site.title(of: source))
    case .unnamed(let description):
      // As the page has it: by whom the words were reported is not beside the point.
      let parts = [page.name(of: .unnamed(description)), page.reported(statement)]
      json.member("creditText", words.facts(parts.compactMap(\.self)))
    case nil: break
    }
    guard statement.kind == .commentRequest else { return }
    json.list("dossier:to", record.parties(statement.to)) { party, json in
      switch party {
      case .figure(let figure): json.reference(subject(of: figure))
      case .words(let words): json.string(words)
      }
    }
  }
}
