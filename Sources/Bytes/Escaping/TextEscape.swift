/// The escaping rules of an output format. Text between escaped characters is copied in runs.
package struct TextEscape: Sendable {
    /// For each byte, whether a character that begins with it may need escaping: ASCII characters that do, and all others.
    private let isLookedAt: [Bool]
    private let escaped: @Sendable (Unicode.Scalar) -> String?

    /// - Parameter escaped: returns the replacement of a character; nil if it is written unchanged.
    package init(_ escaped: @escaping @Sendable (Unicode.Scalar) -> String?) {
        self.escaped = escaped
        isLookedAt = (0...255).map { (byte: UInt8) in
            byte < 0x80 ? escaped(Unicode.Scalar(byte)) != nil : byte >= 0xC0
        }
    }

    /// Appends a text with escapes.
    package func append(_ text: String, to written: inout ByteBuilder) {
        text.withUTF8View { text in isLookedAt.withView { append(text, $0, to: &written) } }
    }

    private func append(_ text: ByteView, _ isLookedAt: MemoryView<Bool>, to written: inout ByteBuilder) {
        var (copied, place) = (0, 0)
        let count = text.count
        while place < count {
            guard isLookedAt[Int(text[place])], let scalar = text.scalar(at: place) else {
                place += 1
                continue
            }
            let width = UTF8.width(scalar)
            if let escaped = escaped(scalar) {
                written.append(text.part(copied..<place))
                written.append(text: escaped)
                copied = place + width
            }
            place += width
        }
        written.append(copied == 0 ? text : text.part(copied..<count))
    }
}
