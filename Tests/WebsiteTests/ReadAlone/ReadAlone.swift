import Foundation
import Templates
import TestSupport

@testable import Dossiers
@testable import Website

/// What must not be read alone of a dossier's pages.
struct ReadAlone {
  private struct Point {
    let heading: String
    let proposition: String
    let status: String
  }

  private struct Headline {
    let title: String
    let outlet: String
    /// As it stands everywhere.
    let shown: String
    /// The title's words in either spelling of the quotation marks in it.
    let words: [String]

    init(_ title: String, of outlet: String, in words: ThemeWords) {
      (self.title, self.outlet) = (title, outlet)
      shown = words.label(outlet, words.quoted(title))
      self.words = [title, String(words.quoted(title).dropFirst().dropLast())]
    }
  }

  /// By file and anchor.
  private var points: [String: Point] = [:]
  private var headlines: [Headline] = []
  /// Propositions, and the words of allegations that nobody else says.
  private var allegations: Set<String> = []
  private let alleged: [String]
  private let words: ThemeWords

  /// Where the words of a site are made up, the same ones are said by many.
  init(of dossier: Dossier, hasQuotations: Bool = true) {
    let words = ThemeWords(for: dossier.settings)
    self.words = words
    alleged = [words.text("alleged"), words.kind(.allegation)]
    func plain(_ inlines: Prose) -> String {
      let text = inlines.plainText(titled: { target in
        if case .entity(let entity, _) = target {
          dossier.entity(entity)?.header.title ?? ""
        } else {
          ""
        }
      })
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var others: Set<String> = []
    for claim in dossier.claims {
      let record = dossier.record
      for row in claim.sections {
        let section = record[row]
        guard let facts = dossier.facts[row], let anchor = section.anchor else { continue }
        points[claim.id.page + "#" + record[anchor]] = Point(
          heading: plain(record[section.heading]), proposition: plain(record[section.proposition]),
          status: words.status(facts.status))
      }
      for statement in dossier.statements(of: claim) {
        for quotation in statement.body where quotation.isQuotation {
          for paragraph in quotation.inside where paragraph.kind == .paragraph {
            if statement.kind == .allegation {
              allegations.insert(plain(paragraph.inside))
            } else {
              others.insert(plain(paragraph.inside))
            }
          }
        }
      }
    }
    allegations = hasQuotations ? allegations.subtracting(others) : []
    allegations.formUnion(points.values.lazy.map(\.proposition))
    for source in dossier.sources where source.isHeadline {
      let outlets = source.publishers.map { publisher in
        switch publisher {
        case .figure(let figure): dossier.figure(figure)?.header.title ?? ""
        case .words(let words): words
        }
      }
      headlines.append(Headline(source.header.title, of: words.list(outlets), in: words))
    }
  }

  /// How many things there are to look for.
  var count: Int { points.count + allegations.count + headlines.count }

  /// What is wrong with a fragment, whose link is that of a file of the site and an anchor.
  func faults(in fragment: Fragment) -> [String] {
    var faults: [String] = []
    if !alleged.contains(where: { fragment.text.holds($0) }),
      allegations.contains(where: { fragment.text.holds($0) })
    {
      faults.append("does not say that this is alleged")
    }
    let beginning = fragment.text.holds("…") ? String(fragment.text.prefix { $0 != "…" }) : nil
    for headline in headlines {
      if headline.words.contains(where: { fragment.text.holds($0) }) {
        let rest = fragment.text.replacing(headline.shown, with: "")
        if headline.words.contains(where: { rest.holds($0) }) {
          faults.append("does not show whose headline it is")
        }
      }
      if let beginning,
        beginning.isCut(of: headline.title)
          || beginning.count > headline.outlet.count + 3 && beginning.isCut(of: headline.shown)
      {
        faults.append("cuts a headline")
      }
    }
    if let point = fragment.link.flatMap({ points[$0] }), !fragment.text.hasPrefix(alleged[0]),
      fragment.text.holds(point.heading) || beginning?.isCut(of: point.heading) == true,
      // In words after the name, or as the mark at the line's end.
      !fragment.text.holds("(\(point.status))"), !fragment.text.hasSuffix(" " + point.status)
    {
      faults.append("does not say where the point stands")
    }
    return faults
  }

  /// What search engines and other sites show of a claim's page.
  func faults(inHeadOf path: String, _ fragments: Fragments) -> [String] {
    // A withdrawn claim's page says only that it was withdrawn.
    guard path.hasPrefix("claims/"), path != "claims/index.html",
      !fragments.all.contains(where: {
        $0.kind == "title" && $0.text.hasPrefix(words.text("page.withdrawn"))
      })
    else { return [] }
    return fragments.all.prefix { $0.kind != "a" }.compactMap { fragment in
      switch fragment.kind {
      case "title", "og:title":
        // What is isolated as a whole says it all the same.
        fragment.text.trimmingPrefix("\u{2068}").hasPrefix(
          words.text("title.claim", ["title": ""]).trimmingCharacters(in: .whitespaces))
          || path.hasPrefix("claims/_")
          ? nil : "<\(fragment.kind)> does not say that it is a claim"
      case "description", "og:description":
        fragment.text.hasPrefix(alleged[0])
          ? nil : "<\(fragment.kind)> does not say that it is alleged"
      default: nil
      }
    }
  }
}

extension String {
  /// Whether the bytes of the other are in it; no other spelling of them counts.
  fileprivate func holds(_ other: String) -> Bool {
    !other.isEmpty && strstr(self, other) != nil
  }

  /// Whether it is what an ellipsis leaves of the other.
  fileprivate func isCut(of other: String) -> Bool {
    utf8.count > 3 && other.hasPrefix(self) && !other.dropFirst(count).hasPrefix("…")
  }
}
