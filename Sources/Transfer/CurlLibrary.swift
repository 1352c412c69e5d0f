import CCurl
import Diagnostics
import SharedLibraries

/// The functions of libcurl, which is loaded for the first transfer.
struct CurlLibrary: Sendable {
    typealias Handle = UnsafeMutableRawPointer
    typealias List = UnsafeMutablePointer<curl_slist>

    let easyInit: @convention(c) @Sendable () -> Handle?
    let easyCleanup: @convention(c) @Sendable (Handle) -> Void
    let easyPerform: @convention(c) @Sendable (Handle) -> CURLcode
    let errorText: @convention(c) @Sendable (CURLcode) -> UnsafePointer<CChar>?
    let append: @convention(c) @Sendable (List?, UnsafePointer<CChar>) -> List?
    let freeList: @convention(c) @Sendable (List?) -> Void
    /// The address of `curl_easy_setopt`, which is variadic. Stored as a number because pointers are not `Sendable`; it
    /// never changes.
    private let setter: UInt

    /// The library, or the reason why it cannot be loaded.
    static let shared = Result { () throws(Failure) in try CurlLibrary() }

    private init() throws(Failure) {
        // With OpenSSL, with GnuTLS, and as the headers' own package has it.
        let library = try SharedLibrary(
            // Built with OpenSSL, built with GnuTLS, and the name in the development package.
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
        // 3 is CURL_GLOBAL_ALL, a macro that is not imported.
        guard start(3) == CURLE_OK else { throw library.failure("libcurl does not start") }
    }

    /// The address of `curl_easy_setopt` as a pointer.
    var set: UnsafeMutableRawPointer? { UnsafeMutableRawPointer(bitPattern: setter) }
}
