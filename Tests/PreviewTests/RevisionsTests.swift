import Testing

@testable import Preview

@Suite("The revisions of a preview")
struct RevisionsTests {
  @Test("Whoever waits gets the newest revision, and a signal as soon as there is another")
  func waiting() throws {
    let revisions = Revisions(Revision(number: 1))
    let (first, replaced) = try revisions.awaitingNext()
    #expect(first.number == 1)
    #expect(replaced.wait(until: .now) == .timeIsUp)
    revisions.publish(Revision(number: 2))
    revisions.publish(Revision(number: 3))
    #expect(replaced.wait(until: nil) == .given)
    #expect(revisions.newest.number == 3)
    let (last, next) = try revisions.awaitingNext()
    #expect(last.number == 3)
    #expect(next.wait(until: .now) == .timeIsUp)
  }
}
