package import Pages

/// A place that a site is published to.
package protocol DeliveryTarget: Sendable {
  /// The place in words: `the branch 'gh-pages'`.
  var name: String { get }

  /// What a site needs in such a place beside its own files.
  var additions: [OutputFile] { get }

  /// Looks at what stands there, and changes nothing that a reader or the author sees.
  func published(before release: Release) throws(DeliveryError) -> PublishedSite

  /// Brings the place from what `plan` saw to `release`, and tells in some words what was done.
  ///
  /// Whoever reads the place meanwhile finds whole files only. After a death in between, publishing
  /// again mends what was left half done.
  func deliver(_ release: Release, by plan: DeliveryPlan) throws(DeliveryError) -> String
}

extension DeliveryTarget {
  package var additions: [OutputFile] { [] }
}

/// A release on its way to a place.
package struct Delivery<Target: DeliveryTarget>: Sendable {
  private let target: Target
  private let release: Release

  /// What the delivery changes there.
  package let plan: DeliveryPlan

  /// Compares what stands at `target` with the files of a build; `today` and `asOf` are its days.
  package init(
    of files: [OutputFile], today: String, asOf: String, to target: Target
  ) throws(DeliveryError) {
    self.target = target
    release = Release(files + target.additions, today: today, asOf: asOf)
    try DeliveryError.whileWriting { [release] () throws(WritingError) in
      try checkPaths(release.files.map(\.path))
    }
    plan = DeliveryPlan(from: try target.published(before: release), to: release)
  }

  /// Refuses what others changed in the place since the last delivery.
  package func refuseForeignChanges() throws(DeliveryError) {
    guard plan.foreign.isEmpty else { throw .foreignChanges(plan.foreign, in: target.name) }
  }

  /// Carries the plan out, and tells in some words what was done.
  package func carryOut() throws(DeliveryError) -> String { try target.deliver(release, by: plan) }
}

extension Release {
  /// Writes the files and their manifest to a folder of our own, for the site in the folder `site`.
  func stage(in folder: String, for site: String) throws(DeliveryError) {
    _ = try DeliveryError.whileWriting { () throws(WritingError) in
      try OutputWriter(folder: folder, site: site).write(self)
    }
  }
}
