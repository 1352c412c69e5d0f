import Files
import SiteReports

extension SiteBuild {
    /// How a site is to be.
    public struct Options: Sendable {
        public var settings: SiteSettings
        /// What each filing has beside its page; its formats begin with `.html`.
        public var press: PressOptions
        /// Whether the ownership document is handed out.
        public var handsOutSource: Bool
        /// Whether packed copies lie beside what is not small.
        public var packs: Bool
        public var missing: MissingFilings
        /// Of the program: another one may make other pages of the same filing.
        public var program: Digest
        /// How many workers there are.
        public var jobs: Int
        /// For files without a name, where pages wait that have no room in memory.
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

    /// What becomes of filings that the last build of a site had and this one has not.
    public enum MissingFilings: Sendable {
        /// Nobody has said; then nothing is built.
        case refused
        /// Their pages go.
        case pruned
        /// There are none: the site keeps all it has. Where one cannot be kept, nothing is built.
        case kept
    }
}

/// Learns how the build of a site goes on, from any of its workers.
public protocol SiteBuildObserver: Sendable {
    /// A step is done; there are two for each input.
    func step()

    /// Says what is odd about the site and not about one of its inputs.
    func report(_ diagnostics: [Diagnostic])
}

/// What became of an input of a site.
public struct InputOutcome: Sendable {
    public var diagnostics: [Diagnostic] = []
    /// Whether something that should have been on the site is not.
    public var isFailure = false
    /// How many of its filings have a page.
    public var filings = 0

    init() {}

    /// Something found that has no page.
    init(remark: Diagnostic) {
        diagnostics = [remark]
        isFailure = remark.severity == .error
    }

    /// Notes that the filing, or all of them, are on no page.
    mutating func fail(_ diagnostics: [Diagnostic]) {
        self.diagnostics += diagnostics
        isFailure = true
    }
}
