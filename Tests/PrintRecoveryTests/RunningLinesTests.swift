import Testing

@testable import PrintRecovery

/// What an office prints on each page is told from what a form repeats for each of its persons.
@Suite struct RunningLinesTests {
    private func running(_ texts: [String]) -> [Int] {
        let lines = texts.enumerated().map { TextLines.Line(number: $0.offset + 1, text: $0.element) }
        let running = RunningLines(in: lines)
        return texts.indices.filter(running.holds)
    }

    /// A hundred lines, and below them a block of twenty-one for each of five persons.
    private func form(_ block: [String]) -> [String] {
        let head = (1...100).map { "line \($0) of the tables" }
        return head
            + (1...5).flatMap { person in
                block + (block.count..<21).map { "person \(person), line \($0)" }
            }
    }

    @Test func theSameWordsThroughoutAreRunning() {
        let texts = (0..<200).map { $0 % 33 == 5 ? "Doe & Roe LLP      Attorney Work Product" : "line \($0)" }
        #expect(running(texts) == [5, 38, 71, 104, 137, 170])
    }

    @Test func pagesAreCountedAndFundsAreNot() {
        let pages = (0..<60).map { $0 % 33 == 0 ? "Doe & Roe LLP      Page \($0 / 33 + 1)" : "line \($0)" }
        #expect(running(pages) == [0, 33])
        let notes = (0..<200).map {
            $0 == 120 || $0 == 145 ? "of Sedge \(1893 + $0) LP, the managing member" : "note \($0)"
        }
        #expect(running(notes).isEmpty)
        let funds = (0..<40).map {
            $0 == 10 || $0 == 31 ? "of Sedge \(2003 + ($0 + 11) / 21) LP, the member" : "note \($0)"
        }
        #expect(running(funds).isEmpty)
    }

    @Test(
        "What each of several persons has is not",
        arguments: ["C/O SEDGE CAPITAL MANAGEMENT", "(Last)      (First)      (Middle)", "│ C/O SEDGE CAPITAL      │"])
    func addresses(line: String) {
        #expect(running(form([line])).isEmpty)
    }
}
