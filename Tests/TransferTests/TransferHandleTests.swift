import Diagnostics
import Foundation
import TestSupport
import Testing
import Transfer

/// What a transfer does that needs no server; `EndToEndTests` speak to one.
@Suite struct TransferHandleTests {
    @Test func whatIsSentArrives() throws {
        let folder = try TemporaryFolder()
        let handle = try TransferHandle()
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
        for (name, content) in [("long", bytes), ("empty", [])] {
            let file = URL(filePath: folder.path).appending(path: name)
            try handle.set(.url, file.absoluteString)
            let end = try handle.send(content)
            #expect(end.kind == .done, "\(end.words)")
            #expect(end.isComplete)
            #expect(try [UInt8](Data(contentsOf: file)) == content)
        }
    }

    @Test func otherProtocolsAreRefused() throws {
        let folder = try TemporaryFolder()
        let file = URL(filePath: folder.path).appending(path: "file")
        let handle = try TransferHandle()
        try handle.set(.url, file.absoluteString)
        try handle.set(.protocols, "smtp,smtps")
        let end = try handle.send([1])
        #expect(end.kind == .other)
        #expect(!end.isComplete)
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }

    @Test func aServerThatIsNotThereCannotBeReached() throws {
        let handle = try TransferHandle()
        try handle.set(.url, "smtp://127.0.0.1:1")
        try handle.set(.proxy, "")
        try handle.set(.always)
        try handle.set(.someRecipientsSuffice, true)
        try handle.set(patience: 5)
        try handle.set(.mailFrom, "<a@example.org>")
        for recipients in [["<b@example.org>"], ["<c@example.org>", "<d@example.org>"], []] {
            try handle.set(.mailRecipients, recipients)
            let end = try handle.send([1, 2, 3])
            #expect(end.kind == .unreachable, "\(end.words)")
            #expect(!end.isComplete)
        }
    }

    @Test func anUnknownOptionSaysSo() throws {
        let handle = try TransferHandle()
        let failure = #expect(throws: Failure.self) { try handle.set(.protocols, "carrier-pigeon") }
        #expect(failure?.message.hasPrefix("libcurl does not do what is asked for: ") == true)
    }
}
