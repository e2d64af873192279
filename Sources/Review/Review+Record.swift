import Dossiers
import HTML

extension Review {
  /// Who was asked, by whom and when, and what came of it.
  func writeRequests(to html: inout HTMLBuffer) {
    html.element("h2", "Who was asked")
    let requests = statements.filter { $0.statement.kind == .commentRequest }
    if requests.isEmpty {
      return html.element("p", "No request for comment is on record.")
    }
    html.table(
      ["Asked", "By", "On", "About", "Through", "Deadline", "Outcome"],
      requests.map { _, request in
        [
          names(of: request.to) ?? "–", request.speaker.map(name(of:)) ?? "–",
          request.date?.description ?? "no day on record", heading(of: record[request.section]),
          names(of: request.via) ?? "–", request.deadline?.description ?? "–",
          request.outcome?.rawValue ?? "–",
        ]
      })
  }

  /// What the record leaves open.
  func writeOpenQuestions(to html: inout HTMLBuffer) {
    html.element("h2", "What is open")
    let questions = dossier.openQuestions(of: claim).map(inWords)
    if questions.isEmpty { html.element("p", "Nothing that the program looks for.") }
    html.list(questions)
  }

  private func inWords(_ question: OpenQuestion) -> String {
    switch question.subject {
    case .point(let row):
      let lacks = [
        facts[row]?.hasFinding == true ? nil : "no finding",
        facts[row].flatMap { $0.lacksAnswer ? "reply: \($0.reply.rawValue)" : nil },
      ]
      return heading(of: record[row]) + ": " + lacks.compactMap(\.self).joined(separator: "; ")
    case .request(let open):
      let request = record[open.request]
      return "\(name(of: open.asked)), asked by \(request.speaker.map(name(of:)) ?? "nobody named")"
        + (request.date.map { " (\($0))" } ?? "") + ": \(request.outcome?.rawValue ?? "–")"
        + (open.elsewhere == nil ? "" : "; answered others")
    }
  }

  /// The documents that the statements rest on: what was seen of each, and whom it quotes without a name.
  func writeSources(to html: inout HTMLBuffer) {
    html.element("h2", "Sources")
    html.table(
      [
        "Source", "Kind", "Published by", "Date", "Seen", "Opened", "Address or copy",
        "Unnamed in it",
      ],
      cited.compactMap(dossier.source).map { source in
        [
          title(of: source.id)
            + (source.header.publication.isPublished
              ? "" : " (\(source.header.publication.inWords))"),
          source.type.rawValue, source.publishers.map(name(of:)).joined(separator: ", "),
          source.date?.description ?? "unknown", source.seen.inWords,
          source.accessed?.description ?? "–",
          [source.url, source.copyURL, source.copy?.text].compactMap(\.self).joined(separator: " "),
          source.unnamedSources.map(inWords).joined(separator: "; "),
        ]
      })
  }

  private func inWords(_ unnamed: Source.UnnamedSources) -> String {
    [
      unnamed.count, unnamed.description,
      isRedacted ? nil : unnamed.reason.map { "reason: " + $0 } ?? "no reason given",
    ].compactMap(\.self).joined(separator: ", ")
  }
}
