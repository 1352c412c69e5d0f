import ArgumentParser
import Files
import FilingPress
import Glibc

/// The command `filingpress templates`.
struct TemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "Lists every name a template may use: its type, what it holds, an example.",
        discussion: """
            Templates are written in the Mustache language. Write those built in to a folder with --export, change what \
            you like, delete the others, and render with --templates. A name that is not in this list is an error before \
            anything is rendered.

            A line is: name (type): what it holds, for example: a value. Names that stand further in belong to the \
            list or record above them.

            Exit status: 1 where the list cannot be printed, 64 for arguments that cannot be used.
            """)

    @Option(
        help: ArgumentHelp("Write the built-in templates to a folder instead.", valueName: "folder"),
        completion: .directory)
    var export: String?

    @Flag(help: "List the names for the template of mails, mail.mustache, instead of those for pages.")
    var mail = false

    @Flag(help: "List the names for the template of a site's lists, site.mustache, instead of those for pages.")
    var site = false

    func validate() throws {
        guard !(mail && site) else { throw ValidationError("--mail and --site name different templates.") }
        if let export { try FilingPressTool.validate(folder: export, option: "--export") }
    }

    func run() throws {
        if let export {
            try write(to: Path(export))
        } else {
            try StandardOutput.write(list.map { $0 + "\n" }.joined())
        }
    }

    private var list: [String] {
        (mail ? TemplateName.mail : site ? TemplateName.site : TemplateName.all).map { name in
            let indent = String(repeating: "  ", count: name.depth)
            let own = name.path.split(separator: ".").last ?? ""
            let example = name.example.isEmpty ? "" : " For example: \(name.example)"
            return "\(indent)\(own) (\(name.kind)): \(name.explanation)\(example)"
        }
    }

    /// Writes the built-in templates to a folder. An existing file is never overwritten.
    private func write(to folder: Path) throws {
        let files = TemplateFile.builtIn.map { (path: Path($0.name + ".mustache"), bytes: $0.bytes) }
        for file in files where (try? FileStatus(of: folder.appending(file.path.bytes))) != nil {
            let taken = folder.appending(file.path.bytes).description.safeForTerminal
            throw ValidationError("There is a \(taken) already; export to another folder.")
        }
        if let status = try? FileStatus(of: folder), status.kind != .folder {
            throw ValidationError("\(folder.description.safeForTerminal) is a file; export to a folder.")
        }
        for (place, file) in files.enumerated() {
            do {
                try OutputFolder(path: folder).write(file.bytes, to: file.path)
            } catch {
                // Remove the files written so far, so that the export can be repeated.
                for written in files[..<place] { _ = folder.appending(written.path.bytes).withCString { unlink($0) } }
                Console(count: 0, verbosity: .normal).report([
                    Diagnostic(
                        .error, code: "unwritable-file", "this cannot be written: \(error)",
                        at: SourceLocation(file: folder.appending(file.path.bytes).description),
                        notes: ["no template was exported"])
                ])
                throw ExitCode(1)
            }
        }
        try StandardOutput.write("\(files.count) templates in \(Tally.shown(folder))\n")
    }
}
