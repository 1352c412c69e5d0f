import Bytes

// Syntax of PDF (ISO 32000-1, 7.3).
extension ByteBuilder {
    mutating func reference(_ object: Int) {
        append(decimal: object)
        append(" 0 R")
    }

    /// A byte string, as the names in name trees and the identifiers of elements are.
    mutating func byteString(_ text: some Sequence<UInt8>) {
        append(UInt8(ascii: "("))
        for byte in text {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
                append(UInt8(ascii: "\\"))
                append(byte)
            case 0x0D: append("\\r")
            default: append(byte)
            }
        }
        append(UInt8(ascii: ")"))
    }

    /// A text string (ISO 32000-1, 7.9.2.2): ASCII as it is, all else as UTF-16 with its byte order mark.
    mutating func textString(_ text: String) {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return byteString(text.utf8) }
        byteString([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    }
}
