/// A line of the ledger: what was begun or known about one filing and one recipient.
public struct LedgerRecord: Sendable, Hashable {
    public enum Event: String, Sendable, Hashable {
        /// About to be sent; if nothing follows, nobody knows whether it was.
        case sending
        /// The server has taken it over.
        case sent
        /// It was not sent.
        case unsent
    }

    public var event: Event
    /// In seconds since the beginning of 1970.
    public var time: Int
    /// What names the filing.
    public var filing: String
    /// The recipient's address in lower case.
    public var recipient: String
    public var message: String

    public init(_ event: Event, time: Int, filing: String, recipient: String, message: String) {
        self.event = event
        self.time = time
        self.filing = filing
        self.recipient = recipient
        self.message = message
    }

    /// Without its line feed.
    init?(_ line: Substring) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 5, let event = Event(rawValue: String(fields[0])), let time = Int(fields[1]),
            fields[2...].allSatisfy({ !$0.isEmpty })
        else { return nil }
        self.init(
            event, time: time, filing: String(fields[2]), recipient: String(fields[3]), message: String(fields[4]))
    }

    /// With its line feed.
    public var line: String { "\(event.rawValue)\t\(time)\t\(filing)\t\(recipient)\t\(message)\n" }
}
