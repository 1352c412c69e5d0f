/// A text put together piece by piece, faster than a `String` grows.
@usableFromInline
package struct TextBuilder: Sendable {
    @usableFromInline var bytes: [UInt8] = []

    @inlinable
    package init() {}

    /// - Parameter capacity: in bytes.
    @inlinable
    package init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    @inlinable
    package static func += (builder: inout TextBuilder, text: String) {
        builder.bytes.append(contentsOf: text.utf8)
    }

    /// - Parameter bytes: whole characters in UTF-8.
    @inlinable
    package mutating func append(_ bytes: some Sequence<UInt8>) {
        self.bytes.append(contentsOf: bytes)
    }

    /// - Parameter character: one of ASCII.
    @inlinable
    package mutating func append(_ character: UInt8) {
        bytes.append(character)
    }

    /// Takes this character away from the end, as often as it stands there.
    package mutating func removeTrailing(_ character: UInt8) {
        while bytes.last == character { bytes.removeLast() }
    }
}
