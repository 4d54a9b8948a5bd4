extension DocumentBlock {
  /// For each name the places that it could have among all.
  package struct RankSetChart: Equatable, Sendable, Codable, Chart {
    /// A name, its place, and the places that cannot be ruled out.
    package struct Row: Equatable, Sendable, Codable {
      package var name: Prose
      /// 1…, the best place of a tie.
      package var rank: Int
      /// The best place that it could have, 1….
      package var first: Int
      /// The last place that it could have.
      package var last: Int
      /// Such as `2=`.
      package var rankText: String
      /// Such as `1 to 4`.
      package var setText: String

      /// Places count from 1; the set goes from first to last.
      package init(name: Prose, rank: Int, first: Int, last: Int, rankText: String, setText: String) {
        self.name = name
        self.rank = rank
        self.first = first
        self.last = last
        self.rankText = rankText
        self.setText = setText
      }
    }

    package var caption: Prose
    package var tableTitle: Prose
    package var nameTitle: Prose
    package var rankTitle: Prose
    package var setTitle: Prose
    /// How many places there are.
    package var places: Int
    package var rows: [Row]

    /// So many places has the axis, at least as many as the largest of a row.
    package init(
      caption: Prose, tableTitle: Prose, nameTitle: Prose, rankTitle: Prose, setTitle: Prose, places: Int,
      rows: [Row]
    ) {
      self.caption = caption
      self.tableTitle = tableTitle
      self.nameTitle = nameTitle
      self.rankTitle = rankTitle
      self.setTitle = setTitle
      self.places = places
      self.rows = rows
    }

    package var table: Table {
      Table(
        columns: [
          Column(nameTitle, kind: .name), Column(rankTitle, kind: .number), Column(setTitle, kind: .number),
        ],
        rows: rows.map { [$0.name, Prose($0.rankText), Prose($0.setText)] })
    }

    /// Where the places of a row lie from left to right, 0…1, whatever the numbers are.
    package func span(of row: Row) -> (set: ClosedRange<Double>, rank: ClosedRange<Double>) {
      let count = max(places, 1)
      func cells(_ first: Int, _ last: Int) -> ClosedRange<Double> {
        let left = min(max(first, 1), count)
        let right = min(max(last, left), count)
        return Double(left - 1) / Double(count)...Double(right) / Double(count)
      }
      return (cells(row.first, row.last), cells(row.rank, row.rank))
    }
  }
}
