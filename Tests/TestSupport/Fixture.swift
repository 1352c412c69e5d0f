import Foundation

/// Files of Tests/Fixtures: filings we wrote ourselves, of persons and companies that do not exist.
public enum Fixture {
    public static let folder = ProjectFolder.fixtures

    public static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    /// All fixtures that are filings as EDGAR has them, by name; pages lie in a folder of their own.
    public static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { !$0.hasPrefix(".") && $0.contains(".") }.sorted()
    }
}
