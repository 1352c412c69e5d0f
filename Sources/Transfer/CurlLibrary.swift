import CCurl
import Diagnostics
import SharedLibraries

/// libcurl's functions, found when the first transfer begins.
struct CurlLibrary: Sendable {
    typealias Handle = UnsafeMutableRawPointer
    typealias List = UnsafeMutablePointer<curl_slist>

    let easyInit: @convention(c) @Sendable () -> Handle?
    let easyCleanup: @convention(c) @Sendable (Handle) -> Void
    let easyPerform: @convention(c) @Sendable (Handle) -> CURLcode
    let errorText: @convention(c) @Sendable (CURLcode) -> UnsafePointer<CChar>?
    let append: @convention(c) @Sendable (List?, UnsafePointer<CChar>) -> List?
    let freeList: @convention(c) @Sendable (List?) -> Void
    /// `curl_easy_setopt`, which takes any number of arguments. A number, as a pointer cannot be shared: it is the
    /// address of code and never changes.
    private let setter: UInt

    static let shared = Result { () throws(Failure) in try CurlLibrary() }

    private init() throws(Failure) {
        // With OpenSSL, with GnuTLS, and as the headers' own package has it.
        let library = try SharedLibrary(
            ["libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.so"], package: "libcurl4",
            purpose: "mail needs a library that is not here")
        easyInit = try library.function("curl_easy_init")
        easyCleanup = try library.function("curl_easy_cleanup")
        easyPerform = try library.function("curl_easy_perform")
        errorText = try library.function("curl_easy_strerror")
        append = try library.function("curl_slist_append")
        freeList = try library.function("curl_slist_free_all")
        setter = UInt(bitPattern: try library.symbol("curl_easy_setopt"))
        let start: @convention(c) (Int) -> CURLcode = try library.function("curl_global_init")
        // CURL_GLOBAL_ALL, which is a macro.
        guard start(3) == CURLE_OK else { throw library.failure("libcurl does not start") }
    }

    var set: UnsafeMutableRawPointer? { UnsafeMutableRawPointer(bitPattern: setter) }
}
