import Dossiers

extension Figure.Kind {
  var inWords: String {
    switch self {
    case .person: "person"
    case .organization: "organisation"
    case .outlet: "news outlet"
    case .publicBody: "public body"
    }
  }

  var heading: String {
    switch self {
    case .person: "People"
    case .organization: "Organisations"
    case .outlet: "News outlets"
    case .publicBody: "Public bodies"
    }
  }
}

extension Source.Kind {
  var inWords: String {
    switch self {
    case .newsReport: "news report"
    case .officialReport: "official report"
    case .hansard: "parliamentary record"
    case .courtRuling: "court ruling"
    case .courtFiling: "court filing"
    case .socialPost: "social media post"
    case .testimony, .statement, .broadcast, .dataset, .interview, .article, .preprint, .book,
      .video, .letter:
      rawValue
    case .other: "other document"
    }
  }
}

extension Source.Seen {
  /// What a reader must know of how the editors know the document.
  var inWords: String {
    switch self {
    case .original: "We have read this document."
    case .copy: "We have read a copy, not the original."
    case .no: "Not seen by us: known through other documents only."
    }
  }
}

extension Words {
  /// A site's own word for the format's, else the phrase that says to readers what the word means here.
  func shown(_ english: String, or phrase: String) -> String {
    let own = shown(english)
    return own == english ? phrase : own
  }

  func shown(_ effect: Effect) -> String {
    switch effect {
    case .refutes: shown(effect.rawValue, or: "refutes the allegation")
    case .noEvidence: shown(effect.rawValue, or: "no evidence found")
    case .inconclusive: shown(effect.rawValue)
    case .indicates: shown(effect.rawValue, or: "indicates it, does not establish it")
    case .supports: shown(effect.rawValue, or: "supports the allegation")
    }
  }

  func shown(_ stage: Dossiers.Stage) -> String {
    switch stage {
    case .notice: shown(stage.rawValue, or: "notice of action")
    case .claim: shown(stage.rawValue, or: "statement of claim")
    case .defence: shown(stage.rawValue, or: "statement of defence")
    case .ruling: shown(stage.rawValue, or: "procedural ruling")
    default: shown(stage.rawValue)
    }
  }

  func shown(_ outcome: Outcome) -> String {
    switch outcome {
    case .declined: shown(outcome.rawValue, or: "declined to comment")
    default: shown(outcome.rawValue)
    }
  }
}

extension Words {
  /// What a figure's reply was: `denied`, `declined`.
  func shown(_ reply: FigureReply) -> String { shown(reply.reply, answers: reply.words) }

  /// What the answers were, where there are answers.
  func shown(_ reply: Reply, answers: [StatementKind]) -> String {
    guard reply == .answered else { return shown(reply.rawValue) }
    let answers = answers.compactMap { answer -> String? in
      switch answer {
      case .denial: shown(answer.rawValue, or: "denied")
      case .admission: shown(answer.rawValue, or: "admitted")
      case .partialAdmission: shown(answer.rawValue, or: "admitted in part")
      case .response: shown(answer.rawValue, or: "responded, did not deny")
      default: nil
      }
    }
    return answers.isEmpty
      ? shown(reply.rawValue) + "; its words are not shown here" : answers.joined(separator: "; ")
  }
}

extension Correction.Kind {
  var inWords: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

extension Edge.Kind {
  /// What the relation is from the side that it leaves.
  var outward: String {
    switch self {
    case .about: "Is about"
    case .alleges: "Alleges"
    case .denies: "Denies"
    case .admits: "Admits"
    case .admitsInPart: "Admits in part"
    case .responds: "Responds to"
    case .asked: "Asked for comment"
    case .finds: "Made a finding on"
    case .retracts: "Retracts"
    case .corrects: "Corrects"
    case .replaces: "Replaces"
    case .takesStep: "Took a step in proceedings on"
    case .comments: "Comments on"
    case .cites: "Cites"
    case .publishedBy: "Published by"
    case .authoredBy: "Written by"
    case .relays: "Relays"
    case .involves: "Involves"
    case .holdsRoleAt: "Role at"
    case .mentions: "Mentions"
    }
  }

  /// What the relation is from the side that it leads to.
  var inward: String {
    switch self {
    case .about: "Is the subject of"
    case .alleges: "Alleged by"
    case .denies: "Denied by"
    case .admits: "Admitted by"
    case .admitsInPart: "Admitted in part by"
    case .responds: "Responded to by"
    case .asked: "Was asked for comment by"
    case .finds: "Finding by"
    case .retracts: "Retracted by"
    case .corrects: "Corrected by"
    case .replaces: "Replaced by"
    case .takesStep: "Step in proceedings by"
    case .comments: "Commented on by"
    case .cites: "Cited in"
    case .publishedBy: "Published"
    case .authoredBy: "Wrote"
    case .relays: "Relayed by"
    case .involves: "Involved in"
    case .holdsRoleAt: "Role here held by"
    case .mentions: "Mentioned in"
    }
  }
}
