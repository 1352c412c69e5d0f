import OwnershipModel
import OwnershipReview

extension ListedFiling {
    /// When it was filed, as exactly as is known; nil where nothing is.
    var filedTime: EasternTime? { accepted.map(EasternTime.init) ?? filed.map(EasternTime.init(startOf:)) }

    /// Where it stands in a feed: when it was filed, and where that is not known, its period of report. Never a clock.
    var feedTime: EasternTime? { filedTime ?? periodOfReport.map(EasternTime.init(startOf:)) }
}
