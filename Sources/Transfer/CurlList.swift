import Diagnostics

/// A list of strings for libcurl (`curl_slist`), freed when the object is deallocated.
final class CurlList {
    private let library: CurlLibrary
    private(set) var start: CurlLibrary.List?

    init(_ texts: [String], _ library: CurlLibrary) throws(Failure) {
        self.library = library
        for text in texts {
            guard let longer = library.append(start, text) else {
                throw Failure(.broken, code: "transfer-failed", "there is no memory for the recipients")
            }
            start = longer
        }
    }

    deinit { library.freeList(start) }
}
