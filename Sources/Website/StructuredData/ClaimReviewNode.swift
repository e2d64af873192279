import Dossiers
import HTML

extension DataWriter {
  /// The editors' judgement of a claim, which is that of its first point; nothing where they gave none.
  func writeReview(of claim: Claim, to json: inout HTMLBuffer) {
    guard let assessment = claim.assessment, let point = site.mainPoint(of: claim) else { return }
    json.object { json in
      writeReview(assessment, of: claim, point, to: &json)
      json.reference("author", publisher)
      json.reference(
        "itemReviewed", address(of: claim.id, record.anchor(of: point.section)))
    }
  }

  fileprivate func writeReview(
    _ assessment: Assessment, of claim: Claim, _ point: PointRow, to json: inout HTMLBuffer
  ) {
    json.type("ClaimReview")
    json.member("url", address(of: claim.id))
    json.member("claimReviewed", text(of: point))
    json.member("reviewBody", assessment.explanation)
    json.member("inLanguage", site.language)
    json.member("creditText", assessment.by)
    json.member("datePublished", assessment.date)
    let scale = page.dossier.settings.ratings.map(\.number)
    json.member("reviewRating") { json in
      json.type("Rating")
      json.member("alternateName", assessment.label)
      guard let worst = scale.min(), let best = scale.max(), worst.isFinite, best.isFinite else {
        return
      }
      json.member("ratingValue", assessment.rating)
      json.member("bestRating", best)
      json.member("worstRating", worst)
    }
  }
}

/// All assessments of a site as one data feed, each of which says by itself what it is about.
struct ClaimReviewFeed {
  let bytes: [UInt8]

  init(of site: Site) {
    var json = HTMLBuffer()
    let page = WebPage(site, Links(on: .home), PageHead(title: site.title))
    guard let writer = DataWriter(page) else {
      bytes = []
      return
    }
    json.object { json in
      writer.writeContext(to: &json)
      json.type("DataFeed")
      json.member("url", writer.address(of: PagePath(.claimReviews)))
      json.member("name", site.title)
      json.array("dataFeedElement") { json in
        for claim in site.dossier.claims where claim.header.publication.isPublished {
          writer.writeEntry(of: claim, to: &json)
        }
      }
    }
    bytes = json.bytes + [UInt8(ascii: "\n")]
  }
}

extension DataWriter {
  fileprivate func writeEntry(of claim: Claim, to json: inout HTMLBuffer) {
    guard let assessment = claim.assessment, let point = site.mainPoint(of: claim) else { return }
    json.object { json in
      json.type("DataFeedItem")
      if let dates = page.dossier.publicationRecord.dates(of: claim.id) {
        json.member("dateCreated", dates.first.description)
        json.member("dateModified", dates.changed.description)
      }
      json.array("item") { json in
        json.object { json in
          writeReview(assessment, of: claim, point, to: &json)
          if let publisher = page.dossier.settings.publisher {
            json.member("author") { json in
              json.type("NewsMediaOrganization")
              json.member("name", publisher.name)
              json.member("url", publisher.url)
            }
          }
          json.member("itemReviewed") { writeHead(of: point, isAlone: true, to: &$0) }
        }
      }
    }
  }
}
