import OwnershipModel
import OwnershipReview

extension ListedFiling {
    /// The acceptance time, or the start of the filed date if only that is known; nil if neither is.
    var filedTime: EasternTime? { accepted.map(EasternTime.init) ?? filed.map(EasternTime.init(startOf:)) }

    /// The time that feeds sort by: the filed time or, if that is unknown, the start of the period of report. Never the
    /// current time.
    var feedTime: EasternTime? { filedTime ?? periodOfReport.map(EasternTime.init(startOf:)) }
}
