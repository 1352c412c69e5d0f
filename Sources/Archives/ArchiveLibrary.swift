import CArchive
import Diagnostics
import SharedLibraries

/// The functions of libarchive, which is loaded when the first archive is opened.
///
/// Measured: an empty program linked against the libraries needed to render a filing starts in 6.3 ms, and with
/// libarchive added in 6.8 to 7.1 ms. Rendering a single XML filing does not pay for that.
struct ArchiveLibrary: Sendable {
    typealias Archive = OpaquePointer
    typealias Entry = OpaquePointer
    typealias Action = @convention(c) @Sendable (Archive) -> Int32
    typealias Question = @convention(c) @Sendable (Entry) -> Int32
    typealias Text = @convention(c) @Sendable (OpaquePointer) -> UnsafePointer<CChar>?
    typealias Words = UnsafePointer<CChar>
    typealias ReadCallback =
        @convention(c) (Archive?, UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int
    typealias SeekCallback = @convention(c) (Archive?, UnsafeMutableRawPointer?, Int64, Int32) -> Int64

    let readNew: @convention(c) @Sendable () -> Archive?
    let readFree: Action
    let supportZIP: Action
    let supportTar: Action
    let setFormatOption: @convention(c) @Sendable (Archive, Words, Words, Words) -> Int32
    let setCallbackData: @convention(c) @Sendable (Archive, UnsafeMutableRawPointer) -> Int32
    let setReadCallback: @convention(c) @Sendable (Archive, ReadCallback) -> Int32
    let setSeekCallback: @convention(c) @Sendable (Archive, SeekCallback) -> Int32
    let open: Action
    let nextHeader: @convention(c) @Sendable (Archive, UnsafeMutablePointer<Entry?>) -> Int32
    let readData: @convention(c) @Sendable (Archive, UnsafeMutableRawPointer?, Int) -> Int
    let errorString: Text
    let pathname: Text
    let pathnameUTF8: Text
    let hardlink: Text
    let fileType: @convention(c) @Sendable (Entry) -> mode_t
    let isEncrypted: Question

    static let shared = Result { () throws(Failure) in try ArchiveLibrary() }

    private init() throws(Failure) {
        // The interface has kept this number since 2012.
        let library = try SharedLibrary(
            // The library's interface version has been 13 since 2012.
            ["libarchive.so.13", "libarchive.so"], package: "libarchive13",
            purpose: "archives are read with libarchive", code: "libarchive-missing")
        readNew = try library.function("archive_read_new")
        readFree = try library.function("archive_read_free")
        supportZIP = try library.function("archive_read_support_format_zip")
        supportTar = try library.function("archive_read_support_format_tar")
        setFormatOption = try library.function("archive_read_set_format_option")
        setCallbackData = try library.function("archive_read_set_callback_data")
        setReadCallback = try library.function("archive_read_set_read_callback")
        setSeekCallback = try library.function("archive_read_set_seek_callback")
        open = try library.function("archive_read_open1")
        nextHeader = try library.function("archive_read_next_header")
        readData = try library.function("archive_read_data")
        errorString = try library.function("archive_error_string")
        pathname = try library.function("archive_entry_pathname")
        pathnameUTF8 = try library.function("archive_entry_pathname_utf8")
        hardlink = try library.function("archive_entry_hardlink")
        fileType = try library.function("archive_entry_filetype")
        isEncrypted = try library.function("archive_entry_is_encrypted")
    }
}
