extension Rule {
  /// A rule without which a page would not say what its editor wrote.
  package static func structural(_ name: String, _ demand: String) -> Rule {
    Rule(name: name, severity: .error, isStructural: true, demand: demand)
  }

  /// A rule that a site may set to another severity.
  static func adjustable(_ name: String, _ severity: Severity, _ demand: String) -> Rule {
    Rule(name: name, severity: severity, isStructural: false, demand: demand)
  }

  /// The rules for a site's content by what they are about, in the order in which a file is read.
  public static let areas: [(title: String, rules: [Rule])] = [
    ("Files and settings", files), ("Front matter", frontMatter), ("Text", bodies),
    ("Statements", statements), ("References and links", references), ("Fairness", fairness),
    ("Words of the theme", words),
  ]

  /// Every rule for a site's content, by name.
  public static let all: [Rule] = areas.flatMap(\.rules).sorted { $0.name < $1.name }

  static func named(_ name: String) -> Rule? { all.first { $0.name == name } }
}

// MARK: Files

extension Rule {
  static let missingSettings = structural(
    "missing-settings", "A site's folder holds a file `dossier.yml` with at least a `title`.")
  static let unreadableFile = structural(
    "unreadable-file",
    "Every file can be read, and one that an editor writes is UTF-8 text of at most 4 MiB without control characters."
  )
  static let invalidID = structural(
    "invalid-id",
    "A file's base name is its id: lower-case ASCII letters, digits and hyphens, then `.md`.")
  static let duplicateID = structural(
    "duplicate-id", "An id is unique within its kind, whatever the sub-folder.")
  static let pathCollision = structural(
    "path-collision", "Each path of the published site belongs to one page or file.")
  static let mergeConflict = structural(
    "merge-conflict", "No file holds the marks that git leaves where two changes meet.")
  static let strayFile = adjustable(
    "stray-file", .warning,
    "`content/` holds the folders claims, figures, sources, events, pages, assets and static; the first five hold `.md` files, and `templates/` holds `.mustache` files, `theme/`, and in `words/` a file for the site's language."
  )
  static let leavingSymlink = structural(
    "leaving-symlink",
    "A symbolic link leads to what may be published in its place: inside the site's folder, not hidden, from `content/static/` or `content/assets/` only to files there, and from `templates/` only to these and to other templates."
  )
  static let unshowableImage = adjustable(
    "unshowable-image", .error,
    "An image is a whole file of a format that browsers show (JPEG, PNG, GIF, WebP, AVIF or SVG), and its name says which."
  )
  static let brokenFile = adjustable(
    "broken-file", .error,
    "A file that is published as it is holds what its name says, and all of it.")
  static let activeSVG = adjustable(
    "active-svg", .error, "An SVG image holds no scripts, and loads nothing from elsewhere.")
  static let photoLocation = adjustable(
    "photo-location", .error,
    "A photo or film that is published does not say in its file where on earth it was taken.")
  static let unpublishedWords = adjustable(
    "unpublished-words", .error,
    "A file that is published as it is, and its name, holds no words of drafts, embargoed files, notes or `private`."
  )
  static let missingBaseURL = adjustable(
    "missing-base-url", .warning,
    "Canonical links, the feed and the sitemap need the site's absolute address.")
  static let unusedWaiver = adjustable(
    "unused-waiver", .warning, "A waiver names a rule that its place breaks.")
  static let pageTooLarge = structural(
    "page-too-large",
    "What a claim's page repeats, of other statements and for each figure, is at most 64 MiB.")
  static let unknownRule = structural(
    "unknown-rule", "`rules` and `waive` name rules that exist and that may be set aside.")

  static let files = [
    missingSettings, unreadableFile, mergeConflict, leavingSymlink, invalidID, duplicateID,
    pathCollision, strayFile, unshowableImage, brokenFile, activeSVG, photoLocation,
    unpublishedWords, pageTooLarge, missingBaseURL, unusedWaiver, unknownRule,
  ]
}

// MARK: Front matter

extension Rule {
  static let missingFrontMatter = structural(
    "missing-front-matter",
    "A file begins with its front matter: YAML between two lines that are exactly `---`.")
  static let invalidYAML = structural(
    "invalid-yaml",
    "The front matter, `dossier.yml` and a file of words are YAML of keys and values.")
  static let unknownKey = structural(
    "unknown-key", "Only the keys of its kind stand in a file; anything else goes under `extra`.")
  static let misplacedKey = structural(
    "misplaced-key",
    "`draft`, `embargo` and `private` keep something back only where they stand at the front matter's first level."
  )
  static let cutByComment = adjustable(
    "cut-by-comment", .warning,
    "In YAML a `#` behind a space begins a comment, which is no part of the value.")
  static let missingKey = structural(
    "missing-key", "The keys that its kind requires stand in every file.")
  static let duplicateKey = structural("duplicate-key", "A key is given once.")
  static let wrongType = structural(
    "wrong-type",
    "A value has the form that its key asks for: a text, a number, `true` or `false`, a list, or keys and values."
  )
  static let invalidValue = structural(
    "invalid-value",
    "A value is one of those that its key allows, and of a length that pages can show.")
  static let invalidDate = structural(
    "invalid-date",
    "A date is as precise as is known: `2021`, `2021-02` or `2021-02-16` (ISO 8601); "
      + "a time has its date and its zone (RFC 3339).")
  static let futureDate = structural(
    "future-date", "What is recorded as said or found does not lie in the future.")
  static let shortTooLong = adjustable(
    "short-too-long", .warning, "`short` has at most 75 characters, so that feeds show all of it.")

  static let frontMatter = [
    missingFrontMatter, invalidYAML, unknownKey, misplacedKey, cutByComment, missingKey,
    duplicateKey, wrongType, invalidValue,
    invalidDate, futureDate, shortTooLong,
  ]
}

// MARK: Bodies

extension Rule {
  static let setextHeading = structural(
    "setext-heading", "A heading is written with `#`; no line of `===` or `---` underlines it.")
  static let titleHeading = structural(
    "title-heading", "The title is the page's only heading of the first level.")
  static let linkReferenceDefinition = structural(
    "link-reference-definition", "Links are written in place; `[label]: address` defines nothing.")
  static let lazyContinuation = structural(
    "lazy-continuation",
    "Each line of a list or quotation in a statement carries its indentation or `>`.")
  static let hiddenStatement = structural(
    "hidden-statement",
    "A code fence, an HTML comment and other HTML end in their block, no comment begins within another, no heading stands after one on its line, and in a claim none of them holds a line that would open a section or statement."
  )
  static let headingBlank = structural(
    "heading-blank",
    "`#` at the start of a line makes a heading, a list's mark a list and `>` a quotation, with nothing but at most three spaces before it; after `#` and a list's mark stands a plain space."
  )
  static let unclosedNote = structural(
    "unclosed-note", "A note `%% … %%` opens and closes within one block.")
  static let unclosedLink = structural(
    "unclosed-link", "`[[` and `[@` open a link or a citation that closes in the same text.")
  static let nestedTooDeep = structural(
    "nested-too-deep", "Lists, quotations and emphasis lie at most 100 deep in each other.")
  static let tooComplex = structural(
    "too-complex",
    "A paragraph has fewer than about ten thousand images and links, and deep lists fewer than a million empty lines."
  )
  static let duplicateAnchor = structural(
    "duplicate-anchor", "An anchor stands once on its page.")
  static let invalidAnchor = structural(
    "invalid-anchor",
    "An anchor is made of letters, digits and hyphens, and a heading's is not empty.")
  static let rawHTML = adjustable(
    "raw-html", .warning,
    "Raw HTML is not published: a block of it is dropped, and so are inline tags.")
  static let unsupportedSyntax = adjustable(
    "unsupported-syntax", .error,
    "Footnotes, `~~`, `==`, `$…$`, task lists, callouts, `![[…]]`, tags, bare addresses and the like are not CommonMark and would show as typed. So would links, citations and emphasis in captions and front matter."
  )
  static let unevenTable = structural(
    "uneven-table",
    "Each row of a table has as many cells as its header, which begins a paragraph and has a row of dashes such as `| --- | :-: |` below it."
  )
  static let missingAlt = adjustable(
    "missing-alt", .warning, "An image has words between its brackets for those who cannot see it.")
  static let emptyLink = adjustable(
    "empty-link", .warning, "A link has words of its own.")
  static let skippedHeading = adjustable(
    "skipped-heading", .warning,
    "A heading is at most one level below the one before it; the page's title is the first level.")

  static let bidiControl = adjustable(
    "bidi-control", .warning,
    "Names, titles and other values hold no bidirectional control characters, and a paragraph closes those that it opens: they can show a text as what it does not say."
  )

  static let bodies = [
    bidiControl, setextHeading, titleHeading, linkReferenceDefinition, lazyContinuation,
    hiddenStatement, headingBlank, unclosedNote, unclosedLink, nestedTooDeep, tooComplex,
    duplicateAnchor, invalidAnchor, rawHTML, unsupportedSyntax, unevenTable, missingAlt, emptyLink,
    skippedHeading,
  ]
}

// MARK: Statements

extension Rule {
  static let unknownStatement = structural(
    "unknown-statement",
    "Under a `##` with statements, each `###` begins with a statement word, alone or followed by a colon and free words."
  )
  static let misplacedStatement = structural(
    "misplaced-statement",
    "Statements stand in claims, as `###` headings under a `##`; their words head nothing else.")
  static let missingProposition = structural(
    "missing-proposition",
    "A point begins with its proposition: one paragraph that says, in nobody's mouth, what is alleged."
  )
  static let missingPoint = adjustable(
    "missing-point", .warning,
    "A claim has at least one point: a `##` section with an allegation. So has every `##` that begins with one sentence and has a reply, finding or retraction."
  )
  static let missingAttribution = structural(
    "missing-attribution",
    "A statement begins with its attribution list, which has the keys that its word requires.")
  static let unknownAttribution = structural(
    "unknown-attribution", "An attribution list is made of `Key: value` with the keys of its word.")
  static let duplicateAttribution = structural(
    "duplicate-attribution", "A key stands once in an attribution list.")
  static let mergedList = structural(
    "merged-list", "The attribution list ends before any other list begins.")
  static let invalidSpeaker = structural(
    "invalid-speaker",
    "`By` is one or more `[[figure]]`, a document `[@source]`, or `unnamed, ` and a description.")
  static let unseenSource = structural(
    "unseen-source", "The first source in `In` is where the words were read, so it was seen.")
  static let invalidReplaces = structural(
    "invalid-replaces",
    "`Replaces` names an earlier finding of the same point, by its anchor.")
  static let missingPublisher = structural(
    "missing-publisher",
    "Where this dossier itself asks for comment (`By: us`), `dossier.yml` says who that is.")
  static let retractionByOther = structural(
    "retraction-by-other", "Only those who alleged something retract it.")
  static let partialAdmission = adjustable(
    "partial-admission", .warning,
    "An `Admission` admits the point's whole proposition; who admits a part of it makes a `Partial admission`."
  )
  static let invalidRepeats = structural(
    "invalid-repeats",
    "`Repeats` names another statement by its anchor, itself no `Repeats`.")
  static let unmarkedQuotation = adjustable(
    "unmarked-quotation", .warning,
    "A quotation in a statement has `>` at the beginning of each line.")
  static let unreadAttribute = adjustable(
    "unread-attribute", .warning,
    "Keys and values belong in the front matter and in attribution lists; no other list is read.")

  static let statements = [
    unknownStatement, misplacedStatement, missingProposition, missingPoint, missingAttribution,
    unknownAttribution, duplicateAttribution, mergedList, invalidSpeaker, unseenSource,
    invalidRepeats, invalidReplaces, missingPublisher, retractionByOther, partialAdmission,
    unmarkedQuotation, unreadAttribute,
  ]
}

// MARK: References

extension Rule {
  static let unknownReference = structural(
    "unknown-reference", "What is referred to has a file in `content/`.")
  static let ambiguousReference = structural(
    "ambiguous-reference", "A reference leads to exactly one file of `content/`.")
  static let duplicateAlias = adjustable(
    "duplicate-alias", .warning, "An alias is a name of its figure alone, so that links find it.")
  static let wrongKind = structural(
    "wrong-kind", "A reference leads to the kind that its place asks for.")
  static let invalidCitation = structural(
    "invalid-citation",
    "A citation is `[@source]` or `[@source, p. 26]`, several with semicolons between them.")
  static let unpublishedReference = structural(
    "unpublished-reference", "What is published refers only to what is published too.")
  static let unpublishedLink = adjustable(
    "unpublished-link", .warning,
    "A link in prose to something unpublished is left out; its words stand alone.")
  static let unpublishedClaim = adjustable(
    "unpublished-claim", .note,
    "Of the claims of a published event, its page shows those that are published.")
  static let deadLink = structural(
    "dead-link", "A link within the site leads to a page or file of it.")
  static let deadAnchor = structural("dead-anchor", "A link's anchor stands on the page it names.")
  static let unsafeDestination = adjustable(
    "unsafe-destination", .warning,
    "A link leads to http, https, mailto, tel or a place of the site; other destinations are dropped."
  )
  static let externalImage = structural(
    "external-image", "Nothing is loaded from another host: images lie in `content/assets/`.")
  static let unlinkedPublisher = adjustable(
    "unlinked-publisher", .warning,
    "A publisher that is one of the figures is named by `publisher`, with its id.")
  static let relayCircle = structural(
    "relay-circle", "A source does not relay itself, not even through others.")

  static let references = [
    unknownReference, ambiguousReference, duplicateAlias, wrongKind, invalidCitation,
    unpublishedReference, unpublishedLink, unpublishedClaim, deadLink, deadAnchor,
    unsafeDestination, externalImage, unlinkedPublisher, relayCircle,
  ]
}

extension Rule {
  /// What is asked of published files alone.
  static let ofUnpublished: Set = [unpublishedReference, unpublishedLink, unpublishedClaim]
}

// MARK: Fairness

extension Rule {
  static let answerNotShown = adjustable(
    "answer-not-shown", .warning,
    "Where a comment request was answered, the answer stands on the page.")
  static let noRequest = adjustable(
    "no-request", .warning,
    "Whoever an allegation is about has answered it or was asked to.")

  static let requestOverdue = adjustable(
    "request-overdue", .warning,
    "When the deadline of a request is over, its outcome is no longer `pending`.")
  static let sourcePredates = adjustable(
    "source-predates", .warning,
    "A statement is not older than the sources in which it was read: one of them is of its day or later."
  )
  static let replyPredates = adjustable(
    "reply-predates", .warning,
    "A reply, a finding or a retraction is not older than the allegation that it is about.")
  static let correctionPredates = adjustable(
    "correction-predates", .warning, "A correction is not older than what it corrects.")

  static let fairness = [
    answerNotShown, noRequest, requestOverdue, sourcePredates, replyPredates, correctionPredates,
  ]
}

// MARK: The theme's words

extension Rule {
  static let unknownWord = structural(
    "unknown-word", "A file of words has the keys that the English words have, and no others.")
  static let unknownPlaceholder = structural(
    "unknown-placeholder", "A word has the placeholders `{…}` of the English one, and no others.")
  static let pluralForm = structural(
    "plural-form",
    "The forms of a word that counts are `zero`, `one`, `two`, `few`, `many` and `other`, as many of them as its language needs, and always `other`."
  )
  static let missingWords = adjustable(
    "missing-words", .warning, "The theme has all of its words in the site's language.")

  static let words = [unknownWord, unknownPlaceholder, pluralForm, missingWords]
}
