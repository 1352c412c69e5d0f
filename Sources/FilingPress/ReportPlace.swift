/// Where the reports of a filing will lie, as far as it is known when they are made.
public struct ReportPlace: Sendable, Hashable {
    /// What the reports are called, without extension; the document that a PDF carries is called the same.
    public var name: String?
    /// The address at which the filing's page will be found.
    public var canonicalAddress: String?

    public init(name: String? = nil, canonicalAddress: String? = nil) {
        self.name = name
        self.canonicalAddress = canonicalAddress
    }
}
