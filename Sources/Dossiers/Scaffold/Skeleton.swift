/// What is below the front matter of a new file. All that the editor must replace is a note, which is never
/// published, or lacks something, which is a problem: nothing of it can get onto a page by oversight.
enum Skeleton {
  static func text(for kind: EntityKind) -> String {
    switch kind {
    case .claim: claim
    case .page: page
    case .figure, .source, .event: ""
    }
  }

  /// What is written after the date of a source of which none was given.
  static let dateComment =
    "  # Fill in the day on which it was published: 2024, 2024-03 or 2024-03-04."

  private static let page = "\n%% The page's text. Then take out `draft: true`. %%\n"

  private static let claim = """

    %% What is contested, between whom and since when: cite as in [@the-source], link as in [[the-figure]]. %%

    ## That … {#first}

    %% One sentence that says what is alleged, in nobody's mouth. Then this note can go. %%

    ### Allegation

    - By:
    - To:
    - In:
    - Date:

    %% The words, each line behind a `>`. Below it what was answered, asked and found, each with its list: %%

    %% Comment request, Denial, Admission, Partial admission, Response, Finding, Proceeding, Retraction, Correction, Context. %%

    """
}
