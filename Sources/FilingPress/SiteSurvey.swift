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
public typealias BaseURLError = SiteReports.BaseURLError

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
    }
}

extension ReportPress {
    /// Reads an input for what stands of its filings on other pages than their own, and makes their reports besides.
    ///
    /// - Parameter place: where the reports of a filing will lie, given the digest of the input; nil where none are wanted.
    /// - Throws: `PressError` where the input is no filing.
    public func survey(
        _ bytes: [UInt8], named name: String, place: (SurveyedFiling, Digest) -> ReportPlace?
    ) throws(PressError) -> SurveyedInput {
        do throws(ReaderError) {
            let outcome = try FilingReader.read(Input(name: name, bytes: bytes))
            return surveyed(outcome, name: name, digest: Digest(of: bytes), place)
        } catch {
            throw PressError([error.diagnostic])
        }
    }

    /// The same for a filing of a data set.
    public func survey(
        _ dataSet: DataSet, filing index: Int, place: (SurveyedFiling, Digest) -> ReportPlace?
    ) throws(PressError) -> SurveyedInput {
        do throws(ReaderError) {
            let name = "\(dataSet.name)/\(dataSet.accessionNumber(ofFiling: index))"
            return surveyed(try dataSet.filing(index), name: name, digest: nil, place)
        } catch {
            throw PressError([error.diagnostic])
        }
    }

    private func surveyed(
        _ outcome: ReadOutcome, name: String, digest: Digest?, _ place: (SurveyedFiling, Digest) -> ReportPlace?
    ) -> SurveyedInput {
        var input = SurveyedInput(filings: [], diagnostics: outcome.diagnostics, digest: digest ?? Digest(of: name))
        for (index, read) in outcome.filings.enumerated() {
            let (material, filling) = material(of: read, outcome.diagnostics, file: name)
            input.diagnostics += filling
            // What stands for the filing where it has no name of its own: the document, else what was understood of it.
            let source = material.filing.source
            let content =
                source.isEmpty
                ? digest ?? Digest(of: PlainText.render(material.form)) : source.withUnsafeBytes { Digest(of: $0) }
            if digest == nil { input.digest = content }
            let filing = SurveyedFiling(
                material.filing, key: SiteKey.key(of: material.filing, content: content, number: index + 1),
                form: material.form, facts: material.facts)
            var surveyed = SurveyedInput.Surveyed(filing: filing)
            if let place = place(filing, input.digest) {
                material.place = place
                // Reports quote the input's name, and the site is to be the same wherever its inputs lie.
                for place in material.oddities.indices { material.oddities[place].location?.file = filing.listed.key }
                surveyed.pressed = reports(of: material, &input.diagnostics)
            }
            input.filings.append(surveyed)
        }
        return input
    }
}
