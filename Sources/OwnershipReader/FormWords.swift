import Bytes

/// The words of an input in capitals, without white space and markup: a saved page or a print may break a line anywhere,
/// and blanks may be no-break spaces.
struct FormWords {
    private let bytes: [UInt8]

    init(in text: ArraySlice<UInt8>) {
        var words: [UInt8] = []
        words.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            switch byte {
            case 0x09...0x0D, 0x20: index += 1
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\\"): index += 1
            case 0xC2 where index + 1 < text.endIndex && text[index + 1] == 0xA0: index += 2
            case UInt8(ascii: "<"):
                // A tag; a sign that begins none is a character.
                let end = text[index...].prefix(2_000).firstIndex(of: UInt8(ascii: ">"))
                index = end.map { $0 + 1 } ?? index + 1
            case UInt8(ascii: "&"):
                let blank = FormWords.blanks.first { text.starts(with: $0, at: index) }
                if blank == nil { words.append(byte) }
                index += blank?.utf8CodeUnitCount ?? 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"):
                words.append(byte - 0x20)
                index += 1
            default:
                words.append(byte)
                index += 1
            }
        }
        bytes = words
    }

    private static let blanks: [StaticString] = ["&nbsp;", "&#160;", "&#xA0;", "&#xa0;"]

    /// Whether words stand here. Give them in capitals and without blanks.
    func contain(_ words: StaticString) -> Bool { bytes[...].firstIndex(of: words) != nil }
}
