import Files

/// What an input's reports are called, without extension: parts of a path inside the output folder.
///
/// Only letters, digits and marks of any script, spaces and a few signs stand in a name; anything else becomes `_`. A
/// name never begins with a dot, a dash or a space and never ends in a space or a dot, so no input, whatever it is
/// called, writes outside the output folder, hides a report or makes a name that reads as an option.
struct OutputName: Hashable, Sendable {
    /// Folders first; never empty.
    private(set) var parts: [String]

    /// Bytes of a part at most: with `-1000000-summary.pdf` behind it, it still fits into the 255 that file systems allow.
    static let longestPart = 200

    /// From the path of a file relative to the folder that is searched, or from its last part alone.
    ///
    /// The file's extension goes; `a.tar.xml` is called `a.tar`.
    init(file components: [[UInt8]]) {
        let folders = components.dropLast().map(Self.part)
        let file = components.last ?? []
        parts = folders + [Self.part(Self.withoutExtension(file))]
    }

    /// From a name without extension.
    init(stem: String) {
        parts = [Self.part(Array(stem.utf8))]
    }

    /// The name of the `number`th filing of the same input: as it is for the first, then `STEM-2`, `STEM-3`, …
    func numbered(_ number: Int) -> OutputName {
        guard number > 1, let last = parts.last else { return self }
        var numbered = self
        numbered.parts[parts.count - 1] = "\(last)-\(number)"
        return numbered
    }

    /// The path of one of the reports, relative to the output folder.
    ///
    /// - Parameter ending: one of a format's `nameEndings`: `.pdf`, `-table1.csv`.
    func path(ending: String) -> Path {
        Path(parts.joined(separator: "/") + ending)
    }

    private static func withoutExtension(_ name: [UInt8]) -> [UInt8] {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return name }
        return Array(name[..<dot])
    }

    private static func part(_ name: [UInt8]) -> String {
        var part = String.UnicodeScalarView()
        for scalar in String(decoding: name, as: UTF8.self).unicodeScalars {
            part.append(isAllowed(scalar) ? scalar : "_")
        }
        if let first = part.first, ".- ".unicodeScalars.contains(first) {
            part.replaceSubrange(part.startIndex...part.startIndex, with: CollectionOfOne("_"))
        }
        while String(part).utf8.count > longestPart { part.removeLast() }
        while let last = part.last, ". ".unicodeScalars.contains(last) { part.removeLast() }
        return part.isEmpty ? "_" : String(part)
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            true
        default:
            " -_.,+()@=#&'".unicodeScalars.contains(scalar)
        }
    }
}

extension OutputName: CustomStringConvertible {
    var description: String { parts.joined(separator: "/") }
}
