import Glibc

/// A filing to measure with, kept in memory so that disk access is not measured.
struct Sample: Sendable {
    var name: String
    var bytes: [UInt8]

    /// Whether it has a typical size, 6 to 10 KB.
    var isTypical: Bool { (6 << 10...10 << 10).contains(bytes.count) }

    /// Reads the file; nil if it cannot be read.
    init?(path: String) {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        name = path
        bytes = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        if ferror(file) != 0 { return nil }
    }

    /// Reads paths from standard input, one per line.
    static func pathsFromStandardInput() -> [String] {
        var paths: [String] = []
        while let path = readLine() { paths.append(path) }
        return paths
    }
}
