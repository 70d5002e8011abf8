import Model

/// A reply in the list of all replies, with the platforms that it speaks for.
struct ListedReply: Faceted {
  let reply: Reply
  let speaking: [Platform]

  var platforms: [EntityID<Platform>] { speaking.map(\.id) }
  var year: Int? { reply.on.listingYear }

  /// All replies, the newest first; questions without a reply stand behind.
  static func all(in catalog: Catalog) -> [ListedReply] {
    let replies = catalog.replies.map { ListedReply(reply: $0.reply, speaking: $0.platforms) }
    return replies.filter(\.isAnswered) + replies.filter { !$0.isAnswered }
  }

  /// Whether there was a reply at all.
  var isAnswered: Bool { reply.assessment != .noReply }
}
