import Model
import Pages
import Testing

@Suite struct RouteTests {
  /// Names are compared one by one: what stands below a folder comes before its neighbours.
  @Test func areSortedByTheirNames() {
    let sorted = [[], ["a"], ["a", "c"], ["a", "c", "0"], ["a-b"], ["a0"], ["b"]].map {
      Route(.english, $0)
    }
    #expect(sorted.shuffled().sorted() == sorted)
    #expect(Route(nil, ["z"]) < Route(.english, ["a"]))
  }

  @Test(arguments: [[], ["a"], ["platforms", "facebook", "fr"], ["é", "x y"]])
  func keepTheirNames(names: [String]) {
    let route = Route(.english, names)
    #expect(route.segments == names)
    #expect(route.inLanguage(.english) == route)
    let addresses = Addresses(baseURL: "https://example.org/sub", languages: [.english])
    #expect(addresses.path(of: route) == "/sub/" + names.map { $0 + "/" }.joined())
    #expect(addresses.route(ofFolder: names) == route)
  }
}
