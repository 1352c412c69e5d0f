import Diagnostics
import Files
import Glibc
import Synchronization

/// The folder of a site: what the last build left there, and beside it, unseen by anybody, what this build makes.
///
/// Files that have not changed are not written. At the end the new folder takes the place of the old one in a single step;
/// until then, and whatever happens, the old site stands as it was.
public final class SiteFolder: Sendable {
    /// With links followed: it is the folder itself that is exchanged.
    public let path: Path
    /// As it was named, for messages.
    private let name: String
    /// Where the files of this build are put.
    public let staging: Path
    /// What the last build left.
    package let old: SiteManifest
    /// Whether nothing is to be written.
    public let isDry: Bool
    /// Whether files are written although they have not changed.
    private let rewritesAll: Bool
    private let lock: FileLock?
    private let state = Mutex(State())

    package struct State {
        package var manifest = SiteManifest()
        /// Paths of files made by this build and written to `staging`.
        package var written: Set<String> = []
        /// Folders that are known to be there.
        var folders: Set<Path> = []
    }

    /// - Parameters:
    ///   - given: need not be there.
    ///   - options: those of this build that are not the usual ones, in words; the next build can look them up.
    ///   - isDry: whether nothing is to be written.
    ///   - rewritesAll: whether files are written although they have not changed.
    /// - Throws: `Failure` where the folder is none of ours, another build is at work, or it cannot be reached.
    public init(
        _ given: Path, options: [String] = [], isDry: Bool = false, rewritesAll: Bool = false
    ) throws(Failure) {
        path = given.resolved
        self.name = given.description
        let name = path.lastComponent
        guard !name.isEmpty, name != [0x2E], name != [0x2E, 0x2E] else {
            throw Failure.unusable(path, "unusable-folder", "a site needs a folder of its own, which this is not")
        }
        staging = path.parent.appending([0x2E] + name + Array(".filingpress".utf8))
        self.isDry = isDry
        self.rewritesAll = rewritesAll
        do {
            if !isDry {
                try makeFolder(path.parent)
                lock = try FileLock(path.parent.appending([0x2E] + name + Array(".filingpress.lock".utf8)))
                try SiteFolder.recover(path, staging)
            } else {
                lock = nil
            }
        } catch {
            let reason =
                error.number == EWOULDBLOCK
                ? "another build is at work on this site"
                : (try? FileStatus(of: staging)) != nil
                    ? "what an earlier build left in \(staging) cannot be removed: \(error)"
                    : "no site can be made here: \(error)"
            throw Failure.unusable(path, "unusable-folder", reason)
        }
        old = try SiteManifest(of: path)
        state.withLock { $0.manifest.options = options }
    }

    /// A build that did not come to its end leaves nothing behind.
    deinit {
        if !isDry { try? removeTree(staging) }
    }

    /// Puts away what a build that was killed has left.
    private static func recover(_ path: Path, _ staging: Path) throws(SystemError) {
        let aside = FolderExchange.aside(of: staging)
        if (try? FileStatus(of: path)) == nil, (try? FileStatus(of: aside)) != nil {
            _ = try retrying { aside.withCString { from in path.withCString { rename(from, $0) } } }
        }
        try removeTree(aside)
        try removeTree(staging)
    }

    // MARK: Files

    /// Takes a file of the site; writes it where it has changed.
    ///
    /// - Parameter packer: packs what is large enough; nil where nothing is to be packed.
    package func put(_ file: SiteFile, _ packer: PagePacker?) throws(Failure) {
        let digest = Digest(of: file.bytes)
        let mayPack = packer != nil && file.bytes.count > PagePacker.smallest && !file.path.hasSuffix(".pdf")
        if let known = unchanged(file.path, digest, file.bytes.count, mayPack: mayPack) {
            return state.withLock { $0.manifest.files[file.path] = known }
        }
        let packed = mayPack ? try? packer?.gzip(file.bytes) : nil
        if !isDry {
            try write(file.path) { (descriptor) throws(Failure) in try self.writeAll(file.bytes, to: descriptor) }
            if let packed {
                try write(file.path + ".gz") { (descriptor) throws(Failure) in try self.writeAll(packed, to: descriptor)
                }
            }
        }
        note(file.path, digest, file.bytes.count, isPacked: packed != nil)
    }

    /// The same for a file that grows with the site, made piece by piece: where it is too long to be held in memory, twice,
    /// to learn whether it has changed and to write it.
    package func put(
        _ path: String, _ packer: PagePacker?,
        pieces: (_ sink: ([UInt8]) throws(Failure) -> Void) throws(Failure) -> Void
    ) throws(Failure) {
        var (digest, size, held) = (Digest(of: path), 0, [UInt8]())
        try pieces { (piece) throws(Failure) in
            digest = Digest(of: [digest, Digest(of: piece)])
            size += piece.count
            if size <= SiteFolder.longest { held += piece } else { held = [] }
        }
        if size <= SiteFolder.longest { return try put(SiteFile(path: path, bytes: held), packer) }
        if let known = unchanged(path, digest, size, mayPack: false) {
            return state.withLock { $0.manifest.files[path] = known }
        }
        if !isDry {
            try write(path) { (descriptor) throws(Failure) in
                var waiting: [UInt8] = []
                try pieces { (piece) throws(Failure) in
                    waiting += piece
                    guard waiting.count > 1 << 16 else { return }
                    try self.writeAll(waiting, to: descriptor)
                    waiting.removeAll(keepingCapacity: true)
                }
                try self.writeAll(waiting, to: descriptor)
            }
        }
        note(path, digest, size, isPacked: false)
    }

    /// What is longer is not held in memory, and so not packed.
    private static let longest = 16 << 20

    /// Whether the files of a filing are there, made from this, if perhaps in other surroundings.
    package func holds(_ key: String, madeFrom content: Digest, endings: [String]) -> Bool {
        guard !rewritesAll, let recipe = old.recipes[key], recipe.content == content, recipe.endings == endings else {
            return false
        }
        return SiteFolder.paths(of: key, endings).allSatisfy { path in
            old.files[path].map { isThere(path, $0) } ?? false
        }
    }

    /// Of all files of a filing, what is kept of it included.
    package static func paths(of key: String, _ endings: [String]) -> [String] {
        endings.map { SiteAddress.file(ofFiling: key, ending: $0) } + [KeptFiling.path(key)]
    }

    /// What the last build was told that was not the usual, in the words it was given.
    public var oldOptions: [String] { old.options }

    /// Paths of the files of the site that this build has made and that are not as they were, in order.
    public var changedFiles: [String] { withState { $0.written }.filter(SiteManifest.isForPublication).sorted() }

    /// Takes files back that were put in vain.
    package func discard(_ paths: [String]) {
        state.withLock { state in
            for path in paths {
                state.manifest.files[path] = nil
                state.written.remove(path)
            }
        }
        for path in paths {
            for file in [path, path + ".gz"] { _ = staging.appending(file).withCString { unlink($0) } }
        }
    }

    /// Whether the files of a filing are there, made from the same; then they are taken as they are.
    package func keep(_ recipe: SiteManifest.Recipe, of key: String) -> Bool {
        guard old.recipes[key] == recipe, holds(key, madeFrom: recipe.content, endings: recipe.endings) else {
            return false
        }
        state.withLock { state in
            for path in SiteFolder.paths(of: key, recipe.endings) {
                state.manifest.files[path] = old.files[path]
                state.manifest.files[path]?.isStale = false
            }
            state.manifest.recipes[key] = recipe
        }
        return true
    }

    package func note(_ recipe: SiteManifest.Recipe, of key: String) {
        state.withLock { $0.manifest.recipes[key] = recipe }
    }

    /// How large a file is that this build has put or kept.
    package func size(of path: String) -> Int? { state.withLock { $0.manifest.files[path]?.size } }

    package func withState<Result: Sendable>(_ body: (inout State) -> Result) -> Result { state.withLock { body(&$0) } }

    private func note(_ path: String, _ digest: Digest, _ size: Int, isPacked: Bool) {
        state.withLock { state in
            state.manifest.files[path] = SiteManifest.File(digest: digest, size: size, isPacked: isPacked)
            state.written.insert(path)
        }
    }

    private func unchanged(_ path: String, _ digest: Digest, _ size: Int, mayPack: Bool) -> SiteManifest.File? {
        guard !rewritesAll, var file = old.files[path], file.digest == digest, file.size == size,
            mayPack || !file.isPacked, isThere(path, file)
        else { return nil }
        // Without the packed copy it is to have now.
        guard file.isPacked || !mayPack else { return nil }
        file.isStale = false
        return file
    }

    /// Whether a file lies where the last build put it, as large as it was.
    private func isThere(_ path: String, _ file: SiteManifest.File) -> Bool {
        guard !file.isStale, let status = try? FileStatus(of: self.path.appending(path)), status.kind == .file,
            status.size == file.size
        else { return false }
        return !file.isPacked || (try? FileStatus(of: self.path.appending(path + ".gz"))) != nil
    }

    private func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
        do { try Files.writeAll(bytes, to: descriptor) } catch { throw unwritable(error) }
    }

    /// The site cannot be written.
    package func unwritable(_ error: SystemError) -> Failure {
        Failure(
            .output, code: "unwritable-file", "the site cannot be written: \(error)", at: SourceLocation(file: name),
            notes: (error.number == EBUSY ? [SiteFolder.mountPointNote] : [])
                + ["the old site, if there was one, stands as it was"])
    }

    /// Why a site cannot change places with another.
    package static let mountPointNote = "a site cannot be a file system of its own; name a folder inside it"

    private func write(_ name: String, _ fill: (Int32) throws(Failure) -> Void) throws(Failure) {
        let descriptor: Int32
        do { descriptor = try open(name) } catch { throw unwritable(error) }
        var failure: Failure?
        do {
            try fill(descriptor)
        } catch {
            failure = error
        }
        // Some file systems find out only now that there is no room.
        if close(descriptor) != 0, failure == nil { failure = unwritable(.last) }
        if let failure { throw failure }
    }

    private func open(_ name: String) throws(SystemError) -> Int32 {
        let file = staging.appending(name)
        if !state.withLock({ $0.folders.contains(file.parent) }) {
            UnfinishedFiles.add(folder: staging)
            try makeFolder(file.parent)
            state.withLock { _ = $0.folders.insert(file.parent) }
        }
        return try retrying {
            file.withCString { Glibc.open($0, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666) }
        }
    }
}
