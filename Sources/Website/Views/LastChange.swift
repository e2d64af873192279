import Dossiers

/// The newest thing on record on a page, with its date: of a claim a statement, of a document or an event its own date,
/// or a correction of the page.
struct LastChangeView: View {
  let date: DateView
  var statement: StatementSummary?
  var what: String?
  var correction: String?

  static let shape = Shape<LastChangeView>(
    "last_change",
    [
      .view("date", \.date, "The date of the newest thing on the page"),
      .view("statement", \.statement, "The statement, if it is one; only of a claim"),
      .text("what", \.what, "In words what else it is, such as the document's publication"),
      .text("correction", \.correction, "The kind of the correction of this page, if it is one"),
    ])
}

extension Composer {
  func lastChange(of entity: any Entity) -> LastChangeView? {
    entity.lastChange.map { change in
      var view = LastChangeView(date: DateView(change.date))
      switch change.subject {
      case .statement(let id): view.statement = site.directory.statement(id).map { summary($0) }
      case .own:
        view.what = entity is Event ? "the event itself" : "publication of this document"
      case .correction(let correction): view.correction = correction.kind.inWords
      }
      return view
    }
  }
}
