/// A filing on Form 3, 4 or 5.
public typealias Filing = FormFiling<OwnershipDocument>

/// One filing: its document, of whatever form, and what surrounds it where it came inside an EDGAR submission.
public struct FormFiling<Document: FormDocument>: Sendable, Hashable {
    public var document: Document
    /// Nil where the document came bare, without a submission around it.
    public var header: SubmissionHeader?
    /// From the header, else from a file or folder name, else nil: then whatever depends on it is left out.
    public var accessionNumber: AccessionNumber?
    /// The bytes of the document as they stand in the input, for attaching to the PDF.
    public var source: ArraySlice<UInt8>
    /// Further documents of the submission.
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

/// A document of a submission beside the one that makes it a filing: a power of attorney (EX-24), a further explanation (EX-99).
public struct Exhibit: Sendable, Hashable {
    public var type: String
    public var sequence: String?
    public var fileName: String?
    public var description: String?
    /// As it stands between `<TEXT>` and `</TEXT>`.
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
