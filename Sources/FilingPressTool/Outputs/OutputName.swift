import Files

/// The name of a filing's reports without extension, as the components of a path below the output folder.
///
/// A component contains only letters, digits and combining marks of any script, spaces and some punctuation; other
/// characters become `_`. It never begins with a dot, a hyphen or a space and never ends with a space or a dot, so that
/// no input can write outside the output folder, hide a report or create a name that looks like an option.
struct OutputName: Hashable, Sendable {
    /// The components, folders first; never empty.
    private(set) var parts: [String]

    /// The largest length of a component in bytes. With `-1000000-summary.pdf` appended it still fits into the 255
    /// bytes that file systems allow.
    static let longestPart = 200

    /// Creates a name from the path of a file relative to the searched folder, or from its last component alone.
    ///
    /// Only the last extension is removed: `a.tar.xml` gives `a.tar`.
    init(file components: [[UInt8]]) {
        let folders = components.dropLast().map(Self.part)
        let file = components.last ?? []
        parts = folders + [Self.part(Self.withoutExtension(file))]
    }

    /// Creates a name of one component from a name without extension.
    init(stem: String) {
        parts = [Self.part(Array(stem.utf8))]
    }

    /// Returns the name of the `number`th filing of the same input, counted from 1: unchanged for the first, then
    /// `STEM-2`, `STEM-3`, …
    func numbered(_ number: Int) -> OutputName {
        guard number > 1, let last = parts.last else { return self }
        var numbered = self
        numbered.parts[parts.count - 1] = "\(last)-\(number)"
        return numbered
    }

    /// Returns the path of a report relative to the output folder.
    ///
    /// - Parameter ending: One of a format's `nameEndings`, such as `.pdf` or `-table1.csv`.
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
