import Bytes
import Diagnostics
import OwnershipModel

/// What a site keeps of a filing, so that its files can be made again when the input is no longer at hand: what was read,
/// and from what.
///
/// Of a site that withholds addresses it keeps none: the filing is kept as it was shown.
public struct KeptFiling: Sendable, Hashable {
    /// What the site calls the filing.
    public var key: String
    /// Of the input it was read from.
    public var input: Digest
    /// Of the document, before anything was withheld; see `SurveyedFiling.documentDigest`.
    public var document: Digest?
    /// Whether addresses are withheld.
    public var isRedacted: Bool
    public var filing: Filing
    /// What reading the input said, its places told under the key.
    public var remarks: [Diagnostic]
    /// What the name of the site's file ends in that holds `filing.source`, which then is not kept twice.
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

    /// Where a site keeps what it needs to be built again. Not for publication.
    public static let folder = ".filingpress/"

    /// Where it lies in a site's folder.
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

    /// What is written down; without the source where that lies beside it.
    public var bytes: [UInt8] {
        var kept = self
        if sourceEnding != nil { kept.filing.source = [] }
        var writer = FieldWriter(after: Self.head)
        kept.code(with: &writer)
        return writer.bytes
    }

    /// Nil for what `bytes` did not write. The source is missing where it lies beside it.
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

    /// Of everything an ownership document says: the same for a submission, the document on its own and copies of either
    /// under other names, whatever their bytes. Nil where the input does not tell the tables, as a header on its own: then
    /// two that are equal need not be one.
    public init?(of document: OwnershipDocument) {
        guard document.tellsTables else { return nil }
        var (document, writer) = (document, FieldWriter())
        document.code(with: &writer)
        self.init(of: writer.bytes)
    }
}
