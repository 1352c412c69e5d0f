import Diagnostics
import OwnershipModel

/// A form as a web page: as the SEC's viewer shows it, as re-publishers print it ("Print or Type Responses"), or a page
/// of this product. Saved pages are UTF-8 or windows-1252.
struct ViewerPage: InputFormat {
    func recognizes(_ opening: Opening) -> Bool { opening.recognition == .page }

    func read(_ source: SourceText) throws(ReaderError) -> ReadOutcome {
        var diagnostics: [Diagnostic] = []
        let text = try ViewerPage.utf8(of: source, &diagnostics)
        guard let tree = HTMLTree(parsing: text) else {
            throw ReaderError("malformed-page", "there is no element in this page", at: source.location)
        }
        let page = withExtendedLifetime(tree) { PageItems(of: tree.root) }
        guard !page.isTooDeep else {
            throw ReaderError(
                "nested-too-deep", "elements are nested deeper than on any page of a form", at: source.location)
        }
        var recovery = Recovery(FormReading(page.items).form, file: source.file)
        let document = try recovery.document()
        guard !document.reportingOwners.isEmpty || document.issuer.name != nil else {
            throw ReaderError(
                "no-form-on-page", "the page names a form and holds neither issuer nor reporting person",
                at: source.location)
        }
        var filing = Filing(document: document, accessionNumber: recovery.form.accessionNumber)
        if filing.accessionNumber == nil, let named = AccessionInName(of: source.file) {
            filing.accessionNumber = named.accessionNumber
            diagnostics.append(named.diagnostic(in: source.file))
        }
        diagnostics.append(
            Diagnostic(
                .note, code: "read-from-page",
                "the filing was recovered from a page; what a form does not print is not in it", at: source.location))
        return ReadOutcome(filings: [filing], diagnostics: diagnostics + recovery.diagnostics)
    }

    /// Bytes that are not UTF-8 are windows-1252, whatever the page says of itself.
    private static func utf8(
        of source: SourceText, _ diagnostics: inout [Diagnostic]
    ) throws(ReaderError) -> ArraySlice<UInt8> {
        if let offset = source.bytes.firstIndex(of: 0, from: source.bytes.startIndex) {
            throw ReaderError("malformed-page", "a NUL byte stands in the page", at: source.location(at: offset))
        }
        if source.bytes.isASCII || String(validating: source.bytes, as: UTF8.self) != nil { return source.bytes }
        guard let converter = CharacterConverter(from: "WINDOWS-1252"),
            let converted = try? converter.utf8(of: source.bytes)
        else {
            throw ReaderError(
                "invalid-encoding", "the page is neither UTF-8 nor windows-1252", at: source.location)
        }
        diagnostics.append(
            Diagnostic(
                .note, code: "windows-1252", "the page is not UTF-8 and was read as windows-1252", at: source.location))
        return converted[...]
    }
}
