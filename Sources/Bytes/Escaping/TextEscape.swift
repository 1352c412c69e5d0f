/// How a format writes texts: what it cannot hold as it is stands otherwise, all else is copied in runs.
package struct TextEscape: Sendable {
    /// For each byte, whether what begins with it is looked at: every character beyond ASCII, and whatever stands otherwise.
    private let isLookedAt: [Bool]
    private let escaped: @Sendable (Unicode.Scalar) -> String?

    /// - Parameter escaped: what is written for a character; nil where it stands as it is.
    package init(_ escaped: @escaping @Sendable (Unicode.Scalar) -> String?) {
        self.escaped = escaped
        isLookedAt = (0...255).map { (byte: UInt8) in
            byte < 0x80 ? escaped(Unicode.Scalar(byte)) != nil : byte >= 0xC0
        }
    }

    package func append(_ text: String, to written: inout ByteBuilder) {
        text.withUTF8View { text in isLookedAt.withView { append(text, $0, to: &written) } }
    }

    private func append(_ text: ByteView, _ isLookedAt: MemoryView<Bool>, to written: inout ByteBuilder) {
        var (copied, place) = (0, 0)
        while place < text.count {
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
        written.append(text.part(copied..<text.count))
    }
}
