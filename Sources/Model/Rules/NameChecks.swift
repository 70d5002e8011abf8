import Diagnostics
import Parsing

extension Catalog {
  /// Authorities and organisations of one id: an actor may be either.
  func checkActors() -> [Diagnostic] {
    self[Authority.self].compactMap { authority in
      guard let organisation = self[Organisation.self][EntityID(authority.id.text)] else {
        return nil
      }
      return Rule.idReused.broken(
        at: authority.origin["id"]?.place ?? authority.origin.headPlace,
        "an organisation has the id '\(authority.id.text)' too",
        help: "give one of them another id",
        related: [RelatedPlace("the organisation", at: organisation.origin.headPlace)])
    }
  }

  /// Pages in the navigation that nobody wrote.
  func checkNavigation() -> [Diagnostic] {
    guard case .list(let items)? = site.origin["pages"]?.content else { return [] }
    let known = texts(in: .pages).ids
    return items.compactMap { item in
      guard case .scalar(let id) = item.content, isIdentifier(id), !known.contains(id) else {
        return nil
      }
      return Rule.unknownReference.broken(
        at: item.place, "no page has the id '\(id)'",
        help: nearestName(to: id, among: known).map { "did you mean '\($0)'?" }
          ?? "write Content/pages/\(id).\(site.baseLanguage.tag).md")
    }
  }
}
