import Glibc
import Questionnaires

// Writes a file of answers to standard output, for benchmarks: the same arguments give the same file.
//
// usage: answer-maker PACK ROWS SEED
//
// The rows walk with the draws of `porchlight take --seed SEED`, so that all of them are whole walks there.

let arguments = CommandLine.arguments
guard arguments.count == 4, let rows = Int(arguments[2]), let seed = UInt64(arguments[3]) else {
  print("usage: answer-maker PACK ROWS SEED")
  exit(2)
}
let folder = arguments[1]
let questionnaire = try PackReader.questionnaire(
  from: PackFiles(folder: folder) { path in
    guard let file = fopen("\(folder)/\(path)", "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(validating: bytes, as: UTF8.self)
  })

let sheet = MadeSheet(questionnaire)
print(sheet.header)
for row in 0..<rows {
  var person = MadePerson(questionnaire, seed: seed &+ UInt64(row))
  try person.walk()
  print(sheet.line(person, number: row))
}
