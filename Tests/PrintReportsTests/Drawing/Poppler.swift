import Foundation

/// Poppler's programs, for tests that read a PDF as its users' programs do. Not everyone has them.
enum Poppler {
    /// The text of all pages, in lines.
    static func text(of pdf: [UInt8]) throws -> [String] {
        try run("pdftotext", ["-layout"], pdf, output: ["-"])
    }

    /// The text as the structure tree has it.
    static func structure(of pdf: [UInt8]) throws -> [String] {
        try run("pdfinfo", ["-struct-text"], pdf, output: [])
    }

    private static func run(_ tool: String, _ options: [String], _ pdf: [UInt8], output: [String]) throws -> [String] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/\(tool)")
        process.arguments = options + [file.path] + output
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: data, as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
