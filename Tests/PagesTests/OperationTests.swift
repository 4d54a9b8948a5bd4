import Pages
import Testing

/// The keys that controls have for themselves.
struct OperationTests {
  private static let items = ["Lights", "Helpers", "Don't know"].map { ChoiceItem($0) }
  private static let coins = Control.allocate(
    Allocate(items: items, counts: [0, 0], total: 10, left: ""))
  private static let order = Control.order(Order(items: items, top: 2, exclusiveFrom: 2))
  private static let several = Control.choose(Choose(items: items, maximum: 3))
  private static let one = Control.choose(Choose(items: items, maximum: 1))

  @Test func `the arrows to the side share coins and go back everywhere else`() {
    #expect(Self.coins.operation(for: .left) == .less)
    #expect(Self.coins.operation(for: .right) == .more)
    #expect(Self.order.operation(for: .left) == nil)
    #expect(Self.several.operation(for: .left) == nil)
  }

  @Test func `plus and minus mean the same for coins and for places`() {
    for control in [Self.coins, Self.order] {
      #expect(control.operation(for: .character("+")) == .more)
      #expect(control.operation(for: .character("=")) == .more)
      #expect(control.operation(for: .character("-")) == .less)
    }
  }

  @Test func `only where several can be marked is there a key that marks`() {
    #expect(Self.several.operations == [.mark])
    #expect(Self.one.operations.isEmpty)
    #expect(Self.one.operation(for: .character(" ")) == nil)
  }

  @Test func `no key of a control is the letter of a command`() {
    for control in [Self.coins, Self.order, Self.several] {
      for key in control.operations.flatMap(control.keys) where key != .left {
        #expect(KeyTable.command(for: key, inText: false) == nil, "\(key)")
      }
    }
  }

  @Test func `what stands alone is no box`() {
    let allocate = Allocate(items: Self.items, counts: [3, 0], total: 10, left: "")
    #expect(allocate.exclusiveFrom == 2)
    #expect(allocate.isBox(1))
    #expect(!allocate.isBox(2))
    #expect(!allocate.isBox(-1))
  }
}
