import Diagnostics
import EDGARDocuments
import Inputs
import OwnershipForms
import OwnershipModel
import OwnershipReader
import OwnershipReview
import SiteReports

public typealias Site = SiteReports.Site
public typealias SiteSettings = SiteReports.SiteSettings
public typealias SiteFile = SiteReports.SiteFile
public typealias SiteAddress = SiteReports.SiteAddress
public typealias PagePlan = SiteReports.PagePlan
public typealias SurveyedFiling = SiteReports.SurveyedFiling
public typealias ListedFiling = SiteReports.ListedFiling
public typealias Digest = SiteReports.Digest
public typealias SiteCheck = SiteReports.SiteCheck
public typealias BaseURL = SiteReports.BaseURL
public typealias SiteKey = SiteReports.SiteKey
public typealias KeptFiling = SiteReports.KeptFiling
public typealias SameFilings = SiteReports.SameFilings
public typealias SiteFolder = SiteReports.SiteFolder
public typealias SiteMemory = SiteReports.SiteMemory
public typealias SiteChanges = SiteReports.SiteChanges
public typealias FullTextIndexer = SiteReports.FullTextIndexer

/// What a site learns of an input.
public struct SurveyedInput: Sendable {
    /// One, save where a submission holds several ownership documents.
    public var filings: [Surveyed]
    /// What is odd about the input, its forms and its reports. An `.error` says that something of it cannot be trusted.
    public var diagnostics: [Diagnostic]
    /// The same for an input that holds the same.
    public var digest: Digest

    public struct Surveyed: Sendable {
        public var filing: SurveyedFiling
        /// Its reports, where they were asked for; the page has gaps, see `SiteTemplates.complete(_:with:)`.
        public var pressed: PressedFiling?
        /// What the site keeps of it, where its reports were asked for.
        public var kept: KeptFiling?
    }
}

extension ReportPress {
    /// Reads an input for what stands of its filings on other pages than their own, and makes their reports besides.
    ///
    /// - Parameter place: where the reports of a filing will lie, given the digest of the input; nil where none are wanted.
    /// - Throws: `Failure` where the input is no filing.
    public func survey(
        _ bytes: [UInt8], named name: String, place: (SurveyedFiling, Digest) -> ReportPlace?
    ) throws(Failure) -> SurveyedInput {
        let outcome = try FilingReader.read(Input(name: name, bytes: bytes))
        return surveyed(outcome, name: name, SurveyedOrigin(digest: Digest(of: bytes)), place)
    }

    /// The same for a filing of a data set.
    public func survey(
        _ dataSet: DataSet, filing index: Int, place: (SurveyedFiling, Digest) -> ReportPlace?
    ) throws(Failure) -> SurveyedInput {
        let name = "\(dataSet.name)/\(dataSet.accessionNumber(ofFiling: index))"
        return surveyed(try dataSet.filing(index), name: name, SurveyedOrigin(), place)
    }

    /// The same for a filing that a site has kept.
    ///
    /// - Parameter name: for messages.
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
            let (material, filling) = material(of: read, outcome.diagnostics, file: name)
            input.diagnostics += filling
            // What stands for the filing where it has no name of its own: the document, else what was understood of it.
            let source = material.filing.source
            let content =
                source.isEmpty
                ? origin.digest ?? Digest(of: PlainText.render(material.form))
                : source.withUnsafeBytes { Digest(of: $0) }
            if origin.digest == nil { input.digest = content }
            let key = origin.key ?? SiteKey.key(of: material.filing, content: content, number: index + 1)
            let filing = SurveyedFiling(
                material.filing, key: key, form: material.form, facts: material.facts,
                documentDigest: origin.key == nil ? Digest(of: read.document) : origin.document)
            var surveyed = SurveyedInput.Surveyed(filing: filing)
            if let place = place(filing, input.digest) {
                material.place = place
                // Reports quote the input's name, and the site is to be the same wherever its inputs lie.
                for place in material.oddities.indices { material.oddities[place].location?.file = key }
                surveyed.pressed = reports(of: material, &input.diagnostics)
                surveyed.kept = kept(filing, of: material, input: input.digest, remarks: outcome.diagnostics)
            }
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
            // What the reader says may quote what is to be withheld.
            remarks: options.redactsAddresses ? [] : remarks)
        for place in kept.remarks.indices { kept.remarks[place].location?.file = filing.listed.key }
        return kept
    }
}

/// Where a filing of a site comes from.
private struct SurveyedOrigin {
    /// Of the input; nil for filings of data sets, which have no bytes of their own.
    var digest: Digest?
    /// What the site called it, where it was on the site before.
    var key: String?
    /// Of its document, then.
    var document: Digest?
}
