import Dossiers

/// Who asked whom for comment, and what came of it.
struct CommentRequests {
  private let requests: [EntityID: [Statement]]

  init(_ statements: [Statement]) {
    self.init([:], adding: statements)
  }

  private init(_ known: [EntityID: [Statement]], adding statements: [Statement]) {
    var requests = known
    for request in statements where request.kind == .commentRequest {
      for case .figure(let figure) in request.to { requests[figure, default: []].append(request) }
    }
    self.requests = requests
  }

  func adding(_ statements: [Statement]) -> CommentRequests {
    CommentRequests(requests, adding: statements)
  }

  func to(_ figure: EntityID) -> [Statement] { requests[figure] ?? [] }
}

extension Composer {
  /// For each figure whose reply does not stand beside the allegation: that it does not, and who asked.
  func silences(
    of point: Point, _ replies: [Statement], _ requests: CommentRequests
  ) -> [String] {
    let speaking = Subjects(replies.flatMap { $0.speaker?.figures ?? [] })
    let silent = point.facts.replies.filter { !speaking.contains($0.figure) }
    return silent.map { reply in
      let name = point.facts.replies.count > 1 ? site.title(of: reply.figure).isolated + ": " : ""
      return name + silence(reply.reply, requests.to(reply.figure))
    }
  }

  private func silence(_ reply: Reply, _ requests: [Statement]) -> String {
    var sentences =
      reply == .answered
      ? "A reply was given; its words are not shown here." : "No reply on record."
    if requests.isEmpty, reply != .answered {
      sentences += " No request for comment is on record."
    }
    for request in requests { sentences += " " + asked(request) }
    return sentences
  }

  private func asked(_ request: Statement) -> String {
    let asking = request.speaker.map { name(of: $0).isolated } ?? "An outlet"
    let outcome = request.outcome.map { "; " + words.shown($0) } ?? ""
    return asking + " asked" + outcome + "."
  }

  /// The speakers' names in running text.
  func name(of speaker: Speaker) -> String {
    switch speaker {
    case .figures(let figures): enumeration(figures.map { site.title(of: $0).isolated })
    case .document(let source): site.title(of: source)
    case .us: publisherName
    case .unnamed(let description): "unnamed: " + description
    }
  }
}
