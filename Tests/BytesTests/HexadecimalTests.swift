import Bytes
import Testing

@Suite struct HexadecimalTests {
    @Test func numbers() {
        #expect(String(hexadecimal: 0 as UInt8) == "0")
        #expect(String(hexadecimal: 0xAB as UInt8) == "AB")
        #expect(String(hexadecimal: 0xAB as UInt32, digits: 4, .lower) == "00ab")
        #expect(String(hexadecimal: 0x12345 as UInt32, digits: 4) == "12345")
        #expect(String(hexadecimal: UInt64.max) == "FFFFFFFFFFFFFFFF")
        #expect(("\u{A0}" as Unicode.Scalar).codePoint == "U+00A0")
        #expect(("\u{1F9FF}" as Unicode.Scalar).codePoint == "U+1F9FF")
    }

    @Test func digits() {
        for value in 0..<16 as Range<UInt8> {
            #expect(UInt8(hexDigitFor: value).hexValue == value)
            #expect(UInt8(hexDigitFor: value | 0xF0, .lower).hexValue == value)
        }
        #expect((0...255).filter { UInt8($0).isHexDigit }.count == 22)
        #expect(UInt32(hexadecimal: "1f9FF") == 0x1F9FF)
        #expect(UInt8(hexadecimal: "100") == nil)
        #expect(UInt8(hexadecimal: "") == nil)
    }

    @Test func kinds() {
        func all(_ isOne: (UInt8) -> Bool) -> [UInt8] { (0...255).filter(isOne) }
        #expect(all(\.isBlank) == [0x09, 0x0A, 0x0D, 0x20])
        #expect(all(\.isWhiteSpace) == [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20])
        #expect(all(\.isPDFWhiteSpace) == [0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20])
        #expect(all(\.isDigit) == Array("0123456789".utf8))
        #expect(all(\.isLetter).count == 52)
        #expect(all { $0.lowercased != $0 } == all(\.isUppercase))
        #expect(UInt8(ascii: "Q").lowercased == UInt8(ascii: "q"))
    }
}
