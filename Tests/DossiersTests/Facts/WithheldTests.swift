import TestSupport
import Testing

@testable import Dossiers

@Suite("What is withheld")
struct WithheldTests {
  /// `claim x! -> figure a; ana* -> doc`: a `!` after the name of an unpublished file, a `*` after that of one that is
  /// published in any case; figures where no kind is named. `event e <- claim x` belongs to the claim.
  private func withheld(_ text: String) -> String {
    let lines = text.split(separator: ";").map { line -> (String, [Substring], [Substring]) in
      let sides = line.split(separator: "->", omittingEmptySubsequences: false)
      let ends = sides[0].split(separator: "<-")
      let names = { (list: Substring?) in list?.split(separator: ",") ?? [] }
      return (
        ends[0].trimmed, names(sides.dropFirst().first), names(ends.dropFirst().first)
      )
    }
    let files = lines.map { name, leadsTo, claims in
      Withheld.File(
        id: id(name.filter { !"!*".contains($0) }), isUnpublished: name.hasSuffix("!"),
        standsAlone: name.hasSuffix("*"), leadsTo: leadsTo.map { id($0) },
        claims: claims.map { id($0) }
      )
    }
    return Withheld(files).byEntity.sorted { $0.key < $1.key }
      .map { "\($0.id): \($1.map(\.id).joined(separator: " "))" }.joined(separator: ", ")
  }

  private func id(_ name: some StringProtocol) -> EntityID {
    let words = name.split(separator: " ")
    let kind = words.count > 1 ? EntityKind(rawValue: String(words[0]))! : .figure
    return EntityID(kind, String(words.last!))
  }

  @Test(
    "What only unpublished files lead to is withheld with them, through any number of steps",
    arguments: [
      ("claim x! -> a; a", "a: x"),
      ("page x! -> a; a", "a: x"),
      ("b! -> a; a", "a: b"),
      ("claim x -> a; a", ""),
      ("a", ""),
      // Through steps of each kind.
      (
        "claim x! -> a; a -> source s; source s -> event e; event e -> b; b",
        "a: x, b: x, e: x, s: x"
      ),
      // What anything else leads to is public, and what that leads to.
      ("claim x! -> a, b; page p -> a; a; b", "b: x"),
      ("claim x! -> a, b; c -> a; a -> b; b", ""),
      ("claim x! -> a; a -> b; b; claim y -> b", "a: x"),
      // A circle leads to nothing but itself.
      ("claim x! -> a; a -> b; b -> c; c -> a", "a: x, b: x, c: x"),
      ("claim x! -> a; a -> a", "a: x"),
      ("a -> b; b -> a", ""),
      // With each of several, by id.
      ("claim y! -> a; claim x! -> a, b; a -> b; b", "a: x y, b: x y"),
      ("claim y! -> a; claim x -> b; a; b", "a: y"),
      // What is unpublished itself leads to its own.
      ("claim x! -> a; a! -> b; b", "b: a"),
      // What is named twice counts once.
      ("claim x! -> a, a; a", "a: x"),
      // What is nowhere leads nowhere.
      ("claim x! -> b; a", ""),
      // Published in any case, and what it leads to.
      ("claim x! -> a; a* -> b; b -> c; c", ""),
      ("claim x! -> a, b; a* ; b", "b: x"),
      // An event belongs to its claims.
      ("claim x!; event e <- claim x -> a; a", "a: x, e: x"),
      ("claim x!; claim y!; event e <- claim x, claim y", "e: x y"),
      ("claim x!; claim y; event e <- claim x, claim y -> a; a", ""),
      ("claim x!; event e <- claim x; page p -> event e", ""),
      ("claim x!; event e* <- claim x -> a; a", ""),
      ("claim x!; event e! <- claim x -> a; a", "a: e"),
      ("claim x; event e <- claim x", ""),
      ("event e <- claim x", ""),
    ])
  func steps(text: String, expected: String) {
    #expect(withheld(text) == expected)
  }

  @Test("Of very many files with which something is withheld the first ten are named")
  func many() throws {
    let a = id("a")
    let files = (100..<200).reversed().map {
      Withheld.File(
        id: id("claim x\($0)"), isUnpublished: true, standsAlone: false, leadsTo: [a], claims: [])
    }
    let target = Withheld.File(
      id: a, isUnpublished: false, standsAlone: false, leadsTo: [], claims: [])
    let named = try #require(Withheld(files + [target]).byEntity[a])
    #expect(named.map(\.id) == (100..<110).map { "x\($0)" })
  }

  @Test("It is what the definition says, whatever leads to what", arguments: seeds(200))
  func definition(seed: UInt64) {
    var random = Seed(seed)
    let count = Int.random(in: 2...14, using: &random)
    let ids = (0..<count).map { number in
      EntityID(EntityKind.allCases.randomElement(using: &random)!, "n\(number)")
    }
    let claims = ids.filter { $0.kind == .claim }
    let targets = ids.filter { ![.claim, .page].contains($0.kind) }
    let files = ids.map { id in
      Withheld.File(
        id: id, isUnpublished: Int.random(in: 0..<3, using: &random) == 0,
        standsAlone: Int.random(in: 0..<8, using: &random) == 0,
        leadsTo: targets.filter { _ in Int.random(in: 0..<5, using: &random) == 0 },
        claims: id.kind == .event
          ? claims.filter { _ in Int.random(in: 0..<2, using: &random) == 0 } : [])
    }
    let byID = Dictionary(uniqueKeysWithValues: files.map { ($0.id, $0) })
    func isUnpublished(_ id: EntityID) -> Bool { byID[id]!.isUnpublished }
    /// What is led to from `starts`, but for what is unpublished, found by going on until nothing new comes.
    func led(from starts: Set<EntityID>) -> Set<EntityID> {
      var found: Set<EntityID> = []
      while true {
        let next = starts.union(found).flatMap { byID[$0]!.leadsTo }.filter { !isUnpublished($0) }
        if found.isSuperset(of: next) { return found }
        found.formUnion(next)
      }
    }
    func candidates(from starts: Set<EntityID>) -> Set<EntityID> {
      let events = files.filter { event in
        !event.isUnpublished && !event.claims.isEmpty && event.claims.allSatisfy(isUnpublished)
          && event.claims.contains(where: starts.contains)
      }.map(\.id)
      return led(from: starts.union(events)).union(events)
    }
    let unpublished = Set(ids.filter(isUnpublished))
    let all = candidates(from: unpublished)
    let roots = Set(
      files.filter { !$0.isUnpublished && (!all.contains($0.id) || $0.standsAlone) }.map(\.id))
    let expected = all.subtracting(roots).subtracting(led(from: roots))
    let found = Withheld(files).byEntity
    #expect(Set(found.keys) == expected)
    for (id, causes) in found {
      #expect(
        causes == unpublished.sorted().filter { candidates(from: [$0]).contains(id) }, "\(id)")
    }
  }
}
