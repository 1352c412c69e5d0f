/// Bytes of a PDF file in the making.
struct ByteWriter {
    var bytes: [UInt8] = []

    var count: Int { bytes.count }

    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    mutating func put(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func put(_ text: some Sequence<UInt8>) { bytes.append(contentsOf: text) }

    mutating func put(_ byte: UInt8) { bytes.append(byte) }

    mutating func integer(_ value: Int) {
        if (0...9).contains(value) { return bytes.append(0x30 + UInt8(value)) }
        var rest = value.magnitude
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var first = 20
            repeat {
                first -= 1
                digits[first] = 0x30 + UInt8(rest % 10)
                rest /= 10
            } while rest > 0
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[first..<20]))
        }
    }

    /// A length in points, to a hundredth.
    mutating func number(_ value: Double) {
        var hundredths = Int((value * 100).rounded())
        if hundredths < 0 {
            bytes.append(UInt8(ascii: "-"))
            hundredths = -hundredths
        }
        integer(hundredths / 100)
        let rest = hundredths % 100
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(0x30 + UInt8(rest / 10))
        if rest % 10 > 0 { bytes.append(0x30 + UInt8(rest % 10)) }
    }

    mutating func reference(_ object: Int) {
        integer(object)
        put(" 0 R")
    }

    /// A byte string, as the names in name trees and the identifiers of elements are.
    mutating func byteString(_ text: some Sequence<UInt8>) {
        put(UInt8(ascii: "("))
        for byte in text {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
                put(UInt8(ascii: "\\"))
                put(byte)
            case 0x0D: put("\\r")
            default: put(byte)
            }
        }
        put(UInt8(ascii: ")"))
    }

    /// A text string (ISO 32000-1, 7.9.2.2): ASCII as it is, all else as UTF-16 with its byte order mark.
    mutating func textString(_ text: String) {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return byteString(text.utf8) }
        byteString([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    }
}
