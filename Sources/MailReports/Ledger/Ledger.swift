/// A record of which filings were sent to whom, kept in a text file.
public struct Ledger: Sendable {
    /// The state of one filing for one recipient.
    public enum State: Sendable, Hashable {
        case unsent
        case sent
        /// Sending began at this time, in seconds since 1970, but its outcome is unknown: the message may have been
        /// sent.
        case unsure(since: Int)
    }

    private struct Pair: Hashable {
        var filing: String
        var recipient: String
    }

    private var states: [Pair: State] = [:]
    /// The numbers of lines that cannot be read, counted from 1.
    public private(set) var oddLines: [Int] = []

    /// The first line of the file.
    public static let heading = "filingpress ledger 1\n"

    /// Creates an empty ledger.
    public init() {}

    /// Reads the text of a ledger; nil if it is not one.
    ///
    /// A last line without a line feed was cut off while it was written and is ignored: the line before it leaves the
    /// outcome open.
    public init?(reading text: String) {
        guard text.isEmpty || text.hasPrefix(Ledger.heading) || Ledger.heading.hasPrefix(text) else { return nil }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // The rest after the last line feed.
        lines.removeLast()
        for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            if let record = LedgerRecord(line) { note(record) } else { oddLines.append(index + 1) }
        }
    }

    /// Applies a record.
    public mutating func note(_ record: LedgerRecord) {
        let pair = Pair(filing: record.filing, recipient: record.recipient)
        switch (record.event, states[pair]) {
        // Once sent, a message counts as sent, whatever the outcome of a repetition.
        case (.sent, _), (_, .sent?): states[pair] = .sent
        case (.sending, _): states[pair] = .unsure(since: record.time)
        case (.unsent, _): states[pair] = .unsent
        }
    }

    /// Returns the state of a filing for a recipient.
    /// - Parameter filing: The key of the filing.
    public func state(filing: String, recipient: Mailbox) -> State {
        states[Pair(filing: filing, recipient: recipient.key)] ?? .unsent
    }
}
