import Dossiers

/// A point with neither a finding nor an answer, or a comment request without an answer, by its place in the dossier.
struct OpenQuestion: Sendable {
  enum Subject: Sendable {
    case point(claim: Int32, section: Int32)
    case request(claim: Int32, section: Int32, index: Int32)
  }

  /// What is told apart where readers filter.
  enum Kind: String, CaseIterable {
    case point
    case request = "comment-request"
  }

  /// When the point was first alleged or the request made; nil if that is not on record.
  let date: PartialDate?
  let subject: Subject
}

extension Dossier {
  /// Everything that is open, the newest first; at equal dates in the order of the files.
  var openQuestions: [OpenQuestion] {
    var all: [OpenQuestion] = []
    for (place, claim) in claims.enumerated() {
      for (number, section) in claim.sections.enumerated() {
        let (claim, section32) = (Int32(place), Int32(number))
        if case .point(let point) = section, point.facts.isOpen {
          all.append(
            OpenQuestion(date: point.alleged, subject: .point(claim: claim, section: section32)))
        }
        // A repetition is the same request made once.
        for (index, statement) in section.statements.enumerated()
        where statement.isUnansweredRequest && statement.repeats == nil {
          all.append(
            OpenQuestion(
              date: statement.date,
              subject: .request(claim: claim, section: section32, index: Int32(index))))
        }
      }
    }
    return newestFirst(all.map(\.date)) { all[$0].claim }.map { all[$0] }
  }

  func key(of question: OpenQuestion) -> PartKey {
    PartKey(question.date, claims[question.claim].id)
  }

  func weight(of question: OpenQuestion) -> Int {
    let claim = claims[question.claim]
    switch question.subject {
    case .point(_, let section):
      guard case .point(let point) = claim.sections[Int(section)] else { return 0 }
      return point.rowWeight(in: claim) + point.about.count * 150
    case .request(_, let section, let index):
      let section = claim.sections[Int(section)]
      let statement = section.statements[Int(index)]
      return statement.rowWeight(in: section, of: claim) + (statement.to.count + 1) * 450
    }
  }
}

extension OpenQuestion {
  /// Its claim's place among all.
  fileprivate var claim: Int {
    switch subject {
    case .point(let claim, _), .request(let claim, _, _): Int(claim)
    }
  }
}

extension Statement {
  /// Whether it asked for comment and got no answer.
  var isUnansweredRequest: Bool { kind == .commentRequest && outcome != .answered }
}
