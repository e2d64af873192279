import Dossiers

/// The page of a claim.
struct ClaimPage: View {
  let frame: PageFrame
  let title: String
  let summary: String?
  let about: [SpeakerView]
  let status: StatusView?
  let further: String?
  let assessment: AssessmentView?
  let corrections: [CorrectionView]
  let contents: [ContentsEntry]
  let lead: HTML?
  let sections: [SectionView]
  /// What the site calls the keys of an attribution list.
  let keys: AttributionWords
  let sources: [NumberedSource]
  let relations: [RelationGroup]
  let partIndex: PartIndex?
  let lastChange: LastChangeView?
  let extra: Extra

  static let shape = Shape<ClaimPage>(
    "claim_page",
    [
      .view("frame", \.frame), .text("title", \.title), .text("summary", \.summary),
      .list("about", \.about), .view("status", \.status), .text("further", \.further),
      .view("assessment", \.assessment), .list("corrections", \.corrections),
      .list("contents", \.contents), .html("lead", \.lead), .list("sections", \.sections),
      .view("keys", \.keys),
      .list("sources", \.sources), .list("relations", \.relations),
      .view("part_index", \.partIndex),
      .view("last_change", \.lastChange, "The newest of the claim's statements or corrections."),
      .extra("extra", \.extra),
    ])
}

/// The editors' own judgement.
struct AssessmentView: View {
  let label: String
  let explanation: String?
  let by: String?
  let date: DateView?

  static let shape = Shape<AssessmentView>(
    "assessment",
    [
      .text("label", \.label), .text("explanation", \.explanation), .text("by", \.by),
      .view("date", \.date),
    ])
}

/// A line of the table of contents.
struct ContentsEntry: View {
  let heading: BareWords
  let href: Href
  let status: String?

  static let shape = Shape<ContentsEntry>(
    "contents_entry",
    [.html("heading", \.heading), .text("href", \.href), .text("status", \.status)])
}

/// A section of a claim: one of the two.
struct SectionView: View {
  let point: PointView?
  let passage: PassageView?

  static let shape = Shape<SectionView>(
    "section", [.view("point", \.point), .view("passage", \.passage)])
}

/// A section about the claim as a whole.
struct PassageView: View {
  let anchor: String?
  let heading: HTML?
  let text: HTML?
  let statements: [StatementView]

  static let shape = Shape<PassageView>(
    "passage",
    [
      .text("anchor", \.anchor), .html("heading", \.heading), .html("text", \.text),
      .list("statements", \.statements),
    ])
}

extension Composer {
  /// The lead and the sections are made in reading order, which numbers the citations; the sources last.
  func claimPage(_ claim: Claim) -> ClaimPage {
    let lead = html(claim.lead)
    let requests = CommentRequests(claim.wholeClaimStatements)
    let sections = claim.sections.map { sectionView($0, of: claim, requests) }
    let change = lastChange(of: claim)
    return ClaimPage(
      frame: frame(of: claim, asOf: change), title: claim.header.title,
      summary: claim.header.summary,
      about: about(claim),
      status: claim.points.first.map { statusView($0.record) }, further: further(claim),
      assessment: claim.assessment.map { assessmentView($0) }, corrections: corrections(claim),
      contents: contents(of: claim), lead: lead, sections: sections, keys: AttributionWords(words),
      sources: numberedSources(), relations: relations(site.edges(of: claim.id), of: claim.id),
      partIndex: partIndex(of: claim.id), lastChange: change, extra: claim.header.extra)
  }

  /// The figures whom a claim is about, with the roles that they held when it was first made.
  func about(_ claim: Claim) -> [SpeakerView] {
    let date = claim.firstDate
    return claim.about.map { speakerView($0, on: date) }
  }

  /// The points after the first, counted apart from it.
  func further(_ claim: Claim) -> String? {
    sentence(countingFurther: claim.points.dropFirst().map(\.record.status), in: words)
  }

  private func assessmentView(_ assessment: Assessment) -> AssessmentView {
    AssessmentView(
      label: assessment.label, explanation: assessment.explanation, by: assessment.by,
      date: assessment.date.map { DateView($0) })
  }

  private func contents(of claim: Claim) -> [ContentsEntry] {
    claim.sections.compactMap { section in
      guard section.anchor != nil else { return nil }
      var status: String?
      if case .point(let point) = section { status = words.shown(point.record.status.rawValue) }
      let section = HeldSection(section)
      return ContentsEntry(
        heading: .heading(section), href: .section(section, of: claim.id), status: status)
    }
  }

  private func sectionView(
    _ section: Dossiers.Section, of claim: Claim, _ requests: CommentRequests
  ) -> SectionView {
    switch section {
    case .point(let point):
      SectionView(point: pointView(point, of: claim, requests), passage: nil)
    case .passage(let passage):
      SectionView(point: nil, passage: passageView(passage, of: claim))
    }
  }

  private func passageView(_ passage: Passage, of claim: Claim) -> PassageView {
    let heading = html(passage.heading)
    let text = html(passage.text, headingsFrom: 3)
    return PassageView(
      anchor: passage.anchor, heading: heading, text: text,
      statements: passage.statements.map { statementView($0, of: claim) })
  }
}

extension Claim {
  /// When the claim was first made: the earliest date of an allegation.
  var firstDate: PartialDate? {
    var first: PartialDate?
    for case .point(let point) in sections {
      for statement in point.statements where statement.kind == .allegation {
        guard let date = statement.date else { continue }
        if let known = first, known.firstDay <= date.firstDay { continue }
        first = date
      }
    }
    return first
  }
}
