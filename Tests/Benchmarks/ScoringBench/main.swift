import Dispatch
import Glibc
import Scoring

// Times the scoring on numbers made from a seed, and writes them down for peers.
//
// usage: scoring-bench FOLDER [THREADS]
//
// Leaves in FOLDER what the peers read (codes, groups, rankings, categories, targets, means, covariance) and what
// was found, each as plain bytes or 64-bit numbers; prints the best of five times of each task in milliseconds.

guard CommandLine.arguments.count > 1 else {
  print("usage: scoring-bench FOLDER [THREADS]")
  exit(2)
}
let folder = CommandLine.arguments[1]
let threads = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 2 : 2

func write<Number>(_ numbers: [Number], _ name: String) {
  guard let file = fopen("\(folder)/\(name)", "w") else {
    print("cannot write \(folder)/\(name)")
    exit(1)
  }
  _ = numbers.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
  fclose(file)
}

let parallel = Parallel(width: threads) { count, work in
  DispatchQueue.concurrentPerform(iterations: count, execute: work)
}
let made = Made(seed: 20_261_121)
let tasks = try Tasks(made, parallel: parallel)
write(made.codes, "codes")
write(made.groupOf, "groups")
write(made.ranked, "ranked")
write(made.categories.flatMap { $0 }, "categories")
write(made.targets.flatMap { $0 }, "targets")
write(tasks.means.means, "means")
write(tasks.means.covariance.values, "covariance")

func time(_ name: String, _ work: () throws -> [Double]) rethrows {
  var best = Duration.seconds(1000)
  var found: [Double] = []
  for _ in 0..<5 {
    let clock = ContinuousClock()
    let taken = try clock.measure { found = try work() }
    best = min(best, taken)
  }
  write(found, "found-\(name)")
  print(name, best / .milliseconds(1))
}

time("floor") { tasks.floor() }
try time("groups", tasks.groups)
try time("ranks", tasks.rankSets)
try time("choices", tasks.plackettLuce)
try time("raking", tasks.raking)
try time("pairs", tasks.covariance)
