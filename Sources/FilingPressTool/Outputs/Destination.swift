import ArgumentParser
import Files
import FilingPress

/// Where reports go, and in which formats, as `-o` and `--format` say it together.
struct Destination {
    enum Place {
        /// As many reports as there are, each called by its filing.
        case folder(OutputFolder)
        /// One report.
        case file(Path)
        /// One report.
        case standardOutput
    }

    var place: Place
    /// One, where one report is asked for.
    var formats: [OutputFormat]

    /// - Parameters:
    ///   - output: the value of `-o`.
    ///   - asked: the formats of `--format`; none where it was not given.
    /// - Throws: `ValidationError` where there would be several reports for one name.
    init(output: String, formats asked: [OutputFormat]) throws(ValidationError) {
        if output == "-" {
            place = .standardOutput
            formats = [try Self.only(of: asked.isEmpty ? Self.usual : asked, for: output)]
            return
        }
        let possible = OutputFormat.allCases.filter { $0.fileEnding == fileEnding(of: output) }
        guard let usual = possible.first, !isFolder(output) else {
            place = .folder(OutputFolder(path: Path(output)))
            formats = asked.isEmpty ? Self.usual : asked
            return
        }
        let format = try Self.only(of: asked.isEmpty ? [usual] : asked, for: output)
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

    /// Nil where one report is asked for.
    var folder: OutputFolder? {
        if case .folder(let folder) = place { folder } else { nil }
    }

    /// Nil where no file is named.
    var file: Path? {
        if case .file(let file) = place { file } else { nil }
    }

    /// What is made where nobody says anything.
    static let usual: [OutputFormat] = [.html, .pdf]

    private static func only(of formats: [OutputFormat], for output: String) throws(ValidationError) -> OutputFormat {
        guard let format = formats.first, formats.count == 1 else {
            let names = formats.map(\.rawValue).joined(separator: " and ")
            throw ValidationError(
                """
                -o \(output.safeForTerminal) takes one report, and \(names) are \(formats.count): name one format with \
                --format, or a folder with -o.
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
    /// `.pdf`.
    fileprivate var fileEnding: String { FilingPressTool.fileEnding(of: nameEndings[0]) }
}

/// In lower case with its dot; empty where there is none. `.htm` is `.html`, and `.text` is `.txt`.
private func fileEnding(of name: String) -> String {
    let file = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = file.lastIndex(of: ".") else { return "" }
    let ending = file[dot...].lowercased()
    return [".htm": ".html", ".text": ".txt"][ending] ?? ending
}

private func isFolder(_ name: String) -> Bool {
    (try? FileStatus(of: Path(name)).kind) == .folder
}

/// Whether a folder may be called so: it is not made where a file or standard output was meant.
///
/// - Parameter option: what names it, for messages.
func validate(folder: String, option: String = "-o") throws(ValidationError) {
    guard !folder.isEmpty else { throw ValidationError("\(option) takes the name of a folder.") }
    let endings = OutputFormat.allCases.map(\.fileEnding) + [".eml"]
    guard folder != "-", !endings.contains(fileEnding(of: folder)) || isFolder(folder) else {
        throw ValidationError(
            "\(option) takes the name of a folder, and \(folder.safeForTerminal) is \(folder == "-" ? "none" : "that of a file")."
        )
    }
}
