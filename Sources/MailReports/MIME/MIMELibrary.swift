import Bytes
import Diagnostics
import SharedLibraries

/// The functions of GMime 3 used to compose messages, and SHA-256 from GLib. The library is loaded when first used.
///
/// The GMime header is not imported, because that would link the library at every start. The tests check each type
/// against the installed header instead (`DeclarationTests`).
struct MIMELibrary: Sendable {
    typealias Object = OpaquePointer
    typealias Text = UnsafePointer<CChar>
    typealias SetText = @convention(c) @Sendable (Object, Text) -> Void
    typealias SetPair = @convention(c) @Sendable (Object, Text, Text) -> Void
    typealias Join = @convention(c) @Sendable (Object, Object) -> Void
    typealias SetNumber = @convention(c) @Sendable (Object, Int32) -> Void

    // Values of C enumerations.
    static let defaultEncoding: Int32 = 0
    static let base64: Int32 = 4
    static let quotedPrintable: Int32 = 5
    static let addressFrom: Int32 = 1
    static let addressReplyTo: Int32 = 2
    static let addressTo: Int32 = 3
    static let addressCc: Int32 = 4

    let unref: @convention(c) @Sendable (Object) -> Void
    let messageNew: @convention(c) @Sendable (Int32) -> Object?
    let addMailbox: @convention(c) @Sendable (Object, Int32, Text?, Text) -> Void
    let setSubject: @convention(c) @Sendable (Object, Text, Text?) -> Void
    let setMessageID: SetText
    let setMIMEPart: Join
    let appendHeader: @convention(c) @Sendable (Object, Text, Text, Text?) -> Void
    let multipartNew: @convention(c) @Sendable (Text) -> Object?
    let multipartAdd: Join
    let setBoundary: SetText
    let partNew: @convention(c) @Sendable (Text, Text) -> Object?
    let setEncoding: SetNumber
    let setContent: Join
    let setTypeParameter: SetPair
    let setContentID: SetText
    let setDisposition: SetText
    let setDispositionParameter: SetPair
    let wrapperNew: @convention(c) @Sendable (Object, Int32) -> Object?
    let streamNew: @convention(c) @Sendable () -> Object?
    let streamOf: @convention(c) @Sendable (UnsafePointer<UInt8>?, Int) -> Object?
    let streamBytes: @convention(c) @Sendable (Object) -> UnsafeRawPointer?
    let write: @convention(c) @Sendable (Object, Object?, Object) -> Int

    static let shared = Result { () throws(Failure) in try MIMELibrary() }

    private init() throws(Failure) {
        let library = try SharedLibrary(
            ["libgmime-3.0.so.0", "libgmime-3.0.so"], package: "libgmime-3.0-0",
            purpose: "mail needs a library that is not here")
        unref = try library.function("g_object_unref")
        messageNew = try library.function("g_mime_message_new")
        addMailbox = try library.function("g_mime_message_add_mailbox")
        setSubject = try library.function("g_mime_message_set_subject")
        setMessageID = try library.function("g_mime_message_set_message_id")
        setMIMEPart = try library.function("g_mime_message_set_mime_part")
        appendHeader = try library.function("g_mime_object_append_header")
        multipartNew = try library.function("g_mime_multipart_new_with_subtype")
        multipartAdd = try library.function("g_mime_multipart_add")
        setBoundary = try library.function("g_mime_multipart_set_boundary")
        partNew = try library.function("g_mime_part_new_with_type")
        setEncoding = try library.function("g_mime_part_set_content_encoding")
        setContent = try library.function("g_mime_part_set_content")
        setTypeParameter = try library.function("g_mime_object_set_content_type_parameter")
        setContentID = try library.function("g_mime_object_set_content_id")
        setDisposition = try library.function("g_mime_object_set_disposition")
        setDispositionParameter = try library.function("g_mime_object_set_content_disposition_parameter")
        wrapperNew = try library.function("g_mime_data_wrapper_new_with_stream")
        streamNew = try library.function("g_mime_stream_mem_new")
        streamOf = try library.function("g_mime_stream_mem_new_with_buffer")
        streamBytes = try library.function("g_mime_stream_mem_get_byte_array")
        write = try library.function("g_mime_object_write_to_stream")
        let start: @convention(c) () -> Void = try library.function("g_mime_init")
        start()
    }

    /// What was written to a stream in memory; nil where there is nothing. Valid as long as the stream.
    func bytes(of stream: Object) -> ByteView? {
        // GByteArray: a pointer and a count of 32 bits.
        guard let array = streamBytes(stream), let start = array.load(as: UnsafePointer<UInt8>?.self) else {
            return nil
        }
        let count = array.load(fromByteOffset: MemoryLayout<OpaquePointer>.size, as: UInt32.self)
        return ByteView(start: start, count: Int(count))
    }
}
