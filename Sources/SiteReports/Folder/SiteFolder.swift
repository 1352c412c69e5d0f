import Bytes
import Diagnostics
import Files
import Glibc
import Synchronization

/// The folder of a site: the result of the last build and, in a hidden folder beside it, the result of this build.
///
/// Files that have not changed are not written. At the end the new folder replaces the old one in a single step; until then
/// the old site stays unchanged, whatever happens. Safe to use from several threads.
public final class SiteFolder: Sendable {
    /// The path with symbolic links resolved, because the folder itself is exchanged.
    public let path: Path
    /// As it was named, for messages.
    private let name: String
    /// The folder that this build writes to.
    public let staging: Path
    /// The manifest of the last build.
    package let old: SiteManifest
    /// Whether this is a dry run, which writes nothing.
    public let isDry: Bool
    /// Whether unchanged files are written again.
    private let rewritesAll: Bool
    private let lock: FileLock?
    private let state = Mutex(State())

    /// The progress of the build, shared by all workers.
    package struct State {
        /// The manifest of this build so far.
        package var manifest = SiteManifest()
        /// The paths of files that this build has written to `staging`, or would have in a dry run.
        package var written: Set<String> = []
        /// Folders that are known to exist.
        var folders: Set<Path> = []
    }

    /// Locks the folder for a build and removes what an interrupted build left behind.
    ///
    /// - Parameters:
    ///   - given: the site folder, which need not exist.
    ///   - options: the non-default options of this build as text; the next build can read them as `oldOptions`.
    ///   - isDry: whether this is a dry run, which neither locks nor writes.
    ///   - rewritesAll: whether to write unchanged files again.
    /// - Throws: `Failure` if the folder is not a site, is being built by another process, or is not accessible.
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

    /// Removes what an unfinished build has written.
    deinit {
        if !isDry { try? removeTree(staging) }
    }

    /// Removes what a killed build left behind. If it was killed while it exchanged the folders, restores the old site.
    private static func recover(_ path: Path, _ staging: Path) throws(SystemError) {
        let aside = FolderExchange.aside(of: staging)
        if (try? FileStatus(of: path)) == nil, (try? FileStatus(of: aside)) != nil {
            _ = try retrying { aside.withCString { from in path.withCString { rename(from, $0) } } }
        }
        try removeTree(aside)
        try removeTree(staging)
    }

    // MARK: Files

    /// Adds a file to the site, writing it if it has changed.
    ///
    /// - Parameter packer: compresses the file if it is large enough and not packed in itself; nil to compress nothing.
    package func put(_ file: SiteFile, _ packer: PagePacker?) throws(Failure) {
        let digest = Digest(of: file.bytes)
        // These are packed in themselves.
        let isPacked = [".pdf", ".png"].contains(where: file.path.hasSuffix)
        let mayPack = packer != nil && file.bytes.count > PagePacker.smallest && !isPacked
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

    /// Adds a file that is generated piece by piece. If it is too large for memory, `pieces` is called twice: once to find
    /// out whether the file has changed, and again to write it.
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

    /// The size in bytes above which a file is not held in memory, and so not compressed.
    private static let longest = 16 << 20

    /// Whether all files of a filing exist and were made from this content, though perhaps with different surroundings.
    package func holds(_ key: String, madeFrom content: Digest, endings: [String]) -> Bool {
        guard !rewritesAll, let recipe = old.recipes[key], recipe.content == content, recipe.endings == endings else {
            return false
        }
        return SiteFolder.paths(of: key, endings).allSatisfy { path in
            old.files[path].map { isThere(path, $0) } ?? false
        }
    }

    /// The paths of all files of a filing, including the one of its `KeptFiling`.
    package static func paths(of key: String, _ endings: [String]) -> [String] {
        endings.map { SiteAddress.file(ofFiling: key, ending: $0) } + [KeptFiling.path(key)]
    }

    /// The non-default options of the last build, as text.
    public var oldOptions: [String] { old.options }

    /// The sorted paths of the published files that this build has written, or would have in a dry run.
    public var changedFiles: [String] { withState { $0.written }.filter(SiteManifest.isForPublication).sorted() }

    /// Removes files that were added and turned out not to belong to the site.
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

    /// Keeps the files of a filing as they are if they exist and were made from the same recipe; returns whether they were.
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

    /// Records what the files of a filing were made from.
    package func note(_ recipe: SiteManifest.Recipe, of key: String) {
        state.withLock { $0.manifest.recipes[key] = recipe }
    }

    /// The size in bytes of a file that this build has added or kept; nil for other files.
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
        // The compressed copy it is to have now is missing.
        guard file.isPacked || !mayPack else { return nil }
        file.isStale = false
        return file
    }

    /// Whether a file of the last build still exists with the same size.
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
