import Glibc

/// A filing to measure with, in memory, so that no disk is measured.
struct Sample: Sendable {
    var name: String
    var bytes: [UInt8]

    /// Whether it counts for the figures of a filing of 8 KB.
    var isTypical: Bool { (6 << 10...10 << 10).contains(bytes.count) }

    /// Nil for a file that cannot be read.
    init?(path: String) {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        name = path
        bytes = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        if ferror(file) != 0 { return nil }
    }

    /// The paths on standard input, a line each.
    static func pathsFromStandardInput() -> [String] {
        var paths: [String] = []
        while let path = readLine() { paths.append(path) }
        return paths
    }
}
