import Files
import FilingPress

/// A search for inputs: the files that the arguments name and those in the folders and archives that they name.
struct InputSearch {
    /// A result of the search. Results are in the order of the arguments and, within a folder, of the bytes of the
    /// names.
    enum Item: Sendable {
        case input(Input)
        /// Something that is not an input, with the reason.
        case remark(Diagnostic)
    }

    var items: [Item] = []
    /// The output folder, which is skipped inside a searched folder, because reports are not inputs.
    private let outputFolder: FileStatus.Identity?
    /// The folders searched so far for the current argument.
    private var searched: [FileStatus.Identity: Path] = [:]

    private init(outputFolder: FileStatus.Identity?) {
        self.outputFolder = outputFolder
    }

    /// Finds the inputs that the arguments name.
    ///
    /// - Parameter arguments: Paths of files and folders, and `-` for standard input.
    static func run(_ arguments: [String], outputFolder: Path?) -> [Item] {
        var search = InputSearch(outputFolder: outputFolder.flatMap { try? FileStatus(of: $0).identity })
        for argument in arguments {
            if argument == "-" { search.readStandardInput() } else { search.look(at: Path(argument)) }
        }
        return search.items
    }

    private mutating func readStandardInput() {
        do {
            let bytes = try inputBytes(of: nil, named: "<stdin>", limit: FilingReader.maximumDocumentSize)
            if ArchiveKind(opening: bytes) != nil {
                return open(BytesInMemory(bytes), name: "<stdin>", file: [Array("stdin".utf8)], isNamed: true)
            }
            let stem = FilingReader.accessionNumber(of: bytes)?.description ?? "stdin"
            let input = Input(source: .bytes(bytes), name: "<stdin>", output: OutputName(stem: stem), isNamed: true)
            items.append(.input(input))
        } catch {
            remark(error)
        }
    }

    private mutating func look(at path: Path) {
        guard let status = status(of: path, isNamed: true) else { return }
        if status.kind == .folder {
            searched = [:]
            search(path, status.identity, below: [])
        } else {
            add(path, status, [path.lastComponent], isNamed: true)
        }
    }

    /// Searches a folder, unless it has been searched already for this argument.
    ///
    /// - Parameter parents: The path from the folder named as an argument to this one.
    private mutating func search(_ folder: Path, _ identity: FileStatus.Identity, below parents: [[UInt8]]) {
        if let earlier = searched.updateValue(folder, forKey: identity) {
            searched[identity] = earlier
            return skip(folder, "this is the folder \(earlier) again")
        }
        let entries: [[UInt8]]
        do {
            entries = try names(in: folder)
        } catch {
            return remark(
                .error, "unreadable-folder", "this folder cannot be searched: \(error)", at: folder.description)
        }
        let isDataSet = openDataSet(in: folder, entries, below: parents)
        for name in entries {
            if isDataSet, DataSetTable(fileName: name) != nil { continue }
            let path = folder.appending(name)
            guard let status = status(of: path, isNamed: false) else { continue }
            switch status.kind {
            case .folder where status.identity == outputFolder:
                skip(path, "this is the output folder")
            case .folder where name.first == UInt8(ascii: "."):
                skip(path, "this is a hidden folder")
            case .folder:
                search(path, status.identity, below: parents + [name])
            case .file where name.first == UInt8(ascii: ".") && status.size == 0:
                skip(path, "this is a hidden file with nothing in it")
            case .stream:
                skip(path, "this is no file but a pipe, a device or a socket")
            case .file:
                add(path, status, parents + [name], isNamed: false)
            }
        }
    }

    private mutating func status(of path: Path, isNamed: Bool) -> FileStatus? {
        do {
            return try FileStatus(of: path)
        } catch {
            // An entry of a folder without a status is usually a dangling link, so this is only a warning.
            remark(
                isNamed ? .error : .warning, "unreadable-file", "this cannot be read: \(error)", at: path.description)
            return nil
        }
    }

    /// Adds a file, or the entries of an archive.
    ///
    /// - Parameter file: Its path below the folder that is searched, or its name alone.
    private mutating func add(_ path: Path, _ status: FileStatus, _ file: [[UInt8]], isNamed: Bool) {
        if status.kind == .file,
            ArchiveKind(opening: FileSource.opening(of: path, count: ArchiveKind.openingSize)) != nil,
            let source = try? FileSource(path)
        {
            return open(source, name: path.description, file: file, isNamed: isNamed, identity: status.identity)
        }
        var source = FilingInput.Source.file(path)
        if status.kind == .stream {
            // A stream can be read only once, so keep its contents.
            do {
                source = .bytes(
                    try inputBytes(of: path, named: path.description, limit: FilingReader.maximumDocumentSize))
            } catch {
                return remark(error)
            }
        }
        items.append(
            .input(
                Input(
                    source: source, name: path.description, output: OutputName(file: file), isNamed: isNamed,
                    identity: status.identity)))
    }

    private mutating func skip(_ path: Path, _ reason: String) {
        items.append(.remark(.skipped(path.description, reason)))
    }

    mutating func remark(_ failure: Failure) {
        items += failure.diagnostics.map { .remark($0) }
    }

    mutating func remark(_ severity: Diagnostic.Severity, _ code: String, _ message: String, at name: String) {
        items.append(.remark(Diagnostic(severity, code: code, message, at: SourceLocation(file: name))))
    }
}
