import Diagnostics
import EDGARDocuments
import HTMLReports
import Inputs
import OwnershipForms
import OwnershipReader
import SiteReports

extension ReportPress {
    /// Reads an input and fills its forms, for comparing them. Withheld data is not in them.
    /// - Throws: `Failure` if the input is not a filing.
    public func forms(of bytes: [UInt8], named name: String) throws(Failure) -> [FilledForm] {
        let outcome = try FilingReader.read(Input(name: name, bytes: bytes))
        return outcome.filings.map { material(of: $0, [], file: name).material.form }
    }

    /// Reads a filing of a data set, given its index counted from 0, and fills its form.
    /// - Throws: `Failure` if the tables cannot be read.
    public func forms(of dataSet: DataSet, filing index: Int) throws(Failure) -> [FilledForm] {
        try dataSet.filing(index).filings.map { material(of: $0, [], file: dataSet.name).material.form }
    }

    /// Fills the form of a filing stored by a site.
    public func forms(of kept: KeptFiling) -> [FilledForm] {
        [material(of: kept.filing, [], file: kept.key).material.form]
    }
}
