import FilingPress

/// Something to render.
struct Input: Sendable {
    enum Source: Sendable {
        case file(Path)
        /// Standard input, which can be read only once.
        case bytes([UInt8])
    }

    var source: Source
    /// As the user named it, or as it was found, for messages.
    var name: String
    /// What its reports are called.
    var output: OutputName
    /// Whether it was named as an argument. Then it must be a filing; in a folder, other things may lie about.
    var isNamed: Bool
    /// Nil for standard input.
    var identity: FileStatus.Identity?

    /// All its bytes, or what to say where they cannot be had.
    func bytes() throws(InputTrouble) -> [UInt8] {
        switch source {
        case .bytes(let bytes): return bytes
        case .file(let path):
            do throws(ReadError) {
                return try contents(of: path, limit: maximumInputSize)
            } catch {
                throw InputTrouble(diagnostics: [
                    Diagnostic(.error, code: error.code, error.description, at: SourceLocation(file: name))
                ])
            }
        }
    }
}

/// Why there are no reports of an input.
struct InputTrouble: Error {
    /// Never empty.
    var diagnostics: [Diagnostic]
}

extension ReadError {
    /// For scripts.
    var code: String {
        switch self {
        case .system: "unreadable-file"
        case .tooLarge: "file-too-large"
        }
    }
}
