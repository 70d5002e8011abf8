extension Catalog {
  /// Every kind of entity: a new one is a file in `Entities/` and a line here.
  package static let entityKinds: [any Entity.Type] = [
    Authority.self, Claim.self, Correction.self, Dispute.self, Event.self, Law.self,
    Organisation.self, Person.self, Platform.self, Question.self, Reaction.self, Region.self,
    Reply.self, Right.self, Source.self, Table.self, Term.self,
  ]
}
