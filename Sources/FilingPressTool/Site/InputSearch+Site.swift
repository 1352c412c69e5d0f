import FilingPress

extension InputSearch.Item {
    /// As an input of a site.
    var forSite: FilingInput {
        switch self {
        case .input(let input): input.filings
        case .remark(let reason): FilingInput(.passedOver(reason), name: "")
        }
    }
}

extension Console: SiteBuildObserver {}
