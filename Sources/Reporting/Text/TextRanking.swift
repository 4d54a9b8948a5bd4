/// Places with their bars: under the name, or beside it where lines stand close.
extension TextSetter {
  private static let length = 30
  /// A shorter bar shows nothing.
  private static let shortest = 12

  func ranking(_ items: [DocumentBlock.RankingItem]) -> [TextPiece] {
    let ranks = items.map { Wrapping.lines($0.rank, width: 6).first ?? "" }
    let indent = max(ranks.map { DisplayWidth.of($0) }.max() ?? 0, 2) + 2
    let blank = String(repeating: " ", count: indent)
    let beside = isClose ? besideNames(items, indent: indent) : nil
    return zip(items, ranks).enumerated().flatMap { index, place in
      let (item, rank) = (place.0, Wrapping.padded(place.1, to: indent))
      let head =
        beside.map { [row(item, rank, $0)] }
        ?? Wrapping.lines(item.name.plain, first: rank, width: width) + bar(item.bar, indent: blank)
      let notes = item.notes.map { Wrapping.lines($0.plain, first: blank, width: width) }
      return [TextPiece(lines: head, space: isClose && index > 0 ? 0 : 1, keepsWithNext: !notes.isEmpty)]
        + notes.flatMap { paragraph($0, space: 0) }
    }
  }

  func bar(_ bar: DocumentBlock.Bar, indent: String) -> [String] {
    let signs = Numbers.bar(bar.share, width: Self.length)
    return Wrapping.lines(bar.text, first: indent + signs + "  ", width: width)
  }

  /// How wide names and bars are when they stand beside each other; nil where there is no room.
  private func besideNames(_ items: [DocumentBlock.RankingItem], indent: Int) -> (name: Int, bar: Int)? {
    func widest(_ texts: [String]) -> Int { texts.map { DisplayWidth.of(PlainText.clean($0)) }.max() ?? 0 }
    let name = widest(items.map(\.name.plain))
    let room = width - indent - name - widest(items.map(\.bar.text)) - 4
    return room < Self.shortest ? nil : (name, min(room, Self.length))
  }

  private func row(
    _ item: DocumentBlock.RankingItem, _ rank: String, _ widths: (name: Int, bar: Int)
  ) -> String {
    let name = Wrapping.padded(PlainText.clean(item.name.plain), to: widths.name)
    return [rank + name, Numbers.bar(item.bar.share, width: widths.bar), PlainText.clean(item.bar.text)]
      .filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
