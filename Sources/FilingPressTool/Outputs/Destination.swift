import ArgumentParser
import Files
import FilingPress

/// The place and the formats of the reports, resulting from `-o` and `--format` together.
struct Destination {
    enum Place {
        /// Any number of reports, each named after its filing.
        case folder(OutputFolder)
        /// One report.
        case file(Path)
        /// One report.
        case standardOutput
    }

    var place: Place
    /// The formats; exactly one unless the place is a folder.
    var formats: [OutputFormat]

    /// Derives the destination from the options.
    ///
    /// - Parameters:
    ///   - output: The value of `-o`.
    ///   - asked: The formats of `--format`; empty if it was not given.
    ///   - isOnePage: Whether of a format with a file for each page, one page is made.
    /// - Throws: `ValidationError` if `output` takes one report and there would be several, or if it contradicts the
    ///   format.
    init(output: String, formats asked: [OutputFormat], isOnePage: Bool = false) throws(ValidationError) {
        if output == "-" {
            place = .standardOutput
            formats = [try Self.only(of: asked.isEmpty ? Self.usual : asked, for: output, isOnePage: isOnePage)]
            return
        }
        let possible = OutputFormat.allCases.filter { $0.fileEnding == fileEnding(of: output) }
        guard let usual = possible.first, !isFolder(output) else {
            place = .folder(OutputFolder(path: Path(output)))
            formats = asked.isEmpty ? Self.usual : asked
            return
        }
        let format = try Self.only(of: asked.isEmpty ? [usual] : asked, for: output, isOnePage: isOnePage)
        guard possible.contains(format) else {
            throw ValidationError(
                """
                -o \(output.safeForTerminal) and --format \(format) contradict each other: give the file the ending \
                \(format.fileEnding), or leave --format out.
                """)
        }
        place = .file(Path(output))
        formats = [format]
    }

    /// The output folder; nil for a single report.
    var folder: OutputFolder? {
        if case .folder(let folder) = place { folder } else { nil }
    }

    /// The output file; nil for a folder and for standard output.
    var file: Path? {
        if case .file(let file) = place { file } else { nil }
    }

    /// The default formats.
    static let usual: [OutputFormat] = [.html, .pdf]

    private static func only(
        of formats: [OutputFormat], for output: String, isOnePage: Bool
    ) throws(ValidationError) -> OutputFormat {
        guard let format = formats.first, formats.count == 1 else {
            let names = formats.map(\.rawValue).joined(separator: " and ")
            throw ValidationError(
                """
                -o \(output.safeForTerminal) takes one report, and \(names) are \(formats.count): name one format with \
                --format, or a folder with -o.
                """)
        }
        guard isOnePage || !format.isByPage else {
            throw ValidationError(
                """
                -o \(output.safeForTerminal) takes one file, and \(format) makes one for each page: name a folder with -o, or \
                one page with --pages, as --pages 1.
                """)
        }
        let endings = format.nameEndings.map { "NAME" + $0 }
        guard endings.count == 1 else {
            throw ValidationError(
                """
                -o \(output.safeForTerminal) takes one file, and \(format) makes \(endings.count), \
                \(endings.joined(separator: " and ")): name a folder with -o.
                """)
        }
        return format
    }
}

extension OutputFormat {
    /// The file extension with its dot, such as `.pdf`.
    fileprivate var fileEnding: String { FilingPressTool.fileEnding(of: nameEndings[0]) }
}

/// Returns the extension of a file in lower case with its dot; empty if there is none. `.htm` gives `.html`, and
/// `.text` gives `.txt`.
private func fileEnding(of name: String) -> String {
    let file = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = file.lastIndex(of: ".") else { return "" }
    let ending = file[dot...].lowercased()
    return [".htm": ".html", ".text": ".txt"][ending] ?? ending
}

private func isFolder(_ name: String) -> Bool {
    (try? FileStatus(of: Path(name)).kind) == .folder
}

/// Checks that an option names a folder rather than a file or standard output.
///
/// - Parameter option: The option, for messages.
/// - Throws: `ValidationError` if the name is empty, is `-`, or has the extension of a report or a message and is not
///   an existing folder.
func validate(folder: String, option: String = "-o") throws(ValidationError) {
    guard !folder.isEmpty else { throw ValidationError("\(option) takes the name of a folder.") }
    let endings = OutputFormat.allCases.map(\.fileEnding) + [".eml"]
    guard folder != "-", !endings.contains(fileEnding(of: folder)) || isFolder(folder) else {
        throw ValidationError(
            "\(option) takes the name of a folder, and \(folder.safeForTerminal) is \(folder == "-" ? "none" : "that of a file")."
        )
    }
}
