import Dossiers
import HTML

/// The addresses of all published pages, for search engines: one file, or where those would be too many for one, a
/// list of files.
struct Sitemap {
  /// What the protocol allows in a file.
  static let mostAddresses = 50_000
  private static let mostBytes = 50_000_000

  private let base: String
  /// The pages of each file, sorted.
  private let sets: [ArraySlice<PagePath>]
  /// When pages changed last, of those that are on record as published.
  private let changed: [PagePath: Day]

  init(of site: Site, at base: String, mostAddresses: Int = Sitemap.mostAddresses) {
    let paths = site.publishedPaths
    // An escaped byte takes up to six; what is left is for the tags.
    let longest = 6 * (base.utf8.count + (paths.map(\.text.utf8.count).max() ?? 0)) + 90
    let most = max(1, min(mostAddresses, Sitemap.mostBytes / longest))
    self.base = base
    changed = site.changedDays
    sets = stride(from: 0, to: paths.count, by: most).map {
      paths[$0..<min($0 + most, paths.count)]
    }
  }

  /// The list of the files comes first where there are several.
  var files: [SiteFile] {
    guard sets.count > 1 else { return [SiteFile(.sitemap) { $0 += addresses(of: 0) }] }
    return [SiteFile(.sitemap) { $0 += list }]
      + sets.indices.map { set in
        SiteFile(.sitemap(set + 1)) { $0 += addresses(of: set) }
      }
  }

  private func addresses(of set: Int) -> [UInt8] {
    var xml = HTMLBuffer()
    xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    xml.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for path in sets[set] {
      xml.raw("<url><loc>")
      xml.text(base + percentEncoded(path: path.served))
      xml.raw("</loc>")
      if let day = changed[path] {
        xml.raw("<lastmod>")
        xml.text(day.description)
        xml.raw("</lastmod>")
      }
      xml.raw("</url>\n")
    }
    xml.raw("</urlset>\n")
    return xml.bytes
  }

  private var list: [UInt8] {
    var xml = HTMLBuffer()
    xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    xml.raw("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for set in sets.indices {
      xml.raw("<sitemap><loc>")
      xml.text(base + PagePath.sitemap(set + 1).text)
      xml.raw("</loc></sitemap>\n")
    }
    xml.raw("</sitemapindex>\n")
    return xml.bytes
  }
}

extension Site {
  fileprivate var changedDays: [PagePath: Day] {
    guard dossier.publicationRecord.isRecorded else { return [:] }
    let days = dossier.pageSubjects.compactMap { entity in
      dossier.publicationRecord.dates(of: entity.id).map { (PagePath(of: entity.id), $0.changed) }
    }
    return Dictionary(days) { first, _ in first }
  }

  /// Every page that search engines may list, sorted.
  fileprivate var publishedPaths: [PagePath] {
    let entities = dossier.pageSubjects.filter(\.header.publication.isPublished)
    let lists = pagedLists.flatMap { list in list.tree.parts.indices.map { list.path(of: $0) } }
    return Set([.home, PagePath(.vocabulary)] + lists + entities.map { PagePath(of: $0.id) })
      .sorted()
  }
}
