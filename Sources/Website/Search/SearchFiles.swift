import Dossiers
import HTML
import Parallel
import Search

extension Site {
  /// The folder of the index, beside the page that searches.
  public static let searchFolder = "search/data/"

  /// The files that the page of the search loads, as scripts of one call: from a disk, and under the pages' policy, a
  /// page can load nothing else. What results show is made when it is written.
  public var searchFiles: [SiteFile] {
    guard dossier.settings.hasSearch else { return [] }
    let documents = SearchDocuments(of: self)
    let page = WebPage(self, Links(on: .home), PageHead(title: title))
    let index = SearchIndex(
      documents.words(on: page, jobs: jobs), counts: documents.counts, jobs: jobs)
    let rows = ResultRows(documents: documents, page: page)
    return index.files.map { file in
      self.searchFile(file.name) { $0 += file.json }
    }
      + SearchGroup.allCases.flatMap { group in
        stride(from: 0, to: documents.count(of: group), by: SearchIndex.documentsInFile).map {
          first in
          searchFile("\(group.name)-\(first / SearchIndex.documentsInFile)") {
            rows.write(group, from: first, to: &$0)
          }
        }
      }
  }

  private func searchFile(
    _ name: String, json: @escaping @Sendable (inout [UInt8]) -> Void
  ) -> SiteFile {
    SiteFile(PagePath(known: Site.searchFolder + name + ".js")) { bytes in
      bytes += "dossierSearch(\"\(name)\",".utf8
      json(&bytes)
      bytes += ");\n".utf8
    }
  }
}

extension SearchDocuments {
  /// So many documents are read at a time.
  private static let batch = 8_192

  var counts: [SearchGroup: Int] {
    Dictionary(uniqueKeysWithValues: SearchGroup.allCases.map { ($0, count(of: $0)) })
  }

  func words(on page: WebPage, jobs: Int) -> [GatheredWords] {
    let batches = SearchGroup.allCases.flatMap { group in
      stride(from: 0, to: count(of: group), by: SearchDocuments.batch).map { (group, first: $0) }
    }
    return mapInParallel(batches, jobs: jobs) { group, first in
      var words = DocumentWords(self, on: page)
      for number in first..<min(first + SearchDocuments.batch, count(of: group)) {
        words.add(group, number)
      }
      return words.gathered
    }
  }
}
