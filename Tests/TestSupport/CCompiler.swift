import Foundation

/// The system's C compiler, for checking our declarations against the headers.
public enum CCompiler {
    /// Whether a C program compiles.
    ///
    /// - Parameter package: The package whose headers it needs, as pkg-config names it.
    public static func accepts(_ program: String, package: String) throws -> Bool {
        let folder = try TemporaryFolder()
        try folder.write(program, to: "a.c")
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "cc -fsyntax-only $(pkg-config --cflags \(package)) a.c"]
        process.currentDirectoryURL = folder.url
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
