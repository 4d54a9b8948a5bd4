/// The k-th smallest of some numbers without sorting all of them.
enum Selection {
  /// Hoare's quickselect (CACM 4, 1961) with the median of three; `position` counts from 0, and no number is
  /// NaN.
  static func smallest(_ position: Int, of numbers: [Double]) -> Double {
    var numbers = numbers
    return numbers.withUnsafeMutableBufferPointer { numbers in
      var (low, high) = (0, numbers.count - 1)
      while low < high {
        let pivot = median(numbers[low], numbers[(low + high) / 2], numbers[high])
        var (left, right) = (low, high)
        while left <= right {
          while numbers[left] < pivot { left += 1 }
          while numbers[right] > pivot { right -= 1 }
          if left <= right {
            numbers.swapAt(left, right)
            left += 1
            right -= 1
          }
        }
        if position <= right {
          high = right
        } else if position >= left {
          low = left
        } else {
          break
        }
      }
      return numbers[position]
    }
  }

  private static func median(_ one: Double, _ two: Double, _ three: Double) -> Double {
    max(min(one, two), min(max(one, two), three))
  }
}
