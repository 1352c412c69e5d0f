import FilingPress

extension InputSearch.Item {
    /// The item as an input of a site build.
    var forSite: FilingInput {
        switch self {
        case .input(let input): input.filings
        case .remark(let reason): FilingInput(.passedOver(reason), name: "")
        }
    }
}

extension Console: SiteBuildObserver {}
