/// A value that a compiled template writes, tests or steps into.
public enum TemplateValue: Sendable, Hashable {
    case text(String)
    /// HTML made by the product, in UTF-8. It is written as it is.
    case markup([UInt8])
    case flag(Bool)
    case list([Record])
    case record(Record?)
    /// Nothing: written as nothing, and false in a section. Stands for any kind.
    case missing
}

/// The values of one record, in the order of the fields of its `RecordSchema`.
public struct Record: Sendable, Hashable {
    public var values: [TemplateValue]

    public init(_ values: [TemplateValue]) { self.values = values }
}
