import Testing

@testable import Dossiers
@testable import Website

struct EntityTableTests {
  @Test(arguments: [0, 1, 8, 9, 1_000])
  func everyEntityHasItsOwnValueAndOthersNone(count: Int) {
    let entities = (0..<count).map { EntityID($0.isMultiple(of: 2) ? .claim : .source, "e\($0)") }
    let memory = LastingMemory()
    let table = EntityTable(entities.enumerated().map { ($1, $0) }, in: memory)
    #expect(entities.map { table[$0] } == Array(0..<count))
    #expect(table[EntityID(.figure, "e1")] == nil)
    withExtendedLifetime(memory) {}
  }
}
