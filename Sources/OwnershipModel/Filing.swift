/// A filing on Form 3, 4 or 5.
public typealias Filing = FormFiling<OwnershipDocument>

/// A filing: the ownership document, with the header and exhibits of its EDGAR submission where there is one.
public struct FormFiling<Document: FormDocument>: Sendable, Hashable {
    /// The ownership document.
    public var document: Document
    /// The submission header; nil if the document was read on its own.
    public var header: SubmissionHeader?
    /// The accession number from the header, or else from a file or folder name.
    ///
    /// If it is nil, reports leave out everything that depends on it.
    public var accessionNumber: AccessionNumber?
    /// The unmodified bytes of the ownership document in the input, for attaching to the PDF.
    public var source: ArraySlice<UInt8>
    /// The other documents of the submission.
    public var exhibits: [Exhibit]

    public init(
        document: Document, header: SubmissionHeader? = nil, accessionNumber: AccessionNumber? = nil,
        source: ArraySlice<UInt8> = [], exhibits: [Exhibit] = []
    ) {
        self.document = document
        self.header = header
        self.accessionNumber = accessionNumber
        self.source = source
        self.exhibits = exhibits
    }
}

/// A document of a submission other than the ownership document, such as a power of attorney (EX-24) or additional
/// text (EX-99). Properties are nil where the submission does not give them.
public struct Exhibit: Sendable, Hashable {
    /// The document type, such as `EX-24`.
    public var type: String
    /// The position in the submission, as filed.
    public var sequence: String?
    /// The name of the file within the submission.
    public var fileName: String?
    public var description: String?
    /// The bytes between `<TEXT>` and `</TEXT>`, unmodified.
    public var text: ArraySlice<UInt8>

    public init(
        type: String, sequence: String? = nil, fileName: String? = nil, description: String? = nil,
        text: ArraySlice<UInt8> = []
    ) {
        self.type = type
        self.sequence = sequence
        self.fileName = fileName
        self.description = description
        self.text = text
    }
}
