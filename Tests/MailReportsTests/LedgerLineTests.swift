import MailReports
import Testing

@Suite struct LedgerLineTests {
    /// A line that does not say what was sent to whom says nothing: five fields, none of them empty.
    @Test(arguments: [
        ("sent\t7\tF\ta@example.org\tid\n", false), ("sent\t7\t\ta@example.org\tid\n", true),
        ("sent\t7\tF\t\tid\n", true), ("sent\t7\tF\ta@example.org\t\n", true), ("sent\t7\tF\ta@example.org\n", true),
        ("sent\t7\tF\ta@example.org\tid\tmore\n", true), ("Sent\t7\tF\ta@example.org\tid\n", true),
        ("sent\t\tF\ta@example.org\tid\n", true),
    ])
    func emptyFieldsMakeNoSense(line: String, isOdd: Bool) throws {
        let ledger = try #require(Ledger(reading: Ledger.heading + line))
        #expect(ledger.oddLines == (isOdd ? [2] : []))
        let state = ledger.state(filing: "F", recipient: try Mailbox("a@example.org"))
        #expect(state == (isOdd ? .unsent : .sent))
    }
}
