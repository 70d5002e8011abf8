/// What the law says in a region, and who watches over it (MODEL section 11).
extension Catalog {
  /// The laws that hold in a region on the day that facts are told for, those of the smallest region
  /// first (*union*), without those that another one stands in place of.
  package func laws(in region: EntityID<Region>) -> [Law] {
    let found = self[Law.self].filter { law in
      holds(law.region, .laws, in: region) && law.isApplied(on: days.asOf)
    }
    let replaced = Set(found.flatMap(\.replaces))
    return found.filter { !replaced.contains($0.id) }.sorted {
      (membership.size(of: $0.region), $0.id) < (membership.size(of: $1.region), $1.id)
    }
  }

  /// The law that a right stands in.
  package func law(of right: EntityID<Right>) -> Law? {
    self[Law.self].first { law in law.rights.contains { $0.id == right } }
  }

  /// The authorities of a kind that are nearest to a region: those of the smallest regions that
  /// contain it (*nearest*), in the order of their ids.
  package func nearestAuthorities(
    _ kind: Authority.Kind, in region: EntityID<Region>
  ) -> [Authority] {
    let responsible = self[Authority.self].filter {
      $0.authorityKind == kind && holds($0.region, .authorities, in: region)
    }
    return responsible.filter { authority in
      !responsible.contains { membership.isMoreSpecific($0.region, than: authority.region) }
    }
  }

  /// All authorities that matter in a region: its own, the nearest of each kind, and those that lead
  /// for the companies of the site's platforms.
  package func authorities(in region: EntityID<Region>) -> [Authority] {
    let own = self[Authority.self].filter { $0.region == region }
    let nearest = Authority.Kind.allCases.flatMap { nearestAuthorities($0, in: region) }
    let leading = self[Platform.self].flatMap { leadAuthorities(for: $0.company, in: region) }
    var seen: Set<EntityID<Authority>> = []
    return (own + nearest + leading).filter { seen.insert($0.id).inserted }
  }

  /// The authorities that lead for a company in a group that a region belongs to.
  ///
  /// An authority leads among the members of the groups that its own region belongs to and that
  /// carry authorities.
  package func leadAuthorities(for company: Actor, in region: EntityID<Region>) -> [Authority] {
    guard case .known(let id) = company else { return [] }
    return self[Authority.self].filter { authority in
      guard authority.leadFor.contains(EntityID(id)) else { return false }
      return self[Region.self].contains { group in
        !group.isPlace && group.regionKind != .world && group.carries(.authorities)
          && membership.contains(authority.region, in: group.id)
          && membership.contains(region, in: group.id)
      }
    }
  }
}
