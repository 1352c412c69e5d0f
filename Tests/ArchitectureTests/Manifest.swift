import Foundation
import TestSupport

/// The arrows as `Package.swift` states them.
struct Manifest {
    /// Direct dependencies by target: targets and products of other packages, by the name they are imported under.
    var dependencies: [String: Set<String>]
    /// The targets that stand for C libraries.
    var systemTargets: Set<String>

    /// Asks SwiftPM, with a build folder of its own: that of the running tests is locked.
    init() throws {
        let scratch = try TemporaryFolder()
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "swift", "package", "--package-path", ProjectFolder.root.path, "--scratch-path",
            scratch.path, "dump-package",
        ]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let json = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        self.init(try JSONDecoder().decode(Dump.self, from: json))
    }

    private init(_ dump: Dump) {
        dependencies = [:]
        systemTargets = []
        for target in dump.targets {
            dependencies[target.name] = Set(target.dependencies.compactMap(\.name))
            if target.type == "system" { systemTargets.insert(target.name) }
        }
    }
}

/// What is needed of `swift package dump-package`.
private struct Dump: Decodable {
    var targets: [Target]

    struct Target: Decodable {
        var name: String
        var type: String
        var dependencies: [Dependency]
    }

    /// `{"byName": ["Name", null]}` or `{"product": ["Name", "package", null, null]}`.
    struct Dependency: Decodable {
        var name: String?

        init(from decoder: any Decoder) throws {
            let kinds = try decoder.singleValueContainer().decode([String: [Part]].self)
            name = kinds.values.first?.first?.text
        }
    }

    struct Part: Decodable {
        var text: String?

        init(from decoder: any Decoder) throws {
            text = try? decoder.singleValueContainer().decode(String.self)
        }
    }
}
