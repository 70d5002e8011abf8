import Diagnostics
import Model
import Parsing
import Testing

/// Every field of every record in the content, with a value of another form.
@Suite struct TypeMutationTests {
  private static let garbage = Node(.scalar("§ 0"))
  private static let forms: [String: Node] = [
    "scalar": garbage, "list": Node(.list([garbage])), "mapping": .mapping([("zzq", garbage)]),
    "list of lists": Node(.list([Node(.list([garbage]))])),
  ]

  /// All fields of all records at once, those of records within records in runs of their own.
  ///
  /// Where the declared shape says that the form is right, as any text is in a free text, no form is
  /// told to be wrong.
  @Test(arguments: ["scalar", "list", "mapping", "list of lists"])
  func misfitsAreToldWhereverTheyStand(form: String) throws {
    let content = MutatedContent.whole
    let part = try #require(Self.forms[form])
    let records = content.records
    var misfits: [String: [Misfit]] = [:]
    for record in records {
      for key in record.keys where misfits["\(record.kind.kind).\(key.name)"] == nil {
        misfits["\(record.kind.kind).\(key.name)"] = key.shape.misfits(of: part)
      }
    }
    var (refused, fitting) = (0, 0)
    for depth in 0...(records.map(\.depth).max() ?? 0) {
      let edited = records.filter { $0.depth == depth }
      var changed: [Int: Node] = [:]
      for record in edited {
        let others = record.editedKeys.map { ($0.name, part) }
        let id = record.node["id"].map { [("id", $0)] } ?? []
        changed[record.file] = (changed[record.file] ?? content.documents[record.file].data)
          .replacing(record.steps, with: .mapping(id + others))
      }
      let (_, documents, findings) = content.validating(changed)
      let errors = Dictionary(
        grouping: findings.filter { $0.severity == .error }, by: \.place
      ).mapValues { Set($0.map(\.rule.id)) }
      for record in edited {
        for key in record.editedKeys {
          let data = documents[record.file].data
          let expected = misfits["\(record.kind.kind).\(key.name)"] ?? []
          let told =
            "\(documents[record.file].path) \(record.steps(to: key)) of \(record.kind.kind)"
          for misfit in expected {
            let node = data[record.steps(to: key) + misfit.steps]
            let places = node.map { [$0.place] + $0.partPlaces } ?? []
            let found = places.flatMap { errors[$0] ?? [] }
            #expect(!misfit.rules.isDisjoint(with: found), "\(told)")
          }
          if expected.isEmpty, let place = data[record.steps(to: key)]?.place {
            let wrong = errors[place]?.intersection(["bad-type", "bad-value", "bad-date"]) ?? []
            #expect(wrong == [], "\(told)")
          }
          refused += expected.count
          fitting += expected.isEmpty ? 1 : 0
        }
      }
    }
    print("mistyped as \(form): \(refused) misfits and \(fitting) that fit")
    #expect(refused > 13_000)
  }

  /// One field of each name, of a record that is drawn: told there, and nothing is told beside it but
  /// what follows from it.
  @Test(arguments: ["scalar", "list", "mapping"])
  func misfitsAreToldOnce(form: String) throws {
    let content = MutatedContent.untranslated
    let part = try #require(Self.forms[form])
    var numbers = SeededNumbers(seed: 2)
    let mutations = content.samples(of: 1, &numbers) { record, key in
      // An id that is wrong is another one than a wrong reference, or that would lead to it.
      let part = form == "scalar" && key.name == "id" ? Node(.scalar("§ 1")) : part
      return record.node[key.name] == nil ? nil : Mutation(record, key, to: part)
    }
    for outcome in content.outcomes(of: mutations) {
      let mutation = outcome.mutation
      let misfits = mutation.key.shape.misfits(of: mutation.part ?? part)
      for misfit in misfits {
        #expect(outcome.breaks(misfit.rules, at: mutation.steps + misfit.steps), "\(outcome.told)")
      }
      guard let place = outcome.document.data[mutation.steps]?.place else {
        Issue.record("nothing stands at \(outcome.told)")
        continue
      }
      let beside = Set(outcome.errors.filter { !place.encloses($0.place) }.map(\.rule.id))
      let allowed = Self.followOns[mutation.name] ?? []
      #expect(
        beside.subtracting(allowed).subtracting(Outcome.followOns) == [], "\(outcome.told)")
    }
    print("mistyped alone as \(form): \(mutations.count)")
    #expect(mutations.count > 300)
  }

  /// What is told of a record since one of its fields could not be read.
  private static let followOns: [String: Set<String>] = [
    "citation.id": ["missing-key"], "citation.says": ["dispute-needs-two"],
    "source.insecure": ["bad-value"],
    "citation.insecure": ["bad-value"],
    // A source that stands there alone is lost to those who name it.
    "way.checked": ["not-used-without-proof"], "way.source": ["not-used-without-proof"],
    "answer.sources": ["dispute-needs-two"], "answer.searched": ["not-disclosed-without-search"],
    // What the record is called elsewhere, in its file's name or in its rows.
    "article.lang": ["file-name-misleads"], "letter.lang": ["file-name-misleads"],
    "column.name": ["missing-key", "unknown-key"], "blank.name": ["unknown-blank"],
  ]
}

extension Node {
  /// The places of a mapping's keys or of a list's items.
  fileprivate var partPlaces: [TextRange] {
    if case .list(let items) = content { items.map(\.place) } else { entries.map(\.keyPlace) }
  }
}

extension WrittenRecord {
  /// The keys whose values are replaced: without its id a record of a list is not read at all, and
  /// the rows of a table have the keys that its columns declare.
  fileprivate var editedKeys: [Key] {
    keys.filter { $0.name != "id" && !(kind is Table.Type && $0.name == "rows") }
  }
}
