import Glibc

/// A filing to measure with, in memory, so that no disk is measured.
struct Sample: Sendable {
    var name: String
    var bytes: [UInt8]

    /// Whether it counts for the figures of a filing of 8 KB.
    var isTypical: Bool { (6 << 10...10 << 10).contains(bytes.count) }

    /// The files whose paths stand on standard input, a line each; one that cannot be read is passed over.
    static func fromStandardInput() -> [Sample] {
        var samples: [Sample] = []
        while let path = readLine() {
            if let bytes = contents(of: path) { samples.append(Sample(name: path, bytes: bytes)) }
        }
        return samples
    }

    private static func contents(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return ferror(file) == 0 ? bytes : nil
    }
}
