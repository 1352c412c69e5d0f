import Bytes

/// The contents of a site, stored in its folder so that the next build knows what has changed.
///
/// Lines of tab-separated fields in a fixed order. First, if there are any, `options` and the non-default options of the
/// build. `file`: digest, size, flags (`z` for a compressed copy, `s` for stale, else `-`), path. `filing`: the digests of
/// what its files are made from and of the surroundings of its page, key, file name endings, the digest of its document (`-`
/// if there is none; missing in version 1).
package struct SiteManifest: Sendable {
    /// A file of the site.
    package struct File: Sendable, Hashable {
        package var digest: Digest
        /// The size in bytes.
        package var size: Int
        /// Whether there is a compressed copy, `PATH.gz`.
        package var isPacked: Bool
        /// Whether it was left by an earlier build, and the last build did not make it.
        package var isStale = false
    }

    /// What the files of a filing were made from, and which files there are.
    package struct Recipe: Sendable, Hashable {
        /// The digest of the input, the program and everything else that is the same for all filings.
        package var content: Digest
        /// The digest of what the site adds to the page.
        package var surroundings: Digest
        /// The digest of the contents of the document; see `SurveyedFiling.documentDigest`.
        package var document: Digest?
        /// The endings of the file names, `.html` first.
        package var endings: [String]

        package init(content: Digest, surroundings: Digest, document: Digest?, endings: [String]) {
            self.content = content
            self.surroundings = surroundings
            self.document = document
            self.endings = endings
        }
    }

    /// The non-default options of the command line with their values, such as `--title Example Corp`.
    package var options: [String] = []
    /// The files of the site by path, relative to its folder, without compressed copies.
    package var files: [String: File] = [:]
    /// The recipes of filings, by key.
    package var recipes: [String: Recipe] = [:]

    /// The path of the manifest, relative to the site folder.
    package static let path = KeptFiling.folder + "manifest"

    /// Whether a file is to be published, and not part of the site's own data in `.filingpress/`.
    package static func isForPublication(_ path: String) -> Bool { !path.hasPrefix(KeptFiling.folder) }

    /// A file that explains the hidden folder.
    package static let notice = SiteFile(
        path: KeptFiling.folder + "README.txt",
        bytes: Array(
            """
            Not for publication.

            Here `filingpress site` keeps what it needs to build this site again: the list of its files (manifest) and
            what was read of each filing (filings). Leave this folder out when you copy the site to a server, and keep it
            where you build: without it, `filingpress site --add` cannot add to the site.

            """.utf8))

    private static let head = "filingpress site 2"
    private static let earlierHead = "filingpress site 1"

    package init() {}

    /// Parses a manifest; nil if the bytes are not a manifest.
    package init?(_ bytes: [UInt8]) {
        var lines = bytes.split(separator: 0x0A)
        guard let head = lines.first, [Self.head, Self.earlierHead].contains(where: { head.elementsEqual($0.utf8) })
        else { return nil }
        lines.removeFirst()
        for line in lines {
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
            if fields[0] == "options" {
                options = Array(fields.dropFirst())
                continue
            }
            guard (5...6).contains(fields.count), let digest = Digest(fields[1]) else { return nil }
            switch fields[0] {
            case "file":
                guard let size = Int(fields[2]) else { return nil }
                files[fields[4]] = File(
                    digest: digest, size: size, isPacked: fields[3].contains("z"), isStale: fields[3].contains("s"))
            case "filing":
                guard let surroundings = Digest(fields[2]) else { return nil }
                recipes[fields[3]] = Recipe(
                    content: digest, surroundings: surroundings, document: fields.count == 6 ? Digest(fields[5]) : nil,
                    endings: fields[4].split(separator: " ").map(String.init))
            default: return nil
            }
        }
    }

    /// The manifest in its file format.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        func put(_ fields: String...) { putAll(fields) }
        func putAll(_ fields: [String]) {
            for field in fields {
                bytes += field.utf8
                bytes.append(0x09)
            }
            bytes[bytes.count - 1] = 0x0A
        }
        put(Self.head)
        if !options.isEmpty { putAll(["options"] + options) }
        for path in files.keys.sorted() {
            guard let file = files[path] else { continue }
            let flags = (file.isPacked ? "z" : "") + (file.isStale ? "s" : "")
            put("file", file.digest.description, String(file.size), flags.isEmpty ? "-" : flags, path)
        }
        for key in recipes.keys.sorted() {
            guard let recipe = recipes[key] else { continue }
            put(
                "filing", recipe.content.description, recipe.surroundings.description, key,
                recipe.endings.joined(separator: " "), recipe.document?.description ?? "-")
        }
        return bytes
    }
}
