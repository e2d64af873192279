import Dossiers
import HTML

/// One thing that a court looks at before it calls a publication responsible, and what the record says to it.
struct Factor {
  let question: String
  /// Sentences of what is on record; whether it is enough is for people to say.
  let record: [String]
}

extension Review {
  /// The factors of *Grant v. Torstar Corp.*, 2009 SCC 61, paragraph 126, in their order.
  var checklist: [Factor] {
    [
      Factor(question: "How serious is the allegation?", record: seriousness),
      Factor(question: "How important is the matter to the public?", record: publicImportance),
      Factor(question: "How urgent is it?", record: urgency),
      Factor(
        question: "What is the status of the source, and how reliable is it?", record: sources),
      Factor(
        question: "Was the other side sought, and is it accurately reported?", record: otherSide),
      Factor(
        question: "Is it justified to include what may defame somebody?", record: justification),
      Factor(
        question:
          "Does the public interest lie in the fact that it was said, whether or not it is true?",
        record: reportage),
      Factor(question: "What else matters?", record: otherCircumstances),
    ]
  }

  func writeChecklist(to html: inout HTMLBuffer) {
    html.element("h2", "Responsible communication")
    html.element(
      "p",
      "The factors of Grant v. Torstar Corp., 2009 SCC 61, paragraph 126. What the record says is below each; the "
        + "judgement is yours.")
    html.raw("<ol class=\"checklist\">\n")
    for factor in checklist {
      html.raw("<li><label><input type=\"checkbox\"> <strong>")
      html.text(factor.question)
      html.raw("</strong></label>\n")
      html.list(factor.record)
      html.raw("</li>\n")
    }
    html.raw("</ol>\n")
  }

  private func count(_ kind: StatementKind) -> Int {
    statements.count { $0.statement.kind == kind }
  }

  private var seriousness: [String] {
    let persons = accused.compactMap(dossier.figure).filter { $0.kind == .person }
    return [
      "Alleged in \(counted(points.count, "point")), of "
        + (persons.isEmpty
          ? "no person."
          : persons.map(\.header.title).joined(separator: ", ") + ".")
    ] + points.map { inWords(record[$0.section.proposition]) }
  }

  private var publicImportance: [String] {
    let roles = accused.compactMap(dossier.figure).compactMap { figure in
      figure.shownRole.map { "\(figure.header.title): \($0)." }
    }
    return (roles.isEmpty ? ["No public role of those accused is on record."] : roles) + [
      "\(counted(count(.finding), "finding")) by courts and public bodies, and "
        + "\(counted(count(.proceeding), "step")) of proceedings, are on record."
    ]
  }

  private var urgency: [String] {
    [
      facts[claim].firstAlleged.map { "First alleged: \($0)." }
        ?? "When it was first alleged is not on record.",
      facts[claim].asOf.map { "The newest statement is of \($0)." }
        ?? "No statement has a date.",
      "The claim is \(claim.header.publication.inWords).",
    ]
  }

  private var sources: [String] {
    let cited = cited.compactMap(dossier.source)
    let seen = { (how: Source.Seen) in cited.count { $0.seen == how } }
    return points.map { section, facts in
      "\(heading(of: section)): from \(origins(of: facts)). Relays that say they verified it: "
        + "\(facts.verified) of \(facts.relays.count)."
    } + [
      "Sources cited: \(cited.count); seen in the original: \(seen(.original)); as a copy: \(seen(.copy)); "
        + "not seen by us: \(seen(.no))."
    ]
  }

  private var otherSide: [String] {
    let replies = points.flatMap { section, facts in
      facts.replies.map { self.facts[$0] }.filter { $0.reply != .answered }
        .map { "\(title(of: $0.figure)) on \(heading(of: section)): \($0.reply.rawValue)." }
    }
    let quoted = statements.count {
      $0.statement.kind.isReply && record[$0.statement.body].holdsQuotation
    }
    let all = statements.count { $0.statement.kind.isReply }
    let proved = statements.flatMap { dossier.quotedWords(of: $0.row) }.map { $0.proof != nil }
    return [
      "\(counted(count(.commentRequest), "request")) for comment on record, "
        + "of which \(statements.count { $0.statement.speaker?.isUs == true }) by us.",
      "Replies with verbatim words: \(quoted) of \(all).",
      "Quotations proved against a saved copy: \(proved.count { $0 }) of \(proved.count), of all statements.",
    ] + (replies.isEmpty ? ["Everybody who is accused has answered every point."] : replies)
  }

  private var justification: [String] {
    let lacking = points.filter { !$0.facts.hasFinding }.map { heading(of: $0.section) }
    let unnamed = points.filter { point in
      facts.origins(of: point.facts).allSatisfy {
        if case .unnamed = $0 { true } else { false }
      }
    }.map { heading(of: $0.section) }
    return [
      "Without a finding: "
        + (lacking.isEmpty ? "no point." : lacking.joined(separator: "; ") + "."),
      "Alleged by unnamed speakers alone: "
        + (unnamed.isEmpty ? "no point." : unnamed.joined(separator: "; ") + "."),
    ]
  }

  private var reportage: [String] {
    let allegations = statements.filter { $0.statement.kind == .allegation }
    let named = allegations.count {
      if case .figures = $0.statement.speaker { true } else { false }
    }
    return [
      "Allegations with a named speaker: \(named) of \(allegations.count).",
      claim.assessment == nil
        ? "This dossier gives no assessment of its own."
        : "This dossier gives an assessment of its own: \(claim.assessment?.label ?? "").",
    ]
  }

  private var otherCircumstances: [String] {
    let corrections = claim.header.corrections
    return [
      "\(counted(corrections.count, "correction")) of this dossier's own on record"
        + (corrections.first.map { ", the newest of \($0.date)." } ?? ".")
    ]
  }
}
