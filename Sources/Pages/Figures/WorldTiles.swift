/// Where places stand on maps of tiles, one tile a place, by part of the world.
///
/// Ids are those of ISO 3166-1 and `xk`; each stands once, near its neighbours. A part is as wide as the
/// narrowest screen at most. The parts say nothing of what belongs to what.
package enum WorldTiles {
  /// A part of the world.
  package struct Part: Sendable {
    /// The part's name among the labels.
    package let name: String

    /// The places with their column and row.
    package let places: [(id: String, column: Int, row: Int)]

    fileprivate init(_ name: String, _ rows: String) {
      self.name = name
      places = rows.split(separator: "\n").enumerated().flatMap { row, line in
        line.split(separator: " ").enumerated().filter { $0.element != "--" }.map { column, id in
          (String(id), column, row)
        }
      }
    }
  }

  /// All parts.
  package static let parts = [
    Part(
      "europe",
      """
      is -- -- -- sj no se fi ax --
      fo -- -- -- -- -- -- ee -- ru
      ie gb im -- -- dk -- lv -- --
      gg je -- nl de pl -- lt by --
      -- -- be lu li cz sk -- ua --
      -- -- fr ch at si hu ro md --
      -- ad mc sm it hr ba rs bg --
      pt es gi va mt me xk mk -- --
      -- -- -- -- -- al gr -- cy --
      """),
    Part(
      "asia",
      """
      -- ge -- -- kz -- -- mn -- -- --
      tr am az -- uz kg -- -- kp kr jp
      lb sy iq ir tm tj -- cn -- -- --
      il jo kw -- af -- np bt -- mo hk
      ps sa bh qa pk in bd mm la vn tw
      -- ye ae om -- -- -- th kh -- ph
      -- -- -- -- lk -- -- my bn -- --
      -- -- -- -- mv -- -- sg id tl --
      """),
    Part(
      "africa",
      """
      -- -- ma dz tn ly eg -- -- -- --
      cv eh mr ml ne td sd er -- -- --
      gm sn gn bf -- ng cf ss et dj --
      -- gw sl ci gh -- cm -- -- so --
      -- -- lr tg bj -- gq cg ug ke --
      -- -- -- -- st -- ga cd rw -- sc
      sh -- -- -- -- -- ao zm bi tz km
      -- -- -- -- -- -- na zw mw mz yt
      -- -- -- -- -- -- -- bw sz mg mu
      -- -- -- -- -- -- -- za ls -- re
      -- -- -- -- -- -- -- -- -- io tf
      """),
    Part(
      "americas",
      """
      -- ca -- -- -- -- -- -- gl -- --
      -- us -- -- -- -- -- -- pm -- --
      -- mx -- -- -- bs tc -- bm -- --
      -- gt bz -- cu -- do pr vi vg ai
      -- sv hn ky jm ht -- -- bl mf sx
      -- -- ni -- -- -- -- bq kn ag ms
      -- -- cr pa -- aw cw -- gp dm mq
      -- -- -- co ve -- -- tt gd vc lc
      -- -- -- ec -- gy sr gf -- bb --
      -- -- -- pe br -- -- -- -- -- --
      -- -- -- bo py -- -- -- -- -- --
      -- -- -- cl uy -- -- -- -- -- --
      -- -- -- -- ar -- fk gs bv -- --
      """),
    Part(
      "oceania",
      """
      -- pw mp um mh -- -- -- --
      -- -- gu fm nr ki -- -- --
      cc cx pg sb tv tk ws as --
      -- -- -- vu fj wf to nu ck
      -- au -- nc nf -- -- pf pn
      -- -- -- -- nz -- -- -- --
      hm aq -- -- -- -- -- -- --
      """),
  ]
}
