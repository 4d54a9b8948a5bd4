extension Double {
  /// Whether the number is finite and small enough that sums of its square stay so.
  var isUsable: Bool { magnitude <= 1e100 }
}
