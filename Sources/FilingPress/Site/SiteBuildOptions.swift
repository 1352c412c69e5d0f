import Bytes
import Files
import SiteReports

extension SiteBuild {
    /// The options of a build.
    public struct Options: Sendable {
        public var settings: SiteSettings
        /// The options for reports. The formats must include `.html`; the others are published beside each page. Of
        /// pictures, that of the first page is.
        public var press: PressOptions
        /// Whether the ownership document is published.
        public var handsOutSource: Bool
        /// Whether compressed copies are written beside files that are large enough.
        public var packs: Bool
        /// What to do with filings that the last build had and this one does not have.
        public var missing: MissingFilings
        /// The digest of the program, because another version may make other pages from the same filing.
        public var program: Digest
        /// The number of workers.
        public var jobs: Int
        /// The folder for unnamed temporary files with pages that do not fit into memory.
        public var temporaryFolder: Path

        public init(
            settings: SiteSettings = SiteSettings(), press: PressOptions, handsOutSource: Bool = true,
            packs: Bool = true,
            missing: MissingFilings = .refused, program: Digest, jobs: Int = 1, temporaryFolder: Path = Path("/tmp")
        ) {
            self.settings = settings
            self.press = press
            self.handsOutSource = handsOutSource
            self.packs = packs
            self.missing = missing
            self.program = program
            self.jobs = jobs
            self.temporaryFolder = temporaryFolder
        }
    }

    /// What to do with filings that the last build had and this one does not have.
    public enum MissingFilings: Sendable {
        /// Build nothing, because the user has not decided.
        case refused
        /// Remove their pages.
        case pruned
        /// All filings of the site are to be kept. Build nothing if one cannot be.
        case kept
    }
}

/// Observes the build of a site. Called by any worker, so it must be thread-safe.
public protocol SiteBuildObserver: Sendable {
    /// A step is done. There is one for each input read and about one for each page completed: usually two for each input.
    func step()

    /// Receives diagnostics about the site rather than one of its inputs.
    func report(_ diagnostics: [Diagnostic])
}

/// The outcome of one input of a build.
public struct InputOutcome: Sendable {
    /// The diagnostics of the input so far.
    public var diagnostics: [Diagnostic] = []
    /// Whether a filing that should be on the site is not.
    public var isFailure = false
    /// The number of its filings that have a page.
    public var filings = 0

    init() {}

    /// The outcome of an input that was skipped.
    init(remark: Diagnostic) {
        diagnostics = [remark]
        isFailure = remark.severity == .error
    }

    /// Records that the input has no page on the site.
    mutating func fail(_ diagnostics: [Diagnostic]) {
        self.diagnostics += diagnostics
        isFailure = true
    }
}
