/// A line of the ledger: an event concerning one filing and one recipient.
public struct LedgerRecord: Sendable, Hashable {
    /// An event in the delivery of a message.
    public enum Event: String, Sendable, Hashable {
        /// Sending is about to begin. If no other event follows, the outcome is unknown.
        case sending
        /// The server has accepted the message.
        case sent
        /// The message was not sent.
        case unsent
    }

    public var event: Event
    /// In seconds since 1970-01-01, UTC.
    public var time: Int
    /// The key of the filing.
    public var filing: String
    /// The recipient's address in lower case.
    public var recipient: String
    /// The Message-ID without angle brackets.
    public var message: String

    public init(_ event: Event, time: Int, filing: String, recipient: String, message: String) {
        self.event = event
        self.time = time
        self.filing = filing
        self.recipient = recipient
        self.message = message
    }

    /// Parses a line without its line feed; nil if it is malformed.
    init?(_ line: Substring) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 5, let event = Event(rawValue: String(fields[0])), let time = Int(fields[1]),
            fields[2...].allSatisfy({ !$0.isEmpty })
        else { return nil }
        self.init(
            event, time: time, filing: String(fields[2]), recipient: String(fields[3]), message: String(fields[4]))
    }

    /// The record as a line of five tab-separated fields, with its line feed.
    public var line: String { "\(event.rawValue)\t\(time)\t\(filing)\t\(recipient)\t\(message)\n" }
}
