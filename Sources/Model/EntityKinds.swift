extension Catalog {
  /// Every kind of entity: a new one is a file in `Entities/` and a line here.
  package static let entityKinds: [any Entity.Type] = [
    Organisation.self, Platform.self, Question.self, Region.self, Source.self,
  ]
}
