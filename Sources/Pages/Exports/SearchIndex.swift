import Diagnostics
import Model
import Templating

/// What `search.js` reads to find things: one file of names, and files of words by how they begin.
///
/// A search takes the names, which are found with a mistake even in their first letter, and one file
/// of words. Paths count from the site's folder.
package struct SearchIndex: Export {
  package let path: String
  package let bytes: [UInt8]

  package static func canStand(at path: String) -> Bool { path.hasPrefix("search/") }

  package static func exports(of site: SiteMap, _ renderer: PageRenderer) -> [SearchIndex] {
    renderer.writings(beside: SearchPage.self, at: SearchPage.route).flatMap { writing in
      var writing = writing
      return files(of: writing.searchEntries(), writing.language, site)
    }
  }

  /// Where the index of a language lies.
  static func folder(_ language: Language) -> String { "search/\(language.tag)/" }

  private static func files(
    of entries: [SearchEntry], _ language: Language, _ site: SiteMap
  ) -> [SearchIndex] {
    let words = SearchWords(of: entries.filter { $0.kind != .region || !$0.text.isEmpty })
    let parts = words.parts { part in bytes(of: part, words.entries, site) }
    let files = parts.map { start, bytes in
      SearchIndex(path: folder(language) + fileName(start) + ".json", bytes: bytes)
    }
    let names = SearchIndex(
      path: folder(language) + "names.json",
      bytes: names(of: entries, starts: parts.map(\.start), site))
    return [names] + files
  }

  /// The file of words that begin so: letters and digits of ASCII stay, others become their numbers.
  private static func fileName(_ start: String) -> String {
    "words-"
      + start.unicodeScalars.map { scalar in
        scalar.isASCII ? String(scalar) : "u" + String(scalar.value, radix: 16)
      }.joined(separator: "-")
  }

  private static func names(of entries: [SearchEntry], starts: [String], _ site: SiteMap)
    -> [UInt8]
  {
    let kinds = SearchEntry.Kind.allCases
    var json = JSONText()
    json.object { json in
      json.key("starts")
      json.array { json in
        for start in starts {
          json.array { json in
            json.string(start)
            json.string(fileName(start))
          }
        }
      }
      json.key("names")
      json.array { json in
        for entry in entries where entry.kind.isNamed {
          json.beginLine()
          json.array { json in
            json.number(kinds.firstIndex(of: entry.kind) ?? 0)
            json.string(site.path(of: entry))
            for name in [entry.name] + entry.others { json.string(name) }
          }
        }
      }
    }
    json.newline()
    return json.bytes
  }

  private static func bytes(
    of words: ArraySlice<SearchWords.Word>, _ entries: [SearchEntry], _ site: SiteMap
  ) -> [UInt8] {
    let used = Set(words.flatMap(\.entries)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(used, used.indices))
    let kinds = SearchEntry.Kind.allCases
    var json = JSONText()
    json.object { json in
      json.key("pages")
      json.array { json in
        for entry in used.map({ entries[$0] }) {
          json.beginLine()
          json.array { json in
            json.number(kinds.firstIndex(of: entry.kind) ?? 0)
            json.string(site.path(of: entry))
            json.string(entry.name)
          }
        }
      }
      json.key("words")
      json.object { json in
        for word in words {
          json.beginLine()
          json.key(word.text)
          json.array { json in for entry in word.entries { json.number(numbers[entry] ?? 0) } }
        }
      }
    }
    json.newline()
    return json.bytes
  }
}

extension SiteMap {
  /// Where an entry stands, from the site's folder on.
  fileprivate func path(of entry: SearchEntry) -> String {
    addresses.path(of: entry.route).dropFirst(addresses.basePath.count)
      + (entry.fragment.map { "#" + $0 } ?? "")
  }
}
