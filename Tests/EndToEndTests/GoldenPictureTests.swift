import Foundation
import TestSupport
import Testing

/// Pages look as they did, and as their PDFs look in a viewer (`make goldens`).
@Suite struct GoldenPictureTests {
    @Test(.wants(.program("pdftoppm"))) func formsLookAsTheyDid() throws {
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = ProjectFolder.root.appending(path: ".make/goldens")
        process.arguments = [Command.url.path, folder.path + "pictures"]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let faults = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(faults)")
        #expect(said.split(separator: "\n").count == 5)
        #expect(try #require(folder.read("pictures/index.html")).count > 1000)
    }
}
