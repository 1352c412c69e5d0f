/// What a document says of itself.
public struct DocumentInfo: Sendable, Equatable {
    public var title: String
    public var author: String
    public var subject: String
    /// A BCP 47 tag.
    public var language: String
    /// When the document came to be, as its source says; never the clock. Nil leaves the dates out.
    public var created: DocumentDate?
    public var attachment: Attachment?

    public init(
        title: String, author: String, subject: String, language: String = "en-US", created: DocumentDate? = nil,
        attachment: Attachment? = nil
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.language = language
        self.created = created
        self.attachment = attachment
    }
}

/// The file a document was made from, carried inside it (ISO 19005-3, 6.8; the relationship is `Source`).
public struct Attachment: Sendable, Equatable {
    /// A plain file name.
    public var name: String
    public var description: String
    /// Such as `text/xml`.
    public var mediaType: String
    public var bytes: [UInt8]

    public init(name: String, description: String, mediaType: String = "text/xml", bytes: [UInt8]) {
        self.name = name
        self.description = description
        self.mediaType = mediaType
        self.bytes = bytes
    }
}

/// A day, or a second of one in Universal Time.
public struct DocumentDate: Sendable, Equatable {
    public var year: Int
    public var month: Int
    public var day: Int
    /// Seconds since midnight, UTC.
    public var second: Int?

    public init(year: Int, month: Int, day: Int, second: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
        self.second = second
    }

    /// `D:20240104160506Z` (ISO 32000-1, 7.9.4).
    var pdf: String {
        let day = "D:" + digits(year, 4) + digits(month, 2) + digits(day, 2)
        guard let second else { return day }
        return day + digits(second / 3600, 2) + digits(second / 60 % 60, 2) + digits(second % 60, 2) + "Z"
    }

    /// `2024-01-04T16:05:06Z` (XMP part 1, 8.2.1.1).
    var xmp: String {
        let day = digits(year, 4) + "-" + digits(month, 2) + "-" + digits(day, 2)
        guard let second else { return day }
        return day + "T" + digits(second / 3600, 2) + ":" + digits(second / 60 % 60, 2) + ":"
            + digits(second % 60, 2) + "Z"
    }

    private func digits(_ value: Int, _ count: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
}
