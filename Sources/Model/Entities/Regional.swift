import Parsing

/// A record that holds in a region, and in those that inherit from it.
package protocol Regional: Record {
  /// What a group must hand on so that the record reaches its members.
  static var carried: Region.Carried { get }

  /// Where it holds.
  var region: EntityID<Region> { get }
}

extension Answer: Regional { package static var carried: Region.Carried { .answers } }
extension Finding: Regional { package static var carried: Region.Carried { .answers } }
extension Way: Regional { package static var carried: Region.Carried { .ways } }
extension Law: Regional { package static var carried: Region.Carried { .laws } }
extension Authority: Regional { package static var carried: Region.Carried { .authorities } }

extension Catalog {
  /// Whether what holds in a wide region holds in another one.
  func holds(
    _ wide: EntityID<Region>, _ carried: Region.Carried, in region: EntityID<Region>
  ) -> Bool {
    membership.contains(region, in: wide)
      && (wide == region || carries(wide, carried))
  }
}
