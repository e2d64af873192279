import Dossiers

/// The page of a claim.
struct ClaimPage: View {
  let frame: PageFrame
  let title: String
  let summary: String?
  let about: [SpeakerView]
  let status: StatusView?
  let further: String?
  let admitted: AdmittedView?
  /// The first point, which is the claim itself.
  let brief: PointSummary?
  let assessment: AssessmentView?
  let corrections: [CorrectionView]
  let contents: [ContentsEntry]
  let lead: HTML?
  let sections: [SectionView]
  /// What the site calls the keys of an attribution list.
  let keys: AttributionWords
  let sources: [NumberedSource]
  let neighbourhood: NeighbourhoodView?
  let relations: [RelationGroup]
  let partIndex: PartIndex?
  let lastChange: LastChangeView?
  let extra: Extra

  static let shape = Shape<ClaimPage>(
    "claim_page",
    [
      .view("frame", \.frame, "What surrounds the page: its head, the menu, the footer"),
      .text("title", \.title, "The claim's title"),
      .text("summary", \.summary, "The summary in its file, in plain text"),
      .list("about", \.about, "The figures that the claim is about, with their roles at the time"),
      .view("status", \.status, "Where its first point stands; absent from a claim without points"),
      .text("further", \.further, "How its other points stand, counted, in words"),
      .view("admitted", \.admitted, "The points that are admitted, if any are"),
      .view(
        "brief", \.brief, "The first point, which is the claim itself, with both sides in short"),
      .view("assessment", \.assessment, "The editors' own judgement, if the file has one"),
      .list("corrections", \.corrections, "What was corrected on the page, as its file lists it"),
      .list(
        "contents", \.contents, "A line for each point, and each section that can be linked to"),
      .html("lead", \.lead, "The text before the first heading"),
      .list("sections", \.sections, "Points and passages, in the order of the file"),
      .view("keys", \.keys, "The site's words for the keys of an attribution list"),
      .list("sources", \.sources, "What the page cites, in the order of the numbers in its text"),
      .view("neighbourhood", \.neighbourhood, "What the page is linked with, as a picture"),
      .list("relations", \.relations, "Every relation of the page to others, grouped by kind"),
      .view(
        "part_index", \.partIndex,
        "Links to the parts of the record, where it is too long for this page"),
      .extra("extra", \.extra, "Whatever its file has under `extra`, by the names used there"),
      .view("last_change", \.lastChange, "The newest of the claim's statements or corrections"),
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
      .text("label", \.label, "The label, from the site's `ratings`"),
      .text("explanation", \.explanation, "Why, in plain text"),
      .text("by", \.by, "Who judged, in plain text"),
      .view("date", \.date, "When"),
    ])
}

/// A line of the table of contents.
struct ContentsEntry: View {
  let heading: BareWords
  let href: Href
  let status: ChipView?

  static let shape = Shape<ContentsEntry>(
    "contents_entry",
    [
      .html("heading", \.heading, "The heading of the point or section"),
      .text("href", \.href, "Link to it on this page"),
      .view("status", \.status, "Where the point stands, in a word; none of a section"),
    ])
}

/// A section of a claim: one of the two.
struct SectionView: View {
  let point: PointView?
  let passage: PassageView?

  static let shape = Shape<SectionView>(
    "section",
    [
      .view("point", \.point, "The point, if it is one"),
      .view("passage", \.passage, "The passage about the claim as a whole, if it is one"),
    ])
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
      .text("anchor", \.anchor, "The `id` for the section"),
      .html("heading", \.heading, "The heading"),
      .html("text", \.text, "The text below the heading"),
      .list(
        "statements", \.statements,
        "Statements that concern the whole claim, such as requests for comment"),
    ])
}

extension Composer {
  /// The lead and the sections are made as the built-in theme shows them, see `CitationOrder`; the sources last.
  func claimPage(_ claim: Claim) -> ClaimPage {
    let lead = html(claim.lead)
    let shared = sharedRequests(of: claim)
    let sections = claim.sections.map { sectionView($0, of: claim, shared) }
    return ClaimPage(
      frame: frame(of: claim, asOf: claim.lastChange?.date), title: claim.header.title,
      summary: claim.header.summary,
      about: about(claim),
      status: claim.points.first.map { statusView($0.facts) }, further: further(claim),
      admitted: admitted(in: claim),
      brief: claim.points.first.map { summary($0, of: claim) },
      assessment: claim.assessment.map { assessmentView($0) }, corrections: corrections(claim),
      contents: contents(of: claim), lead: lead, sections: sections, keys: AttributionWords(words),
      sources: numberedSources(), neighbourhood: neighbourhood(of: claim.id),
      relations: relations(site.edges(of: claim.id), of: claim.id),
      partIndex: partIndex(of: claim.id), lastChange: lastChange(of: claim),
      extra: claim.header.extra)
  }

  /// The figures whom a claim is about, with the roles that they held when it was first made.
  func about(_ claim: Claim) -> [SpeakerView] {
    claim.about.map { speakerView($0, on: claim.facts.firstAlleged) }
  }

  /// The points after the first, counted apart from it.
  func further(_ claim: Claim) -> String? {
    sentence(
      countingFurther: claim.points.dropFirst().map(\.facts.status), in: words,
      isRightToLeft: site.dossier.settings.isRightToLeft)
  }

  private func assessmentView(_ assessment: Assessment) -> AssessmentView {
    AssessmentView(
      label: assessment.label, explanation: assessment.explanation, by: assessment.by,
      date: assessment.date.map { DateView($0) })
  }

  private func contents(of claim: Claim) -> [ContentsEntry] {
    claim.sections.compactMap { section in
      guard section.anchor != nil else { return nil }
      var status: ChipView?
      if case .point(let point) = section { status = chip(point.facts.status) }
      let section = HeldSection(section)
      return ContentsEntry(
        heading: .heading(section), href: .section(section, of: claim.id), status: status)
    }
  }

  private func sectionView(
    _ section: Dossiers.Section, of claim: Claim, _ shared: [EntityID: LinkView]
  ) -> SectionView {
    switch section {
    case .point(let point):
      SectionView(point: pointView(point, of: claim, shared), passage: nil)
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
