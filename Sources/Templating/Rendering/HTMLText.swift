/// Text as HTML, for the parts of a product that make values of the kind markup.
public enum HTMLText {
    /// Appends text so that it shows as it is, both in the text of a page and in an attribute in double quotes.
    ///
    /// Characters that HTML forbids become U+FFFD; embeddings, overrides and isolates of the writing direction are shown
    /// by name, `[U+202E]`. Templates treat the texts that they write in the same way.
    public static func append(_ text: String, to output: inout [UInt8]) {
        var buffer = ByteBuffer(capacity: text.utf8.count)
        var text = text
        text.withUTF8 { bytes in
            EscapeTable.bytes.withUnsafeBufferPointer { table in
                if let table = table.baseAddress { buffer.appendEscaped(bytes, .doubleQuoted, table) }
            }
        }
        output.append(contentsOf: buffer.bytes)
    }
}
