import Bytes
import Diagnostics
import EDGARDocuments
import Inputs
import OwnershipForms
import OwnershipModel
import OwnershipReader
import OwnershipReview
import SiteReports

/// The part of an input that a site needs.
public struct SurveyedInput: Sendable {
    /// One filing, or several if a submission contains several ownership documents, or the input several submissions.
    public var filings: [Surveyed]
    /// Irregularities in the input, its forms and its reports. An `.error` means that part of it cannot be trusted.
    public var diagnostics: [Diagnostic]
    /// The digest of the input; equal for inputs with the same contents.
    public var digest: Digest

    /// A filing of the input.
    public struct Surveyed: Sendable {
        public var filing: SurveyedFiling
        /// The reports if they were requested. The page has gaps; see `SiteTemplates.complete(_:with:)`.
        public var pressed: PressedFiling?
        /// What the site stores of the filing, if its reports were requested.
        public var kept: KeptFiling?
        /// Whether no `.error` concerns it.
        public var isTrusted = true
    }
}

extension ReportPress {
    /// Reads an input for what other pages show of its filings, and makes the requested reports.
    ///
    /// - Parameters:
    ///   - bytes: the contents of the input.
    ///   - name: the path of the input, for messages.
    ///   - place: returns the destination of a filing's reports, given the filing and the digest of the input; nil to make
    ///     no reports.
    /// - Throws: `Failure` if the input is not a filing.
    public func survey(
        _ bytes: [UInt8], named name: String, place: (SurveyedFiling, Digest) -> ReportPlace?
    ) throws(Failure) -> SurveyedInput {
        let outcome = try FilingReader.readProved(Input(name: name, bytes: bytes))
        return surveyed(outcome, name: name, SurveyedOrigin(digest: Digest(of: bytes)), place)
    }

    /// Does the same for a filing of a data set, given its index counted from 0.
    ///
    /// - Throws: `Failure` if the tables cannot be read.
    public func survey(
        _ dataSet: DataSet, filing index: Int, place: (SurveyedFiling, Digest) -> ReportPlace?
    ) throws(Failure) -> SurveyedInput {
        let name = "\(dataSet.name)/\(dataSet.accessionNumber(ofFiling: index))"
        return surveyed(try dataSet.filing(index), name: name, SurveyedOrigin(), place)
    }

    /// Does the same for a filing stored by a site.
    ///
    /// - Parameters:
    ///   - kept: the stored filing.
    ///   - name: the name for messages.
    ///   - place: as for an input.
    public func survey(
        _ kept: KeptFiling, named name: String, place: (SurveyedFiling, Digest) -> ReportPlace?
    ) -> SurveyedInput {
        let outcome = ReadOutcome(filings: [kept.filing], diagnostics: kept.remarks)
        let origin = SurveyedOrigin(digest: kept.input, key: kept.key, document: kept.document)
        return surveyed(outcome, name: name, origin, place)
    }

    private func surveyed(
        _ outcome: ReadOutcome, name: String, _ origin: SurveyedOrigin,
        _ place: (SurveyedFiling, Digest) -> ReportPlace?
    ) -> SurveyedInput {
        var input = SurveyedInput(
            filings: [], diagnostics: outcome.diagnostics, digest: origin.digest ?? Digest(of: name))
        for (index, read) in outcome.filings.enumerated() {
            let remarks = outcome.diagnostics(ofFiling: index)
            let (material, filling) = material(of: read, remarks, file: name)
            let said = input.diagnostics.count
            input.diagnostics += filling + material.warn()
            // Identifies a filing without an accession number: its document, else what was read from it.
            let source = material.filing.source
            let content =
                source.isEmpty
                ? origin.digest ?? Digest(of: PlainText.render(material.form))
                : Digest(of: source)
            if origin.digest == nil { input.digest = content }
            let key =
                origin.key
                ?? SiteKey.key(of: material.filing, content: content, number: outcome.number(ofFiling: index))
            let filing = SurveyedFiling(
                material.filing, key: key, form: material.form, facts: material.facts,
                documentDigest: origin.key == nil ? Digest(of: read.document) : origin.document)
            var surveyed = SurveyedInput.Surveyed(filing: filing)
            if let place = place(filing, input.digest) {
                material.place = place
                // Reports quote the name of the input, and the site must not depend on where its inputs are.
                for place in material.oddities.indices { material.oddities[place].location?.file = key }
                surveyed.pressed = reports(of: material, &input.diagnostics)
                surveyed.kept = kept(filing, of: material, input: input.digest, remarks: remarks)
            }
            surveyed.isTrusted = !(remarks + input.diagnostics[said...]).contains { $0.severity == .error }
            input.filings.append(surveyed)
        }
        return input
    }

    private func kept(
        _ filing: SurveyedFiling, of material: Material, input: Digest, remarks: [Diagnostic]
    ) -> KeptFiling {
        var kept = KeptFiling(
            key: filing.listed.key, input: input, document: filing.documentDigest,
            isRedacted: options.redactsAddresses, filing: material.filing,
            // The reader's diagnostics may quote withheld data.
            remarks: options.redactsAddresses ? [] : remarks)
        for place in kept.remarks.indices { kept.remarks[place].location?.file = filing.listed.key }
        return kept
    }
}

/// The origin of a surveyed filing.
private struct SurveyedOrigin {
    /// The digest of the input; nil for filings of data sets, which have no bytes of their own.
    var digest: Digest?
    /// The key of a filing stored by a site; nil for others.
    var key: String?
    /// The document digest of a filing stored by a site.
    var document: Digest?
}
