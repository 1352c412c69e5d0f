import Foundation

/// The files in `Tests/Fixtures`: filings written for the tests, with fictional persons and companies.
public enum Fixture {
    /// The folder of the fixtures.
    public static let folder = ProjectFolder.fixtures

    /// Reads a fixture by its name.
    public static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    /// The sorted names of all fixtures that are filings as EDGAR serves them. Pages are kept in a folder of their own.
    public static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { !$0.hasPrefix(".") && $0.contains(".") }.sorted()
    }
}
