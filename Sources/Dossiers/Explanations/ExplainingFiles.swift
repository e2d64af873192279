extension Explanation {
  static let ofFiles = [
    Explanation(
      .missingSettings,
      why: "The program must not take just any folder for a site. "
        + "Started in the wrong place, it would build a site with nothing in it.",
      wrong: .noFile("dossier.yml"), right: .settings("language: en")),
    Explanation(
      .unreadableFile,
      why: "What is not plain text can only be guessed at, and a guess prints names wrongly.",
      wrong: .page("Write to Ren\u{0}e Moss."), right: .page("Write to Renée Moss.")),
    Explanation(
      .mergeConflict,
      why: "Both sides would be published, with git's marks between them.",
      wrong: .page("<<<<<<< HEAD\nWrite to us.\n=======\nCall us.\n>>>>>>> desk"),
      right: .page("Write to us, or call us.")),
    Explanation(
      .invalidID,
      why: "The file's name becomes the page's address. Spaces, capitals and accents make "
        + "addresses that break when somebody copies or types them.",
      wrong: .figure("kind: person", at: "content/figures/Rita Moss.md"),
      right: .figure("kind: person", at: "content/figures/rita-moss.md")),
    Explanation(
      .duplicateID,
      why:
        "Two files of one id would share one address, and a link could lead to the wrong person.",
      wrong: .figure("kind: person", at: "content/figures/press/marta-quill.md"),
      right: .figure("kind: person", at: "content/figures/press/rita-moss.md")),
    Explanation(
      .pathCollision,
      why: "One page would replace the other, and nobody would notice which one is missing.",
      wrong: .file("content/pages/figures.md", "---\ntitle: The people of Lakemoor\n---"),
      right: .file("content/pages/people.md", "---\ntitle: The people of Lakemoor\n---")),
    Explanation(
      .strayFile,
      why: "A file in the wrong place, or with the wrong ending, is not published, "
        + "while its editor believes that it is.",
      wrong: .page("Write to us.", at: "contact.txt"),
      right: .page("Write to us.", at: "contact.md")),
    Explanation(
      .leavingSymlink,
      why: "What a link leads to can lie anywhere on the machine: a slip, or somebody else's file, "
        + "could publish what was never meant for the site.",
      wrong: .link("content/assets/pictures", to: "/tmp"),
      right: .file("content/assets/pictures/harbour.svg", SampleSite.ferry.trimmed)),
    Explanation(
      .unshowableImage,
      why:
        "Readers would see an empty frame: a saved error page, a telephone's HEIC photo or half of "
        + "a download is no picture to their browser.",
      wrong: .file(
        "content/assets/ferry.svg", "<!DOCTYPE html>\n<p>Please log in to see the image.</p>"),
      right: .file("content/assets/ferry.svg", SampleSite.ferry.trimmed)),
    Explanation(
      .brokenFile,
      why:
        "Readers would download something else, or nothing. Programs that keep large files elsewhere, "
        + "such as Git LFS, leave three lines in the place of each.",
      wrong: .file(
        "content/assets/contract.txt",
        "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345"),
      right: .file("content/assets/contract.txt", "The contract of 2023.")),
    Explanation(
      .activeSVG,
      why: "An SVG image can be a program. Opened by itself it runs with the rights of your site, "
        + "and what it loads learns who looks at it.",
      wrong: .file(
        "content/assets/ferry.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"20\">\n"
          + "  <image href=\"https://photos.example/ferry.jpg\"/>\n</svg>"),
      right: .file("content/assets/ferry.svg", SampleSite.ferry.trimmed)),
    Explanation(
      .photoLocation,
      why:
        "Telephones write into each photo and film where they are. A witness's home can be read from "
        + "a picture of a letter on a table.",
      wrong: .file(
        "content/assets/crossing.mov",
        "\0\0film com.apple.quicktime.location.ISO6709 +45.4215-075.6972/"),
      right: .file("content/assets/crossing.mov", "\0\0film")),
    Explanation(
      .unpublishedWords,
      why:
        "What is copied as it is, the program does not make, and cannot make without what is kept back. "
        + "A file of notes in the wrong folder would publish them.",
      wrong: .file("content/static/notes.txt", "Next: The town will ask for bids again."),
      right: .file("content/static/notes.txt", "Next: nothing yet.")),
    Explanation(
      .pageTooLarge,
      why: "A page that repeats a long statement many times is too large for any phone, "
        + "and for some disks.",
      wrong: .claim(
        SampleSite.point + "\n\n"
          + Explanation.radio(
            "Denial", "\n\n> " + String(repeating: "I did not sign it. ", count: 60_000)
          )
          .replacing("radio\n", with: "radio {#long}\n")
          + String(repeating: "\n\n### Denial\n\n- Repeats: long", count: 60)),
      right: .claim(
        SampleSite.point + "\n\n"
          + Explanation.radio("Denial", "\n\n> I did not sign it.")
          .replacing("radio\n", with: "radio {#long}\n") + "\n\n### Denial\n\n- Repeats: long")),
    Explanation(
      .missingBaseURL,
      why: "Feeds, previews and search engines need whole addresses. Without one nobody can "
        + "subscribe, and a copy of a page cannot name the original.",
      wrong: .file("dossier.yml", "title: Lakemoor on the record"),
      right: .file(
        "dossier.yml", "title: Lakemoor on the record\nbase-url: https://lakemoor.example/")),
    Explanation(
      .unusedWaiver,
      why: "A waiver that covers nothing would hide the next problem of its kind, "
        + "which nobody has looked at.",
      wrong: .page("Write to us.", "waive: [{rule: raw-html, reason: for the map}]"),
      right: .page("Write to us.")),
    Explanation(
      .unknownRule,
      why: "A misspelt name would set nothing, and the newsroom would trust a standard "
        + "that nobody checks.",
      wrong: .settings("rules:\n  no-requests: error"),
      right: .settings("rules:\n  no-request: error")),
  ]
}
