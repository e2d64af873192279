import Testing

@testable import Dossiers
@testable import Website

struct RolesTests {
  @Test(arguments: [
    ("2022-05", "Mayor"), ("2023-03-01", "Mayor"), ("2023-03-02", "Patron"), ("2025", "Senator"),
  ])
  func aSpeakerHasTheRoleOfTheDay(date: String, role: String) throws {
    let composer = try composer(of: smallDossier(bridge))
    #expect(composer.role(of: EntityID(.figure, "ann"), on: PartialDate(date)) == role)
  }

  @Test func withoutADateTheFiguresOwnLineStands() throws {
    let composer = try composer(of: smallDossier(bridge))
    #expect(composer.role(of: EntityID(.figure, "ann"), on: nil) == "Once mayor")
    #expect(composer.role(of: EntityID(.figure, "bob"), on: PartialDate("2023")) == nil)
  }
}
