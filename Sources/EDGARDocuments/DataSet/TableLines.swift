import Bytes
import Diagnostics
import Inputs

/// Splits a table of tab-separated values into rows, and rows into cells.
///
/// A cell that begins with a quotation mark ends with one, may contain tabs and line feeds, and has its own quotation
/// marks doubled. An opening quotation mark that is never closed is an ordinary character: if the next line begins like
/// a row, or the table ends, the row ends with its first line.
struct TableLines {
    private let source: any ByteSource
    private var buffer: [UInt8] = []
    /// The offset of the buffer in the source, and the index in the buffer where the next row begins.
    private var base = 0
    private var next = 0
    private var isAtEnd = false

    private static let pieceSize = 1 << 20

    init(_ source: any ByteSource) {
        self.source = source
    }

    /// The next row without its line ending, and its offset in the source; nil at the end.
    mutating func row() throws(Failure) -> (offset: Int, bytes: ArraySlice<UInt8>)? {
        var end = next
        var isQuoted = false
        var isAtCellStart = true
        /// The end of the line that contains the open quotation mark.
        var lineEnd: Int?
        while true {
            if end == buffer.count {
                guard try fill(&end, &lineEnd) else {
                    if let lineEnd { return take(upTo: lineEnd) }
                    return next < buffer.count ? take(upTo: buffer.count) : nil
                }
            }
            let byte = buffer[end]
            if isQuoted {
                if byte == UInt8(ascii: "\"") {
                    if end + 1 < buffer.count, buffer[end + 1] == byte {
                        end += 1
                    } else {
                        (isQuoted, lineEnd) = (false, nil)
                    }
                } else if byte == 0x0A {
                    let isRowBehind = try beginsRow(at: end + 1, &end, &lineEnd)
                    if isRowBehind { return take(upTo: lineEnd ?? end) }
                    lineEnd = lineEnd ?? end
                }
            } else if byte == 0x0A {
                return take(upTo: end)
            } else if byte == UInt8(ascii: "\""), isAtCellStart {
                isQuoted = true
            }
            isAtCellStart = byte == 0x09
            end += 1
        }
    }

    private mutating func take(upTo end: Int) -> (offset: Int, bytes: ArraySlice<UInt8>) {
        let start = next
        next = min(end + 1, buffer.count)
        var bytes = buffer[start..<end]
        if bytes.last == 0x0D { bytes = bytes.dropLast() }
        return (base + start, bytes)
    }

    /// Whether an accession number and a tab are at an index of the buffer.
    private mutating func beginsRow(at place: Int, _ end: inout Int, _ lineEnd: inout Int?) throws(Failure)
        -> Bool
    {
        let distance = place - end
        while buffer.count < end + distance + 21, try fill(&end, &lineEnd) {}
        let start = end + distance
        guard start + 21 <= buffer.count else { return false }
        return AccessionKey(buffer[start..<(start + 20)]) != nil && buffer[start + 20] == 0x09
    }

    /// Reads more bytes, discarding rows that were already returned; false at the end of the source.
    private mutating func fill(_ end: inout Int, _ lineEnd: inout Int?) throws(Failure) -> Bool {
        if isAtEnd { return false }
        let shift = next
        buffer.removeFirst(shift)
        base += shift
        next = 0
        end -= shift
        lineEnd = lineEnd.map { $0 - shift }
        let piece = try source.bytes(at: base + buffer.count, count: TableLines.pieceSize)
        isAtEnd = piece.isEmpty
        buffer += piece
        return !piece.isEmpty
    }

    /// The cells of a row, without the quotation marks around them.
    static func cells(of row: ArraySlice<UInt8>) -> [String] {
        var cells: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var index = row.startIndex
        // A quotation mark that is never closed is part of the text.
        func closes(_ start: Int) -> Bool {
            var place = start
            while place < row.endIndex {
                if row[place] == UInt8(ascii: "\"") {
                    if place + 1 < row.endIndex, row[place + 1] == row[place] {
                        place += 1
                    } else {
                        return place + 1 == row.endIndex || row[place + 1] == 0x09
                    }
                }
                place += 1
            }
            return false
        }
        var isAtCellStart = true
        while index < row.endIndex {
            let byte = row[index]
            if isQuoted {
                if byte == UInt8(ascii: "\"") {
                    if index + 1 < row.endIndex, row[index + 1] == byte {
                        cell.append(byte)
                        index += 1
                    } else {
                        isQuoted = false
                    }
                } else {
                    cell.append(byte)
                }
            } else if byte == 0x09 {
                cells.append(String(decoding: cell, as: UTF8.self))
                cell = []
                isAtCellStart = true
                index += 1
                continue
            } else if byte == UInt8(ascii: "\""), isAtCellStart, closes(index + 1) {
                isQuoted = true
            } else {
                cell.append(byte)
            }
            isAtCellStart = false
            index += 1
        }
        cells.append(String(decoding: cell, as: UTF8.self))
        return cells
    }
}

/// An accession number as an integer of 18 digits, to save memory.
struct AccessionKey: Hashable, Comparable {
    let digits: UInt64

    /// Nil unless the text has the format `0000950170-24-110527`.
    init?(_ text: ArraySlice<UInt8>) {
        guard text.count == 20 else { return nil }
        var digits: UInt64 = 0
        for (index, byte) in text.enumerated() {
            if index == 10 || index == 13 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard byte.isDigit else { return nil }
                digits = digits * 10 + UInt64(byte - 0x30)
            }
        }
        self.digits = digits
    }

    static func < (one: AccessionKey, other: AccessionKey) -> Bool { one.digits < other.digits }
}
