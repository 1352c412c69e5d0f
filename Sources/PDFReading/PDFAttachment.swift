import Bytes

/// A file attached to a PDF.
package struct PDFAttachment: Sendable, Equatable {
    /// Its place in the list, counted from 1.
    package var number: Int
    /// The name as the PDF gives it, which is hostile text: for messages and nothing else.
    package var name: String

    /// The most attachments that are looked at.
    static let most = 20

    /// Reads what `pdfdetach -list` writes: `2 embedded files`, then `1: name` and `2: name`.
    ///
    /// A name may hold line ends and look like the next entries. So the number in the first line decides how many there
    /// are, and each name ends where the next number in the row begins a line.
    static func list(_ output: [UInt8]) -> [PDFAttachment] {
        var lines = output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
        guard let first = lines.popFirst(),
            let count = Int(String(decoding: first.prefix { $0.isDigit }, as: UTF8.self))
        else { return [] }
        var names = Array(repeating: "", count: min(max(count, 0), most))
        var number = 0
        for line in lines {
            let text = String(decoding: line, as: UTF8.self)
            let next = "\(number + 1): "
            if number < names.count, text.hasPrefix(next) {
                names[number] = String(text.dropFirst(next.count).prefix(200))
                number += 1
            }
        }
        return names.enumerated().map { PDFAttachment(number: $0 + 1, name: $1) }
    }
}
