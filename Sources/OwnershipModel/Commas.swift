// Filed texts may end in a comma, as the street `C/O EXAMPLE INC.,` does. What is joined to one gets no second comma.

extension String {
    /// The comma that what follows the text begins with; empty where the text ends in one.
    package var commaToAdd: String { last { !$0.isWhitespace } == "," ? "" : "," }

    /// The text with a comma after it, unless it ends in one.
    package var withComma: String { self + commaToAdd }
}

extension Sequence<String> {
    /// Returns the texts separated by `, `; after a text that ends in a comma, by a space alone.
    package func joinedByCommas() -> String {
        reduce(into: "") { joined, text in joined = joined.isEmpty ? text : "\(joined.withComma) \(text)" }
    }
}
