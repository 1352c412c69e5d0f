import MailReports
import Testing

@Suite struct LedgerTests {
    private let recipient = try? Mailbox("A@example.org")

    private func line(_ event: LedgerRecord.Event, _ filing: String = "F", time: Int = 7) -> String {
        LedgerRecord(event, time: time, filing: filing, recipient: "a@example.org", message: "id@example.org").line
    }

    private func state(_ lines: String...) throws -> Ledger.State {
        let ledger = try #require(Ledger(reading: Ledger.heading + lines.joined()))
        return ledger.state(filing: "F", recipient: try #require(recipient))
    }

    @Test func whatWasSentIsSent() throws {
        #expect(try state() == .unsent)
        #expect(try state(line(.sending), line(.sent)) == .sent)
        #expect(try state(line(.sending), line(.unsent)) == .unsent)
        #expect(try state(line(.sending, "other"), line(.sent, "other")) == .unsent)
        // A repeat that failed does not undo it.
        #expect(try state(line(.sending), line(.sent), line(.sending), line(.unsent)) == .sent)
    }

    @Test func whatWasBegunMayHaveBeenSent() throws {
        #expect(try state(line(.sending, time: 12)) == .unsure(since: 12))
        #expect(try state(line(.sending), line(.unsent), line(.sending, time: 13)) == .unsure(since: 13))
    }

    /// Wherever the last line was torn, nothing is taken for sent that is not, and nothing before it is lost.
    @Test func aTornLineCountsForNothing() throws {
        let last = line(.sent)
        for count in 0..<last.count {
            #expect(try state(line(.sending), String(last.prefix(count))) == .unsure(since: 7))
        }
        #expect(try state(line(.sending), last) == .sent)
        let begun = line(.sending)
        for count in 0..<begun.count { #expect(try state(String(begun.prefix(count))) == .unsent) }
    }

    @Test func aTornHeadingIsANewLedger() {
        for count in 0...Ledger.heading.count { #expect(Ledger(reading: String(Ledger.heading.prefix(count))) != nil) }
        for text in ["filings\n", "x", Ledger.heading.uppercased(), "[[list]]\nto = \"a\"\n"] {
            #expect(Ledger(reading: text) == nil)
        }
    }

    @Test func linesThatMakeNoSenseAreNamed() throws {
        let text = Ledger.heading + line(.sent) + "sent\tsoon\tF\ta\tb\nnonsense\n" + line(.sent, "G")
        let ledger = try #require(Ledger(reading: text))
        #expect(ledger.oddLines == [3, 4])
        #expect(ledger.state(filing: "G", recipient: try #require(recipient)) == .sent)
    }
}
