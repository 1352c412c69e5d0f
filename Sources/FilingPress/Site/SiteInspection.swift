import Files
import SiteReports
import Synchronization

/// Checks that a site in its folder is complete and consistent.
///
/// Every page is read once, and pages with anchors that other pages link to a second time. Pages are not kept in memory.
public final class SiteInspection: Sendable {
    private let folder: Path
    private let workers: Workers
    private let collected = Mutex(Collected())

    private struct Collected {
        var links = 0
        var pages = 0
        var diagnostics: [Diagnostic] = []
        var questions: [String: [SiteCheck.Question]] = [:]
    }

    /// Prepares a check of a site that was built into a folder.
    ///
    /// - Parameters:
    ///   - folder: the folder of the site.
    ///   - jobs: the number of files checked concurrently.
    public init(_ folder: Path, jobs: Int = 1) {
        self.folder = folder
        workers = Workers(count: jobs)
    }

    /// Checks links, compressed copies and the files in the manifest.
    ///
    /// - Parameter base: the base URL of the site; nil for the one on its home page.
    /// - Throws: `Failure` if a folder cannot be listed.
    public func run(base: BaseURL? = nil) async throws(Failure) -> Outcome {
        var paths: [String] = []
        do throws(SystemError) {
            try collect(folder, below: "", into: &paths)
        } catch {
            throw Failure(
                .input, code: "unreadable-folder", "this folder cannot be searched: \(error)",
                at: SourceLocation(file: folder.description))
        }
        let home = contents(SiteAddress.home)
        let check = SiteCheck(files: Set(paths), base: base?.text ?? home.flatMap(SiteCheck.base(ofHome:)))
        if home == nil {
            report([
                Diagnostic(
                    .error, code: "no-site", "there is no index.html here", at: SourceLocation(file: "\(folder)"))
            ])
        }
        compareWithManifest(Set(paths))
        let all = paths
        await workers.share(0..<all.count) {
            let packer = try? PagePacker()
            return { self.look(at: all[$0], check, packer) }
        }
        let questions = collected.withLock { $0.questions }.sorted { $0.key < $1.key }
        await workers.share(0..<questions.count) {
            { number in
                let (page, asked) = questions[number]
                if let bytes = self.contents(page) { self.report(check.answer(asked, about: page, bytes)) }
            }
        }
        let found = collected.withLock { $0 }
        let order = found.diagnostics.sorted { Self.order($0) < Self.order($1) }
        return Outcome(diagnostics: order, pages: found.pages, links: found.links, files: all.count)
    }

    /// The diagnostics, sorted by file and location, and the numbers of pages, links and files checked.
    public struct Outcome: Sendable {
        public var diagnostics: [Diagnostic]
        public var pages: Int
        public var links: Int
        public var files: Int
    }

    private static func order(_ diagnostic: Diagnostic) -> (String, Int, Int, String) {
        let place = diagnostic.location
        return (place?.file ?? "", place?.line ?? 0, place?.column ?? 0, diagnostic.message)
    }

    private func look(at path: String, _ check: SiteCheck, _ packer: PagePacker?) {
        if path.hasSuffix(".gz") { return compareCopy(path, packer) }
        guard [".html", ".css", ".xml"].contains(where: path.hasSuffix), let bytes = contents(path) else { return }
        let outcome = check.look(at: path, bytes)
        collected.withLock { collected in
            collected.links += outcome.links
            collected.pages += path.hasSuffix(".html") ? 1 : 0
            collected.diagnostics += outcome.diagnostics
            for question in outcome.questions { collected.questions[question.page, default: []].append(question) }
        }
    }

    /// Checks that a compressed copy matches its page, because servers send it in place of the page.
    private func compareCopy(_ path: String, _ packer: PagePacker?) {
        guard let packed = contents(path), let page = contents(String(path.dropLast(3))), let packer,
            !packer.isCopy(packed, of: page)
        else { return }
        report([
            Diagnostic(
                .error, code: "stale-copy", "this is no packed copy of the file beside it",
                at: SourceLocation(file: path))
        ])
    }

    /// Checks that the files of the manifest exist and have the right sizes.
    private func compareWithManifest(_ paths: Set<String>) {
        guard let bytes = contents(SiteManifest.path), let manifest = SiteManifest(bytes) else { return }
        for (path, file) in manifest.files {
            let isThere =
                SiteManifest.isForPublication(path)
                ? paths.contains(path) : (try? FileStatus(of: folder.appending(path))) != nil
            guard isThere else {
                report([
                    Diagnostic(
                        .error, code: "missing-file", "the build wrote this and it is gone",
                        at: SourceLocation(file: path))
                ])
                continue
            }
            guard let status = try? FileStatus(of: folder.appending(path)), status.size != file.size else { continue }
            report([
                Diagnostic(
                    .error, code: "changed-file", "this is not as the build wrote it", at: SourceLocation(file: path))
            ])
        }
    }

    private func report(_ diagnostics: [Diagnostic]) {
        collected.withLock { $0.diagnostics += diagnostics }
    }

    private func contents(_ path: String) -> [UInt8]? {
        try? Files.contents(of: folder.appending(path), limit: 1 << 30)
    }

    private func collect(_ folder: Path, below name: String, into paths: inout [String]) throws(SystemError) {
        for entry in try names(in: folder) {
            let (path, text) = (folder.appending(entry), name + String(decoding: entry, as: UTF8.self))
            guard let status = try? FileStatus(of: path) else { continue }
            switch status.kind {
            case .folder where entry.first != UInt8(ascii: "."): try collect(path, below: text + "/", into: &paths)
            case .file: paths.append(text)
            default: break
            }
        }
    }
}
