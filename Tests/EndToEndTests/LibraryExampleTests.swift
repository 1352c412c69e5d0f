import Foundation
import TestSupport
import Testing

/// The program of the README, which uses the library as a client does.
@Suite struct LibraryExampleTests {
    @Test func itSaysWhatAFilingSaysAndWritesItsReports() throws {
        let folder = try TemporaryFolder()
        try folder.write(Sample.text, to: "sale.xml")
        var example = Command(in: folder)
        example.program = Command.url.deletingLastPathComponent().appendingPathComponent("LibraryExample").path
        let run = try example("sale.xml")
        #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
        let lines = run.output.split(separator: "\n")
        #expect(lines.contains("Common Stock traded on 2013-11-25 due on 2013-11-27"), "\(run.output)")
        #expect(lines.first?.contains(" sold ") == true, "\(run.output)")
        #expect(folder.read("filing.html")?.starts(with: Data("<!DOCTYPE html>".utf8)) == true)
        #expect(folder.read("filing.pdf")?.starts(with: Data("%PDF-1.".utf8)) == true)
    }

    @Test func whatIsNoFilingIsAFailure() throws {
        let folder = try TemporaryFolder()
        try folder.write("Dear shareholders,", to: "letter.txt")
        var example = Command(in: folder)
        example.program = Command.url.deletingLastPathComponent().appendingPathComponent("LibraryExample").path
        let run = try example("letter.txt")
        #expect(run.status != 0)
        #expect(folder.read("filing.pdf") == nil)
    }
}
