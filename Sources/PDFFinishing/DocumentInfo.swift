/// A document's metadata: written to the XMP packet, the information dictionary and the catalog.
public struct DocumentInfo: Sendable, Equatable {
    /// The title, which viewers show in the title bar.
    public var title: String
    /// The author, as one string.
    public var author: String
    /// The subject, written to XMP as the description.
    public var subject: String
    /// The document's language as a BCP 47 tag.
    public var language: String
    /// The date of creation and modification, taken from the source and never from the clock; nil leaves the dates out.
    public var created: DocumentDate?
    /// A file to embed; nil for none.
    public var attachment: Attachment?

    /// Creates metadata; the language is American English unless given.
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

/// The file a document was made from, embedded in it as an associated file with the relationship `Source` (ISO 19005-3,
/// 6.8).
public struct Attachment: Sendable, Equatable {
    /// The file name, without folders.
    public var name: String
    /// A description that viewers may show.
    public var description: String
    /// The media type, such as `text/xml`.
    public var mediaType: String
    /// The content of the file.
    public var bytes: [UInt8]

    /// Creates an attachment; the media type is `text/xml` unless given.
    public init(name: String, description: String, mediaType: String = "text/xml", bytes: [UInt8]) {
        self.name = name
        self.description = description
        self.mediaType = mediaType
        self.bytes = bytes
    }
}

/// A date, or a date with a time of day in UTC.
public struct DocumentDate: Sendable, Equatable {
    /// The year in the Gregorian calendar.
    public var year: Int
    /// The month, from 1 to 12.
    public var month: Int
    /// The day of the month, from 1 on.
    public var day: Int
    /// Seconds since midnight UTC; nil for a date without a time of day.
    public var second: Int?

    /// Creates a date. The values are not checked.
    public init(year: Int, month: Int, day: Int, second: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
        self.second = second
    }

    /// The date as in PDF (ISO 32000-1, 7.9.4): `D:20240104160506Z`, or `D:20240104` without a time.
    var pdf: String {
        let day = "D:" + digits(year, 4) + digits(month, 2) + digits(day, 2)
        guard let second else { return day }
        return day + digits(second / 3600, 2) + digits(second / 60 % 60, 2) + digits(second % 60, 2) + "Z"
    }

    /// The date as in XMP (XMP part 1, 8.2.1.1): `2024-01-04T16:05:06Z`, or `2024-01-04` without a time.
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
