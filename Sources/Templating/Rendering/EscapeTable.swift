/// For each byte, the set of `Escape` bits under which it cannot simply be copied.
///
/// The set also includes the lead bytes of characters that may need replacing; the decision needs a closer look.
enum EscapeTable {
    static let bytes: [UInt8] = (0...255).map { (byte: UInt8) in
        let all: UInt8 = 0xFF
        return switch byte {
        // C0 controls that HTML forbids, DEL, and lead bytes of C1 controls, bidirectional controls and noncharacters.
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F, 0xC2, 0xE2, 0xEF, 0xF0...0xF4: all
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): all
        case UInt8(ascii: "\""): Escape.doubleQuoted.rawValue
        case UInt8(ascii: "'"): Escape.singleQuoted.rawValue
        default: 0
        }
    }
}
