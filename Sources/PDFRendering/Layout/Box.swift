/// A rectangle in points, from the top left corner.
struct Box: Equatable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  func union(_ other: Box) -> Box {
    let (left, top) = (min(x, other.x), min(y, other.y))
    let right = max(x + width, other.x + other.width)
    let bottom = max(y + height, other.y + other.height)
    return Box(x: left, y: top, width: right - left, height: bottom - top)
  }

  func moved(x: Double = 0, y: Double = 0) -> Box {
    Box(x: self.x + x, y: self.y + y, width: width, height: height)
  }
}
