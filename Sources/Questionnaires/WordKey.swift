/// A list of interface words that a part of the program needs; the raw value is the path in the string table.
package protocol WordKey: RawRepresentable, CaseIterable, Sendable where RawValue == String {}
