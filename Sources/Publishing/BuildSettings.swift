import Model

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a build is told beside the site's files.
package struct BuildSettings: Sendable {
  /// The day of the build and the day that facts are told for.
  let days: Days

  /// The address to publish at, where it is not the settings' own.
  let baseURL: String?

  /// Whether drafts are shown.
  let showsDrafts: Bool

  /// Whether warnings count as errors.
  let isStrict: Bool

  /// How many pages are worked on at once.
  package let workers: Int

  /// Where it is noted what the build takes.
  package let times: BuildTimes

  /// What is wrong with a build's settings, for the terminal.
  package enum Fault: Error, Sendable, Hashable {
    /// A text that is no day of the calendar.
    case notADay(String)
    /// A text that is no `http` or `https` address of a folder.
    case notABaseURL(String)

    /// What is wrong, in lowercase, without a full stop.
    package var message: String {
      switch self {
      case .notADay(let text): "'\(text)' is not a day such as 2026-11-23"
      case .notABaseURL(let text): "'\(text)' is not an address such as https://example.org/site/"
      }
    }
  }

  /// Checks the settings of a build; `asOf` is `today` where it is nil.
  ///
  /// `baseURL` may be `http`, for trying a site out on a machine of one's own.
  package init(
    today: String, asOf: String? = nil, baseURL: String? = nil, showsDrafts: Bool = false,
    isStrict: Bool = false, workers: Int? = nil, times: BuildTimes = BuildTimes()
  ) throws(Fault) {
    guard let todayDay = Day(today) else { throw .notADay(today) }
    guard let asOfDay = Day(asOf ?? today) else { throw .notADay(asOf ?? today) }
    if let baseURL {
      let address = (try? WebAddress(baseURL, allowsHTTP: true))?.text ?? ""
      let local = ["http://localhost", "http://127.0.0.1"].contains { baseURL.hasPrefix($0) }
      let rest = baseURL.dropFirst(baseURL.hasPrefix("https") ? 8 : 7)
      let isFolder =
        rest.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
        && !rest.contains { "?#\"<>\\^`{|}@".contains($0) } && !rest.contains("//")
        && !rest.split(separator: "/").contains { $0 == ".." || $0 == "." }
      guard !address.isEmpty || local, isFolder else { throw .notABaseURL(baseURL) }
    }
    days = Days(today: todayDay, asOf: asOfDay)
    self.baseURL = baseURL
    self.showsDrafts = showsDrafts
    self.isStrict = isStrict
    self.times = times
    self.workers = workers ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// The day of the build, `YYYY-MM-DD`.
  package var today: String { "\(days.today)" }

  /// The day that facts are told for, `YYYY-MM-DD`.
  package var asOf: String { "\(days.asOf)" }

  /// The day, `YYYY-MM-DD`, on which so many seconds have passed since 1970, in UTC.
  package static func day(atSecondsSince1970 seconds: Int) -> String {
    "\(Day(ordinal: seconds / 86_400))"
  }
}
