import Foundation
import TestSupport

/// A mail server of our own (Debian's python3-aiosmtpd) on this machine, with the troubles that a test asks for; it ends
/// with the test.
final class MailServer {
    /// What it took over.
    struct Taken: Decodable {
        var to: [String]
        var from: String
        var file: String
        var id: String
        var isEncrypted: Bool
        var isKnown: Bool
    }

    let folder: TemporaryFolder
    let port: String
    private let process = Process()

    struct NotStarted: Error {}

    convenience init(_ arguments: String...) throws { try self.init(list: arguments) }

    private init(list arguments: [String]) throws {
        folder = try TemporaryFolder()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments =
            [ProjectFolder.root.appending(path: "Tests/MailServer/server.py").path, "--folder", folder.path] + arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<500 where folder.read("port") == nil && process.isRunning { usleep(20_000) }
        guard let text = folder.read("port") else { throw NotStarted() }
        port = String(decoding: text, as: UTF8.self)
    }

    deinit {
        // The threads of the tests have other signals blocked, and so has what they start.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    func taken() throws -> [Taken] {
        try (folder.read("taken.jsonl") ?? Data()).split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(Taken.self, from: Data($0))
        }
    }

    /// An authority of our own, and a certificate for localhost that it signed.
    enum Certificates {
        /// Not a TemporaryFolder, which goes with its last owner: this one serves all tests.
        private static let folder = try? made()

        static var arguments: (certificate: String, key: String, authority: String)? {
            folder.map { ($0.path + "/server.pem", $0.path + "/server.key", $0.path + "/ca.pem") }
        }

        private static func made() throws -> URL {
            let folder = FileManager.default.temporaryDirectory.appending(path: "filingpress-ca-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data("subjectAltName=DNS:localhost\n".utf8).write(to: folder.appending(path: "names"))
            let process = Process()
            process.executableURL = URL(filePath: "/bin/sh")
            process.currentDirectoryURL = folder
            process.standardError = FileHandle.nullDevice
            process.arguments = [
                "-ec",
                """
                new="openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
                $new -x509 -days 2 -subj "/CN=Test authority" -keyout ca.key -out ca.pem
                $new -subj /CN=localhost -keyout server.key -out server.csr
                openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile names -out server.pem
                """,
            ]
            try process.run()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else { throw NotStarted() }
            return folder
        }
    }

    /// With STARTTLS and, where a password is given, AUTH.
    static func encrypted(password: String? = nil, _ arguments: String...) throws -> MailServer {
        guard let files = Certificates.arguments else { throw NotStarted() }
        return try MailServer(
            list: ["--certificate", files.certificate, "--key", files.key]
                + (password.map { ["--password", $0] } ?? []) + arguments)
    }
}
