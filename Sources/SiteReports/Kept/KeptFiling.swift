import Bytes
import Diagnostics
import OwnershipModel

/// What a site stores of a filing, so that its files can be made again without the input: the contents of the filing and the
/// digest of the input.
///
/// If the site withholds street addresses, they are not stored either.
public struct KeptFiling: Sendable, Hashable {
    /// The name of the filing on the site, see `SiteKey`.
    public var key: String
    /// The digest of the input.
    public var input: Digest
    /// The digest of the document before addresses were removed; see `SurveyedFiling.documentDigest`.
    public var document: Digest?
    /// Whether street addresses were removed.
    public var isRedacted: Bool
    /// The contents of the filing, without street addresses if `isRedacted`.
    public var filing: Filing
    /// The diagnostics from reading the input. Their locations name the key instead of a file.
    public var remarks: [Diagnostic]
    /// The ending of the published file that contains `filing.source`, which is then not stored a second time.
    public var sourceEnding: String?

    public init(
        key: String, input: Digest, document: Digest?, isRedacted: Bool, filing: Filing,
        remarks: [Diagnostic], sourceEnding: String? = nil
    ) {
        self.key = key
        self.input = input
        self.document = document
        self.isRedacted = isRedacted
        self.filing = filing
        self.remarks = remarks
        self.sourceEnding = sourceEnding
    }

    /// The folder with the data that a site needs for the next build, relative to the site folder. Not for publication.
    public static let folder = ".filingpress/"

    /// The path of the stored filing, relative to the site folder.
    public static func path(_ key: String) -> String { "\(folder)filings/\(key)" }

    private static let head = Array("filingpress filing 1\n".utf8)
}

extension KeptFiling: FieldCoded {
    static var blank: KeptFiling {
        KeptFiling(key: "", input: .blank, document: nil, isRedacted: false, filing: .blank, remarks: [])
    }

    mutating func code(with coder: inout some FieldCoder) {
        coder.code(&key)
        coder.code(&input)
        coder.code(&document)
        coder.code(&isRedacted)
        coder.code(&filing)
        coder.code(&remarks)
        coder.code(&sourceEnding)
    }

    /// The filing in its file format, without the source if that is in a published file.
    public var bytes: [UInt8] {
        var kept = self
        if sourceEnding != nil { kept.filing.source = [] }
        var writer = FieldWriter(after: Self.head)
        kept.code(with: &writer)
        return writer.bytes
    }

    /// Parses what `bytes` returns; nil for anything else. The source is empty if it is in a published file.
    public init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: Self.head) else { return nil }
        var reader = FieldReader(bytes[Self.head.count...])
        var kept = Self.blank
        kept.code(with: &reader)
        guard reader.isComplete else { return nil }
        self = kept
    }
}

extension Digest: FieldCoded {
    static var blank: Digest { Digest(high: 0, low: 0) }

    mutating func code(with coder: inout some FieldCoder) {
        var text = description
        coder.code(&text)
        self = Digest(text) ?? .blank
    }

    /// Digests the contents of an ownership document. The digest is the same for a submission, its bare document and copies
    /// of either, whatever their bytes and file names. Nil if the input does not contain the tables, for example a header on
    /// its own, because equal digests would then not prove that two filings are the same.
    public init?(of document: OwnershipDocument) {
        guard document.tellsTables else { return nil }
        var (document, writer) = (document, FieldWriter())
        document.code(with: &writer)
        self.init(of: writer.bytes)
    }
}
