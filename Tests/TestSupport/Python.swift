import Foundation

/// Runs Python scripts that read our output independently, with `csv`, `json`, `xml.etree` and `jsonschema` (Debian's
/// python3-jsonschema).
public enum Python {
    /// The `jsonschema` package with support for draft 2020-12.
    public static let jsonSchema = Wanted(
        "python3-jsonschema",
        isAtHand: (try? run("import jsonschema.validators as v; v.Draft202012Validator", [])) != nil)

    /// A script ended with an error; `messages` is its standard error.
    public struct Failure: Error {
        public var messages: String
    }

    /// Runs a script and returns its standard output.
    ///
    /// - Throws: `Failure` if the script ends with an error.
    public static func run(_ script: String, _ arguments: [String]) throws -> String {
        let folder = try TemporaryFolder()
        let process = Process()
        for name in ["output", "messages"] { try folder.write("", to: name) }
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        process.standardOutput = try FileHandle(forWritingTo: folder.url.appending(path: "output"))
        process.standardError = try FileHandle(forWritingTo: folder.url.appending(path: "messages"))
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(messages: String(decoding: folder.read("messages") ?? Data(), as: UTF8.self))
        }
        return String(decoding: folder.read("output") ?? Data(), as: UTF8.self)
    }
}
