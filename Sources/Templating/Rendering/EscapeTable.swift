/// For each byte, in which places it cannot simply be copied: a set of bits of `Escape`.
///
/// Bytes that begin a character which may have to be shown otherwise are in it too; a closer look tells.
enum EscapeTable {
    static let bytes: [UInt8] = (0...255).map { (byte: UInt8) in
        let all: UInt8 = 0xFF
        return switch byte {
        // C0 controls that HTML forbids, DEL, and what begins C1 controls, bidirectional controls and noncharacters.
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F, 0xC2, 0xE2, 0xEF, 0xF0...0xF4: all
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): all
        case UInt8(ascii: "\""): Escape.doubleQuoted.rawValue
        case UInt8(ascii: "'"): Escape.singleQuoted.rawValue
        default: 0
        }
    }
}
