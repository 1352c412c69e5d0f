/// What a site consists of: written into its folder, so that the next build knows what has changed.
///
/// Lines of text in a fixed order, fields between tabs: `file`, digest, size, whether a packed copy lies beside it, path;
/// and `filing`, the digests of what its files are made from and of what surrounds its page, key, the endings of its files,
/// the digest of what its document says (`-` where there is none; version 1 has none). Before them, `options` and the
/// options of the build that are not the usual ones.
package struct SiteManifest: Sendable {
    package struct File: Sendable, Hashable {
        package var digest: Digest
        /// In bytes.
        package var size: Int
        /// Whether `PATH.gz` lies beside it.
        package var isPacked: Bool
        /// Whether it was made by an earlier build and not by the last.
        package var isStale = false
    }

    /// What a filing's files were made from, and which they are.
    package struct Recipe: Sendable, Hashable {
        /// Of the input, the program and everything that is the same for all filings.
        package var content: Digest
        /// Of what the site adds to the page.
        package var surroundings: Digest
        /// Of what the document says; see `SurveyedFiling.documentDigest`.
        package var document: Digest?
        package var endings: [String]

        package init(content: Digest, surroundings: Digest, document: Digest?, endings: [String]) {
            self.content = content
            self.surroundings = surroundings
            self.document = document
            self.endings = endings
        }
    }

    /// Those of the command line that are not the usual ones, with what was given for them: `--title Example Corp`.
    package var options: [String] = []
    package var files: [String: File] = [:]
    package var recipes: [String: Recipe] = [:]

    /// From the folder of the site. Hidden, and of no use to anybody else.
    package static let path = KeptFiling.folder + "manifest"

    /// Whether a file is the site's own memory and no part of what is published.
    package static func isForPublication(_ path: String) -> Bool { !path.hasPrefix(KeptFiling.folder) }

    /// For whoever finds the folder.
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

    /// Nil for what no build wrote.
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
