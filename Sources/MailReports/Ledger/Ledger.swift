/// What was sent to whom, as the lines of a file tell it.
public struct Ledger: Sendable {
    public enum State: Sendable, Hashable {
        case unsent
        case sent
        /// Begun, and no end is known: it may have been sent at this time.
        case unsure(since: Int)
    }

    private struct Pair: Hashable {
        var filing: String
        var recipient: String
    }

    private var states: [Pair: State] = [:]
    /// The numbers of lines that make no sense, counted from 1.
    public private(set) var oddLines: [Int] = []

    /// The first line of the file.
    public static let heading = "filingpress ledger 1\n"

    public init() {}

    /// Reads all lines. A last one without a line feed was torn when it was written, and counts for nothing: whatever it
    /// was to say, the line before it leaves the matter open.
    /// - Returns: Nil where this is no ledger.
    public init?(reading text: String) {
        guard text.isEmpty || text.hasPrefix(Ledger.heading) || Ledger.heading.hasPrefix(text) else { return nil }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // Behind the last line feed.
        lines.removeLast()
        for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            if let record = LedgerRecord(line) { note(record) } else { oddLines.append(index + 1) }
        }
    }

    public mutating func note(_ record: LedgerRecord) {
        let pair = Pair(filing: record.filing, recipient: record.recipient)
        switch (record.event, states[pair]) {
        // Sent once is sent, whatever became of a repeat.
        case (.sent, _), (_, .sent?): states[pair] = .sent
        case (.sending, _): states[pair] = .unsure(since: record.time)
        case (.unsent, _): states[pair] = .unsent
        }
    }

    public func state(filing: String, recipient: Mailbox) -> State {
        states[Pair(filing: filing, recipient: recipient.key)] ?? .unsent
    }
}
