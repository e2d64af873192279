import Preview
import Testing

@Suite("The editions of a preview")
struct EditionsTests {
  private func edition(_ number: Int) -> Edition {
    Edition(number: number, pagesNumber: number, stylesNumber: 1, files: [:])
  }

  @Test("A reader is told the edition that stands, then the newest, and at last the end")
  func updates() async {
    let editions = Editions(edition(1))
    var updates = editions.updates().makeAsyncIterator()
    #expect(await updates.next()?.number == 1)
    editions.publish(edition(2))
    editions.publish(edition(3))
    #expect(await updates.next()?.number == 3)
    #expect(editions.current.number == 3)
    editions.finish()
    #expect(await updates.next() == nil)
  }

  @Test("Whoever comes after the end is told the last edition and the end")
  func late() async {
    let editions = Editions(edition(7))
    editions.finish()
    var numbers: [Int] = []
    for await edition in editions.updates() { numbers.append(edition.number) }
    #expect(numbers == [7])
  }
}
