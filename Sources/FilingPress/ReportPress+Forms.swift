import Diagnostics
import EDGARDocuments
import HTMLReports
import Inputs
import OwnershipForms
import OwnershipReader
import SiteReports

public typealias FilledForm = OwnershipForms.FilledForm

extension ReportPress {
    /// The filled forms of an input, for holding them against each other. What is to be withheld is not in them.
    /// - Throws: `Failure` where the input is no filing.
    public func forms(of bytes: [UInt8], named name: String) throws(Failure) -> [FilledForm] {
        let outcome = try FilingReader.read(Input(name: name, bytes: bytes))
        return outcome.filings.map { material(of: $0, [], file: name).material.form }
    }

    /// The same for a filing of a data set.
    public func forms(of dataSet: DataSet, filing index: Int) throws(Failure) -> [FilledForm] {
        try dataSet.filing(index).filings.map { material(of: $0, [], file: dataSet.name).material.form }
    }

    /// The same for a filing that a site has kept.
    public func forms(of kept: KeptFiling) -> [FilledForm] {
        [material(of: kept.filing, [], file: kept.key).material.form]
    }
}
