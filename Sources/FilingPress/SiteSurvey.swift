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
public typealias BaseURL = SiteReports.BaseURL
public typealias BaseURLError = SiteReports.BaseURLError

/// What a site learns of an input before any page is made.
public struct SurveyedInput: Sendable {
    /// One, save where a submission holds several ownership documents.
    public var filings: [SurveyedFiling]
    /// What is odd about the input or its forms.
    public var diagnostics: [Diagnostic]
    /// The same for an input that holds the same.
    public var digest: Digest
}

/// Reads an input for what stands of its filings on other pages than their own.
///
/// - Parameter redactsAddresses: leaves street addresses out; then no source is handed on either.
/// - Throws: `PressError` where the input is no filing.
public func survey(
    _ bytes: [UInt8], named name: String, redactsAddresses: Bool
) throws(PressError) -> SurveyedInput {
    do throws(ReaderError) {
        return surveyed(
            try FilingReader.read(Input(name: name, bytes: bytes)), name: name, digest: Digest(of: bytes),
            redactsAddresses)
    } catch {
        throw PressError([error.diagnostic])
    }
}

/// The same for a filing of a data set.
public func survey(
    _ dataSet: DataSet, filing index: Int, redactsAddresses: Bool
) throws(PressError) -> SurveyedInput {
    do throws(ReaderError) {
        let name = "\(dataSet.name)/\(dataSet.accessionNumber(ofFiling: index))"
        return surveyed(try dataSet.filing(index), name: name, digest: nil, redactsAddresses)
    } catch {
        throw PressError([error.diagnostic])
    }
}

private func surveyed(
    _ outcome: ReadOutcome, name: String, digest: Digest?, _ redactsAddresses: Bool
) -> SurveyedInput {
    var input = SurveyedInput(filings: [], diagnostics: outcome.diagnostics, digest: Digest(of: ""))
    var contents: [Digest] = []
    for (index, read) in outcome.filings.enumerated() {
        let filing = redactsAddresses ? read.redactingAddresses() : read
        let filled = fill(filing, file: name)
        input.diagnostics += filled.diagnostics
        // What stands for the filing where it has no name of its own: the document, else what was understood of it.
        let content =
            read.source.isEmpty
            ? digest ?? Digest(of: PlainText.render(filled.form)) : Digest(of: Array(read.source))
        contents.append(content)
        let key = SiteKey.key(of: filing, content: content, number: index + 1)
        input.filings.append(
            SurveyedFiling(filing, key: key, form: filled.form, facts: facts(of: filing)))
    }
    input.digest = digest ?? Digest(of: contents)
    return input
}
