internal import CommonMark

extension ProseParser {
  /// Reports what Markdown allows and a reader of the file would misread.
  mutating func report(_ warnings: [ParseWarning]) {
    var last: (offset: Int, position: Position)?
    for warning in warnings {
      let known = warning.offset.map { ($0, text.position(of: $0, from: last)) }
      last = known ?? last
      let position = known?.1 ?? text.position(of: "", onLine: warning.line)
      switch warning.kind {
      case .setextHeading:
        headingLikes.insert(warning.line)
        problems.add(
          .setextHeading, at: position, "a line of `===` or `---` makes a heading here",
          help:
            "Write the heading as `## …`; for a line across the page put an empty line above `---`."
        )
      case .linkReferenceDefinition
      where text.text(ofLine: warning.line)?.trimmedStart.hasPrefix("[^") == true:
        report(.footnote, at: position)
      case .linkReferenceDefinition:
        problems.add(
          .linkReferenceDefinition, at: position,
          "this line defines a link reference, and is not shown",
          help: "Write the link where it belongs, as `[words](address)`.")
      case .tooDeep:
        problems.add(
          .nestedTooDeep, at: position,
          "the text lies more than 100 deep in lists, quotations or emphasis",
          help: "Take away some of the `>`, list marks or emphasis.")
      case .tooLarge:
        problems.add(
          .unreadableFile, at: position, "this file has more than 4 MiB", help: "Split it.")
      case .tooComplex:
        problems.add(
          .tooComplex, at: position,
          "the text up to here would take minutes to read, and is left out",
          help:
            "Close each `![`, put empty lines between the images of a long paragraph, and remove empty lines from deep lists; or split the file."
        )
      case .controlCharacter:
        let character = text.control(at: position)
        problems.add(
          .unreadableFile, at: position,
          character.map { "this is the control character \($0.codePoint)" }
            ?? "this stands for a control character",
          help: "Remove it: no page can hold it, and readers would not see it.")
      case .noTable, .brokenDashes, .unevenRow: report(noTable: warning.kind, onLine: warning.line)
      case .lazyContinuation:
        continue
      case .unclosedFence, .unclosedComment, .nestedComment, .strayCommentEnd, .unclosedHTML,
        .commentInAddress, .lookAlike, .unclosedNote, .longNoteMark, .noteInAddress:
        reportHidden(warning.kind, at: position)
      }
    }
  }

  private mutating func reportHidden(_ kind: ParseWarning.Kind, at position: Position) {
    let (rule, message, help): (Rule, String, String) =
      switch kind {
      case .unclosedFence:
        (
          .hiddenStatement, "a code fence opens here and does not close",
          "Close it with a line of as many of the same sign and nothing else, or take it out."
        )
      case .unclosedComment:
        (
          .hiddenStatement, "an HTML comment opens here and does not end",
          "End it with `-->` before the next empty line, or write `\\<!--` for the signs themselves."
        )
      case .nestedComment:
        (
          .hiddenStatement, "an HTML comment begins within another, which ends at the first `-->`",
          "End the first before the second begins."
        )
      case .strayCommentEnd:
        (
          .hiddenStatement,
          "this `-->` ends no comment: the one before it has ended already, though not in every program",
          "Put all that is for the editors alone into one comment, without `--!>` and `-->` within; write `--\\>` for the signs themselves."
        )
      case .lookAlike(.comment):
        (
          .hiddenStatement,
          "this looks like the `<!--` of a comment and is none: readers would see what follows",
          "Write `<!--` with plain signs and nothing between them, or take it out."
        )
      case .lookAlike(.note):
        (
          .unclosedNote,
          "this looks like the `%%` of a note and is none: readers would see what follows",
          "Write `%%` with plain signs and nothing between them; write `\\%` for a percent sign."
        )
      case .unclosedHTML:
        (
          .hiddenStatement, "HTML opens here and does not end",
          "Take it out, or write `\\<` for the sign itself."
        )
      case .commentInAddress:
        (
          .hiddenStatement,
          "an address or a title holds `<!--` or the like, which hides nothing there",
          "Put the comment before or after the link."
        )
      case .noteInAddress:
        (
          .unclosedNote, "an address or a title holds `%%` or the like, which makes no note there",
          "Put the note before or after the link; write `%25` for a percent sign in an address."
        )
      case .longNoteMark:
        (
          .unclosedNote, "more than two `%` in a row neither open nor close a note",
          "Write `%%` on both sides of a note; write `\\%` for a percent sign."
        )
      default:
        (
          .unclosedNote, "a note opens here and does not close",
          "Close it with `%%` in the same block; write `\\%%` for two percent signs."
        )
      }
    problems.add(rule, at: position, message, help: help)
  }
}
