/// Returns the length in bytes of the white space character at `index`, or 0 if there is none. The no-break space,
/// narrow no-break space and figure space count as letters.
@inline(__always)
func whiteSpaceLength<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes, at index: Int) -> Int
where Bytes.Index == Int {
    let byte = bytes[index]
    if byte <= 0x20 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
    guard byte >= 0xC2 else { return 0 }
    switch byte {
    case 0xC2:
        return index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE1, 0xE2, 0xE3:
        guard index + 2 < bytes.count else { return 0 }
        let (second, third) = (bytes[index + 1], bytes[index + 2])
        switch (byte, second) {
        case (0xE1, 0x9A): return third == 0x80 ? 3 : 0
        case (0xE2, 0x80): return third <= 0x8A && third != 0x87 || third == 0xA8 || third == 0xA9 ? 3 : 0
        case (0xE2, 0x81): return third == 0x9F ? 3 : 0
        case (0xE3, 0x80): return third == 0x80 ? 3 : 0
        default: return 0
        }
    default:
        return 0
    }
}

/// Returns whether a UTF-8 lead byte may begin an East Asian letter: a fast test with false positives.
@inline(__always)
func mayBeginIdeograph(_ byte: UInt8) -> Bool { byte >= 0xE2 && byte <= 0xF0 }

extension Character {
    /// Whether this is a Chinese, Japanese or Korean letter or full-width punctuation, which allows a line break on
    /// either side.
    var isIdeographic: Bool {
        guard let scalar = unicodeScalars.first else { return false }
        switch scalar.value {
        case 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
            return true
        default:
            return false
        }
    }

    /// Whether the character must not begin a line.
    var closes: Bool { "、。，．・：；？！）］｝」』】〉》〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!)]}%".contains(self) }

    /// Whether the character must not end a line.
    var opens: Bool { "（［｛「『【〈《〔([{".contains(self) }

    /// Whether a line may break after the character in a word longer than a line.
    var allowsBreakAfter: Bool { "-/,.@_".contains(self) }
}
