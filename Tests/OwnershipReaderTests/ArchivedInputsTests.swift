import Archives
import Diagnostics
import Inputs
import OwnershipModel
import OwnershipReader
import TestSupport
import Testing

/// Archives read one input at a time, for clients of the library.
@Suite struct ArchivedInputsTests {
    /// What became of each entry, as words.
    private func walk(_ archive: [UInt8]) throws -> [String] {
        try ArchivedInputs(BytesInMemory(archive), named: "a.zip").map { input in
            switch input.outcome {
            case .read(let outcome): "\(input.name): \(outcome.filings.count) filing"
            case .skipped(let reason): "\(input.name): \(reason)"
            case .failed(let failure): "\(input.name): \(failure.diagnostics[0].code)"
            }
        }
    }

    private static let filing = (try? Fixture.bytes("x0609-form4.xml")) ?? []

    @Test func everyEntryHasAnOutcomeAndNoneEndsTheWalk() throws {
        let files: [(String, [UInt8])] = [
            ("d/1.xml", Self.filing), ("logo.png", [0x89] + Array("PNG\r\n\u{1A}\n".utf8)),
            ("torn.xml", Array(Self.filing.prefix(900))), ("d/2.xml", Self.filing),
        ]
        let walked = try walk(Packed.zip(files))
        #expect(walked.count == 4)
        #expect(walked[0] == "a.zip/d/1.xml: 1 filing" && walked[3] == "a.zip/d/2.xml: 1 filing")
        #expect(walked[1].hasPrefix("a.zip/logo.png: this is "))
        #expect(walked[2] == "a.zip/torn.xml: truncated-xml")
    }

    @Test func whatANameHadToLoseIsSaid() throws {
        let inputs = try ArchivedInputs(BytesInMemory(Packed.tar([("../../etc/x.xml", Self.filing)])), named: "a.tar")
        let input = try #require(Array(inputs).first)
        guard case .read(let outcome) = input.outcome else {
            throw Failure(.input, code: "unread", "nothing was read")
        }
        #expect(outcome.filings.count == 1 && outcome.diagnostics.first?.code == "unsafe-entry-name")
        #expect(!input.name.contains(".."))
    }

    /// The entries before the damage are read, and the damage is the last element.
    @Test func damageToTheArchiveIsTheLastElement() throws {
        let archive = Packed.tar([("1.xml", Self.filing), ("2.xml", Self.filing)])
        var inputs = try ArchivedInputs(BytesInMemory(Array(archive.prefix(archive.count - 1_400))), named: "a.tar")
        var names: [String] = []
        var last: ArchivedInput.Outcome?
        while let input = inputs.next() {
            names.append(input.name)
            last = input.outcome
        }
        #expect(names.first == "a.tar/1.xml" && names.last == "a.tar")
        guard case .failed(let failure)? = last else {
            throw Failure(.input, code: "unread", "the damage was not said")
        }
        #expect(failure.diagnostics[0].severity == .error)
        #expect(inputs.next() == nil)
    }

    @Test func whatIsNoArchiveIsAFailure() {
        #expect(throws: Failure.self) { try ArchivedInputs(BytesInMemory(Self.filing), named: "a.xml") }
    }
}
