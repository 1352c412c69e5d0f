import Bytes
import Diagnostics
import Files
import Glibc

/// What a build changed in a site folder. The numbers count files, without compressed copies and the site's own data.
public struct SiteChanges: Sendable {
    /// New and changed files.
    public var written = 0
    /// Files that did not change.
    public var kept = 0
    /// Files of earlier builds that this build did not make and that were kept.
    public var stale = 0
    /// Files that were removed.
    public var pruned = 0
    /// The error if the old site could not be removed after the new one had replaced it.
    public var leftBehind: String?
}

/// Builds a full-text search index.
public protocol FullTextIndexer {
    /// Indexes the pages in a folder and writes the index to a subfolder of it. Reports failures itself; the site then has
    /// no full-text search.
    func index(_ site: Path, into folder: String)
}

extension SiteFolder {
    /// Finishes the build: replaces the old site by the new one in a single step. Writes nothing if nothing has changed.
    ///
    /// - Parameters:
    ///   - prunes: whether to remove all files that this build did not make.
    ///   - keepsFilings: whether this build has all filings of the last one. Then the files that the last build made and
    ///     this one did not are removed, because a build from scratch would not have made them either.
    ///   - finder: indexes the text of the new pages; nil for no full-text search.
    /// - Throws: `Failure` if something cannot be written; the old site is then unchanged.
    public func finish(
        prunes: Bool = false, keepsFilings: Bool = false, finder: (any FullTextIndexer)? = nil
    ) throws(Failure) -> SiteChanges {
        do {
            return try changed(prunes: prunes, keepsFilings: keepsFilings, finder: finder)
        } catch {
            throw unwritable(error)
        }
    }

    private func changed(
        prunes: Bool, keepsFilings: Bool, finder: (any FullTextIndexer)?
    ) throws(SystemError) -> SiteChanges {
        var (changes, manifest, written) = (SiteChanges(), SiteManifest(), Set<String>())
        (manifest, written) = withState { ($0.manifest, $0.written) }
        changes.written = written.count(where: SiteManifest.isForPublication)
        changes.kept = manifest.files.keys.count(where: SiteManifest.isForPublication) - changes.written
        var gone = 0
        // The full-text index is made from the pages, so it is kept if no page has changed.
        if finder != nil { manifest.files.merge(old.files.filter { Self.isFullText($0.key) }) { own, _ in own } }
        for (path, file) in old.files where manifest.files[path] == nil {
            if prunes || keepsFilings && !file.isStale || Self.isFullText(path) {
                gone += 1
                if SiteManifest.isForPublication(path) { changes.pruned += 1 }
            } else {
                if SiteManifest.isForPublication(path) { changes.stale += 1 }
                var stale = file
                stale.isStale = true
                manifest.files[path] = stale
            }
        }
        if isDry { return changes }
        let losesPacked = old.files.contains { path, file in
            file.isPacked && manifest.files[path]?.isPacked == false && !written.contains(path)
        }
        let isFirst = (try? FileStatus(of: path)) == nil || old.files.isEmpty
        guard !written.isEmpty || gone > 0 || losesPacked || isFirst else {
            if manifest.files != old.files || manifest.recipes != old.recipes || manifest.options != old.options {
                try OutputFolder(path: path).write(manifest.bytes, to: Path(SiteManifest.path))
            }
            return changes
        }
        UnfinishedFiles.add(folder: staging)
        try makeFolder(staging)
        if finder != nil { manifest.files = manifest.files.filter { !Self.isFullText($0.key) } }
        if !isFirst { try link(path, below: [], manifest, written) }
        if let finder {
            finder.index(staging, into: SiteAddress.fullText)
            let folder = staging.appending(SiteAddress.fullText)
            if (try? FileStatus(of: folder)) != nil { try note(folder, as: SiteAddress.fullText, in: &manifest) }
        }
        try OutputFolder(path: staging).write(manifest.bytes, to: Path(SiteManifest.path))
        try UnfinishedFiles.undisturbed { () throws(SystemError) in
            try FolderExchange(path: path, staging: staging).run()
        }
        UnfinishedFiles.drop(folder: staging)
        // From here on the new site is in place, even if the old one cannot be removed.
        do { try removeTree(staging) } catch { changes.leftBehind = "\(error)" }
        return changes
    }

    private static func isFullText(_ path: String) -> Bool { path.hasPrefix(SiteAddress.fullText + "/") }

    /// Adds files that another program wrote to the new folder to the manifest.
    private func note(_ folder: Path, as name: String, in manifest: inout SiteManifest) throws(SystemError) {
        for entry in try names(in: folder) {
            let (path, text) = (folder.appending(entry), "\(name)/\(String(decoding: entry, as: UTF8.self))")
            if try isFolder(path) {
                try note(path, as: text, in: &manifest)
            } else if let bytes = try? contents(of: path, limit: 1 << 30) {
                manifest.files[text] = SiteManifest.File(
                    digest: Digest(of: bytes), size: bytes.count, isPacked: false)
            }
        }
    }

    /// Hard-links the files that are kept into the new folder, so that they have two names until the old folder is removed.
    private func link(
        _ folder: Path, below parents: [[UInt8]], _ manifest: SiteManifest, _ written: Set<String>
    ) throws(SystemError) {
        var isMade = false
        for name in try names(in: folder) {
            let source = folder.appending(name)
            if try isFolder(source) {
                try link(source, below: parents + [name], manifest, written)
                continue
            }
            let relative = (parents + [name]).map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
            guard stays(relative, manifest, written) else { continue }
            let target = (parents + [name]).reduce(staging) { $0.appending($1) }
            if !isMade {
                try makeFolder(target.parent)
                isMade = true
            }
            try copyLink(source, to: target)
        }
    }

    private func stays(_ path: String, _ manifest: SiteManifest, _ written: Set<String>) -> Bool {
        if path == SiteManifest.path || written.contains(path) { return false }
        if old.files[path] != nil { return manifest.files[path] != nil }
        if path.hasSuffix(".gz"), case let plain = String(path.dropLast(3)), old.files[plain]?.isPacked == true {
            // A compressed copy must never lie beside a page it is not a copy of.
            return !written.contains(plain) && manifest.files[plain]?.isPacked == true
        }
        // A file that no build made is left alone.
        return manifest.files[path] == nil
    }

    private func isFolder(_ path: Path) throws(SystemError) -> Bool {
        var status = stat()
        _ = try retrying { path.withCString { lstat($0, &status) } }
        return status.st_mode & S_IFMT == S_IFDIR
    }

    private func copyLink(_ source: Path, to target: Path) throws(SystemError) {
        do {
            _ = try retrying { source.withCString { from in target.withCString { Glibc.link(from, $0) } } }
        } catch  where [EPERM, EXDEV, EMLINK, ENOTSUP].contains(error.number) {
            let bytes = try contents(of: source, limit: .max)
            try OutputFolder(path: target.parent).write(bytes, to: Path(bytes: target.lastComponent))
        }
    }
}
