extension Rule {
  static let missingSettings = structural(
    "missing-settings", "A site's folder holds a file `dossier.yml` with at least a `title`.",
    why:
      "The program must not take just any folder for a site. Started in the wrong place, it would build a site with nothing in it.",
    wrong: .noFile("dossier.yml"), right: .settings("language: en"))
  static let unreadableFile = structural(
    "unreadable-file",
    "Every file can be read, and one that an editor writes is UTF-8 text of at most 4 MiB without control characters.",
    why: "What is not plain text can only be guessed at, and a guess prints names wrongly.",
    wrong: .page("Write to Ren\u{0}e Moss."), right: .page("Write to Renée Moss."))
  static let invalidID = structural(
    "invalid-id",
    "A file's base name is its id: lower-case ASCII letters, digits and hyphens, then `.md`.",
    why:
      "The file's name becomes the page's address. Spaces, capitals and accents make addresses that break when somebody copies or types them.",
    wrong: .figure("kind: person", at: "content/figures/Rita Moss.md"),
    right: .figure("kind: person", at: "content/figures/rita-moss.md"))
  static let duplicateID = structural(
    "duplicate-id", "An id is unique within its kind, whatever the sub-folder.",
    why: "Two files of one id would share one address, and a link could lead to the wrong person.",
    wrong: .figure("kind: person", at: "content/figures/press/marta-quill.md"),
    right: .figure("kind: person", at: "content/figures/press/rita-moss.md"))
  static let pathCollision = structural(
    "path-collision", "Each path of the published site belongs to one page or file.",
    why: "One page would replace the other, and nobody would notice which one is missing.",
    wrong: .file("content/pages/figures.md", "---\ntitle: The people of Lakemoor\n---"),
    right: .file("content/pages/people.md", "---\ntitle: The people of Lakemoor\n---"))
  static let mergeConflict = structural(
    "merge-conflict", "No file holds the marks that git leaves where two changes meet.",
    why: "Both sides would be published, with git's marks between them.",
    wrong: .page("<<<<<<< HEAD\nWrite to us.\n=======\nCall us.\n>>>>>>> desk"),
    right: .page("Write to us, or call us."))
  static let strayFile = adjustable(
    "stray-file", .warning,
    "`content/` holds the folders claims, figures, sources, events, pages, assets and static; the first five hold `.md` files, and `templates/` holds `.mustache` files, `theme/`, and in `words/` a file for the site's language.",
    why:
      "A file in the wrong place, or with the wrong ending, is not published, while its editor believes that it is.",
    wrong: .page("Write to us.", at: "contact.txt"), right: .page("Write to us.", at: "contact.md"))
  static let leavingSymlink = structural(
    "leaving-symlink",
    "A symbolic link leads to what may be published in its place: inside the site's folder, not hidden, from `content/static/` or `content/assets/` only to files there, and from `templates/` only to these and to other templates.",
    why:
      "What a link leads to can lie anywhere on the machine: a slip, or somebody else's file, could publish what was never meant for the site.",
    wrong: .link("content/assets/pictures", to: "/tmp"),
    right: .file("content/assets/pictures/harbour.svg", SampleSite.ferry.trimmed))
  static let unshowableImage = adjustable(
    "unshowable-image", .error,
    "An image is a whole file of a format that browsers show (JPEG, PNG, GIF, WebP, AVIF or SVG), and its name says which.",
    why:
      "Readers would see an empty frame: a saved error page, a telephone's HEIC photo or half of a download is no picture to their browser.",
    wrong: .file(
      "content/assets/ferry.svg", "<!DOCTYPE html>\n<p>Please log in to see the image.</p>"),
    right: .file("content/assets/ferry.svg", SampleSite.ferry.trimmed))
  static let brokenFile = adjustable(
    "broken-file", .error,
    "A file that is published as it is holds what its name says, and all of it.",
    why:
      "Readers would download something else, or nothing. Programs that keep large files elsewhere, such as Git LFS, leave three lines in the place of each.",
    wrong: .file(
      "content/assets/contract.txt",
      "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345"),
    right: .file("content/assets/contract.txt", "The contract of 2023."))
  static let activeSVG = adjustable(
    "active-svg", .error, "An SVG image holds no scripts, and loads nothing from elsewhere.",
    why:
      "An SVG image can be a program. Opened by itself it runs with the rights of your site, and what it loads learns who looks at it.",
    wrong: .file(
      "content/assets/ferry.svg",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"20\">\n"
        + "  <image href=\"https://photos.example/ferry.jpg\"/>\n</svg>"),
    right: .file("content/assets/ferry.svg", SampleSite.ferry.trimmed))
  static let photoLocation = adjustable(
    "photo-location", .error,
    "A photo or film that is published does not say in its file where on earth it was taken.",
    why:
      "Telephones write into each photo and film where they are. A witness's home can be read from a picture of a letter on a table.",
    wrong: .file(
      "content/assets/crossing.mov",
      "\0\0film com.apple.quicktime.location.ISO6709 +45.4215-075.6972/"),
    right: .file("content/assets/crossing.mov", "\0\0film"))
  static let unpublishedWords = adjustable(
    "unpublished-words", .error,
    "A file that is published as it is, and its name, holds no words of drafts, embargoed files, notes or `private`.",
    why:
      "What is copied as it is, the program does not make, and cannot make without what is kept back. A file of notes in the wrong folder would publish them.",
    wrong: .file("content/static/notes.txt", "Next: The town will ask for bids again."),
    right: .file("content/static/notes.txt", "Next: nothing yet."))
  static let missingBaseURL = adjustable(
    "missing-base-url", .warning,
    "Canonical links, the feed, the sitemap and structured data need the site's absolute address.",
    why:
      "Feeds, previews and search engines need whole addresses. Without one nobody can subscribe, a copy of a page cannot name the original, and programs cannot be told what a page is about.",
    wrong: .file("dossier.yml", "title: Lakemoor on the record\n" + SampleSite.policies.trimmed),
    right: .file("dossier.yml", SampleSite.settings.trimmed))
  static let unusedWaiver = adjustable(
    "unused-waiver", .warning, "A waiver names a rule that its place breaks.",
    why:
      "A waiver that covers nothing would hide the next problem of its kind, which nobody has looked at.",
    wrong: .page("Write to us.", "waive: [{rule: raw-html, reason: for the map}]"),
    right: .page("Write to us."))
  static let pageTooLarge = structural(
    "page-too-large",
    "What a claim's page repeats, of other statements and for each figure, is at most 64 MiB.",
    why:
      "A page that repeats a long statement many times is too large for any phone, and for some disks.",
    wrong: .claim(
      SampleSite.point + "\n\n"
        + radio(
          "Denial", "\n\n> " + String(repeating: "I did not sign it. ", count: 60_000)
        )
        .replacing("radio\n", with: "radio {#long}\n")
        + String(repeating: "\n\n### Denial\n\n- Repeats: long", count: 60)),
    right: .claim(
      SampleSite.point + "\n\n"
        + radio("Denial", "\n\n> I did not sign it.")
        .replacing("radio\n", with: "radio {#long}\n") + "\n\n### Denial\n\n- Repeats: long"))
  static let unknownRule = structural(
    "unknown-rule", "`rules` and `waive` name rules that exist and that may be set aside.",
    why:
      "A misspelt name would set nothing, and the newsroom would trust a standard that nobody checks.",
    wrong: .settings("rules:\n  no-requests: error"),
    right: .settings("rules:\n  no-request: error"))

  static let files = [
    missingSettings, unreadableFile, mergeConflict, leavingSymlink, invalidID, duplicateID,
    pathCollision, strayFile, unshowableImage, brokenFile, activeSVG, photoLocation,
    unpublishedWords, pageTooLarge, missingBaseURL, unusedWaiver, unknownRule,
  ]
}
