import FlyingFox
import Foundation

/// Serves the files of a folder, and nothing outside it.
struct SiteHandler: HTTPHandler {
    /// The folder, with symbolic links resolved.
    private let root: URL

    init(root: URL) {
        self.root = root.resolvingSymlinksInPath()
    }

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        // Protects against DNS rebinding: a web page whose host name resolves to this machine must not read the site.
        guard isLocal(request.headers[.host]) else { return text(.forbidden, "Only this machine may look.\n") }
        guard [.GET, .HEAD].contains(request.method) else { return text(.methodNotAllowed, "Only GET and HEAD.\n") }
        guard let names = names(in: request.target.path()) else { return try await notFound(request) }
        let file = names.reduce(root) { $0.appending(path: $1) }
        guard let found = inside(file) else { return try await notFound(request) }
        if isFolder(found) {
            guard request.target.path().hasSuffix("/") else {
                return HTTPResponse(
                    statusCode: .movedPermanently, headers: HTTPHeaders([.location: request.target.path() + "/"]),
                    body: Data())
            }
            guard let index = inside(file.appending(path: "index.html")) else { return try await notFound(request) }
            return try await hand(index, request)
        }
        return try await hand(found, request)
    }

    /// Whether a `Host` header names this machine.
    private func isLocal(_ host: String?) -> Bool {
        guard let host else { return false }
        let name = host.hasPrefix("[") ? String(host.prefix { $0 != "]" }) + "]" : String(host.prefix { $0 != ":" })
        return ["localhost", "127.0.0.1", "[::1]"].contains(name.lowercased())
    }

    /// The components of a request path, percent-decoded; nil if one of them is hidden or contains a slash or NUL.
    private func names(in path: String) -> [String]? {
        var names: [String] = []
        for part in path.split(separator: "/") {
            guard let name = part.removingPercentEncoding, !name.hasPrefix("."), !name.contains("/"),
                !name.contains("\0")
            else { return nil }
            names.append(name)
        }
        return names
    }

    /// The file with symbolic links resolved, or nil if it does not exist or is outside the folder.
    private func inside(_ file: URL) -> URL? {
        let real = file.resolvingSymlinksInPath()
        guard FileManager.default.fileExists(atPath: real.path(percentEncoded: false)) else { return nil }
        let (own, there) = (root.pathComponents.filter { $0 != "/" }, real.pathComponents.filter { $0 != "/" })
        return there.starts(with: own) ? real : nil
    }

    private func isFolder(_ file: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: file.path(percentEncoded: false), isDirectory: &isFolder)
            && isFolder.boolValue
    }

    private func hand(_ file: URL, _ request: HTTPRequest) async throws -> HTTPResponse {
        var response = try await FileHTTPHandler(
            path: file, contentType: Self.type(of: file), cacheControl: [.noCache]
        ).handleRequest(request)
        response.headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
        return response
    }

    private func notFound(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard let page = inside(root.appending(path: "404.html")), let bytes = try? Data(contentsOf: page) else {
            return text(.notFound, "There is no such page here.\n")
        }
        return HTTPResponse(
            statusCode: .notFound, headers: HTTPHeaders([.contentType: "text/html; charset=utf-8"]),
            body: request.method == .HEAD ? Data() : bytes)
    }

    private func text(_ status: HTTPStatusCode, _ words: String) -> HTTPResponse {
        HTTPResponse(
            statusCode: status, headers: HTTPHeaders([.contentType: "text/plain; charset=utf-8"]),
            body: Data(words.utf8))
    }

    private static func type(of file: URL) -> String {
        switch file.pathExtension.lowercased() {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "json": "application/json"
        case "xml": "application/xml"
        case "pdf": "application/pdf"
        case "csv": "text/csv; charset=utf-8"
        case "txt": "text/plain; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "wasm", "pagefind": "application/wasm"
        default: "application/octet-stream"
        }
    }
}
