// What kind of character a scalar is, in the texts of filings.
extension Unicode.Scalar {
    /// White space of Unicode, no-break, figure, thin and ideographic spaces included.
    package var isSpace: Bool { properties.isWhitespace }

    /// A character that is never seen and says nothing of its neighbours: a soft hyphen, a place where a line may break or may
    /// not, a byte order mark.
    package var isZeroWidth: Bool {
        switch value {
        case 0xAD, 0x200B, 0x2060, 0xFEFF: true
        default: false
        }
    }

    /// What browsers take a character from U+0080 to U+009F for: windows-1252, where that has one. Source: HTML, 13.2.5.80.
    package var asInBrowsers: Unicode.Scalar {
        guard (0x80...0x9F).contains(value), let meant = Self.windows1252[Int(value) - 0x80] else { return self }
        return meant
    }

    private static let windows1252: [Unicode.Scalar?] = [
        "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
        nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
    ]

    /// Why nothing can be shown for it as it was filed; nil where something can, if a font has it.
    package var hindrance: String? {
        switch value {
        case 0x09...0x0D, 0x20...0x7E: return nil
        case 0x00...0x1F, 0x7F...0x9F: return "it is a control character"
        case 0xFFFD: return "it stands for one that was lost"
        case 0x202A...0x202E, 0x2066...0x2069: return "it would change the direction of what stands beside it"
        case 0xFFF9...0xFFFB: return "it annotates what stands beside it"
        default: break
        }
        return switch properties.generalCategory {
        case .privateUse: "it is for private use"
        case .unassigned: "Unicode has no such character"
        default: nil
        }
    }
}

extension String {
    /// With characters from U+0080 to U+009F made what browsers take them for.
    package var asInBrowsers: String {
        guard unicodeScalars.contains(where: { $0.asInBrowsers != $0 }) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map(\.asInBrowsers)))
    }

    /// Trimmed, runs of white space of any kind made single blanks, zero-width characters left out; nil where nothing is left.
    ///
    /// For names, numbers and other short texts: what no reader can see must not keep two of them apart.
    package var plainlySpaced: String? {
        var plain = String.UnicodeScalarView()
        var isApart = false
        for scalar in unicodeScalars where !scalar.isZeroWidth {
            if scalar.isSpace {
                isApart = true
            } else {
                if isApart, !plain.isEmpty { plain.append(" ") }
                plain.append(scalar)
                isApart = false
            }
        }
        return plain.isEmpty ? nil : String(plain)
    }
}

extension ByteView {
    /// Whether there is nothing but white space of any kind and zero-width characters.
    package var isUnseen: Bool {
        guard let first = firstIndex(where: { !$0.isBlank }) else { return true }
        return self[first] >= 0x80 && part(first..<count).text.plainlySpaced == nil
    }
}
