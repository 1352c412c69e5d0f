import Bytes
import CCurl
import Diagnostics

/// A libcurl easy handle: a connection to a server that is reused for further transfers. Not thread-safe.
///
/// Server certificates are always verified. libcurl does not use signals.
public final class TransferHandle {
    private let library: CurlLibrary
    private let handle: CurlLibrary.Handle
    /// libcurl copies strings but not lists, so each list is kept until another replaces it.
    private var lists: [CURLoption.RawValue: CurlList] = [:]
    private let exchange = Exchange()

    /// - Throws: `Failure` if libcurl is not installed or cannot be initialized.
    public init() throws(Failure) {
        library = try CurlLibrary.shared.get()
        guard let handle = library.easyInit() else {
            throw Failure(.missing, code: "library-missing", "libcurl does not start")
        }
        self.handle = handle
        try set(CURLOPT_NOSIGNAL, 1)
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        try connect(exchange)
    }

    deinit { library.easyCleanup(handle) }

    /// Sets an option.
    ///
    /// - Throws: `Failure` if the installed libcurl does not support the option or rejects the value; this applies to
    ///   all setters.
    public func set(_ option: TransferOption<String>, _ value: String) throws(Failure) {
        try check(filingpress_curl_set_text(library.set, handle, option.code, value))
    }

    /// Turns an option on or off.
    public func set(_ option: TransferOption<Bool>, _ value: Bool) throws(Failure) {
        try set(option.code, value ? 1 : 0)
    }

    /// Sets an option whose value is a list.
    public func set(_ option: TransferOption<[String]>, _ values: [String]) throws(Failure) {
        let list = try CurlList(values, library)
        try check(filingpress_curl_set_list(library.set, handle, option.code, list.start))
        lists[option.code.rawValue] = list
    }

    /// Sets how to use encryption on connections that begin without it.
    public func set(_ encryption: TransferEncryption) throws(Failure) {
        switch encryption {
        case .ifOffered: try set(CURLOPT_USE_SSL, filingpress_curl_tls_if_offered)
        case .always: try set(CURLOPT_USE_SSL, filingpress_curl_tls_always)
        }
    }

    /// Sets the timeout.
    ///
    /// - Parameter patience: the number of seconds without a response or progress after which a transfer fails.
    public func set(patience: Int) throws(Failure) {
        try set(CURLOPT_CONNECTTIMEOUT, patience)
        try set(CURLOPT_SERVER_RESPONSE_TIMEOUT, patience)
        try set(CURLOPT_LOW_SPEED_LIMIT, 1)
        try set(CURLOPT_LOW_SPEED_TIME, patience)
    }

    /// Calls a listener for every line of commands, responses and headers during transfers, but not for the transferred
    /// data.
    ///
    /// - Parameter listener: retained until the handle is deallocated.
    public func listen(_ listener: @escaping (TransferLine) -> Void) throws(Failure) {
        exchange.listener = listener
        // libcurl calls the debug function only in verbose mode.
        try set(CURLOPT_VERBOSE, 1)
    }

    /// Sends bytes to the URL that was set, and waits for the end of the transfer.
    ///
    /// - Throws: `Failure` if the transfer cannot begin. Later failures are in the returned value.
    public func send(_ bytes: [UInt8]) throws(Failure) -> TransferEnd {
        try set(CURLOPT_UPLOAD, 1)
        try check(filingpress_curl_set_size(library.set, handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(bytes.count)))
        exchange.begin(bytes)
        let status = library.easyPerform(handle)
        return TransferEnd(kind: .init(status), words: words(status), isComplete: exchange.isComplete)
    }

    private func connect(_ exchange: Exchange) throws(Failure) {
        let own = Unmanaged.passUnretained(exchange).toOpaque()
        try check(
            filingpress_curl_set_reader(library.set, handle) { buffer, size, count, context in
                guard let buffer, let context else { return 0 }
                let exchange = Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
                return exchange.read(into: ByteRoom(start: buffer, count: size * count))
            })
        try check(filingpress_curl_set_pointer(library.set, handle, CURLOPT_READDATA, own))
        try check(
            filingpress_curl_set_watcher(library.set, handle) { _, kind, text, count, context in
                guard let text, let context, kind == CURLINFO_HEADER_IN || kind == CURLINFO_HEADER_OUT else { return 0 }
                let line = String(characters: text, count: count)
                let exchange = Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
                exchange.listener?(kind == CURLINFO_HEADER_OUT ? .sent(line) : .received(line))
                return 0
            })
        try check(filingpress_curl_set_pointer(library.set, handle, CURLOPT_DEBUGDATA, own))
    }

    private func set(_ option: CURLoption, _ value: Int) throws(Failure) {
        try check(filingpress_curl_set_number(library.set, handle, option, value))
    }

    private func check(_ status: CURLcode) throws(Failure) {
        guard status == CURLE_OK else {
            throw Failure(
                .broken, code: "transfer-failed", "libcurl does not do what is asked for: \(words(status))")
        }
    }

    private func words(_ status: CURLcode) -> String {
        library.errorText(status).map { String(cString: $0) } ?? "error \(status.rawValue)"
    }
}

/// A line of the dialogue with a server.
public enum TransferLine: Sendable, Hashable {
    case sent(String)
    case received(String)
}

/// The state of a transfer that libcurl's callbacks use: the bytes to send and the listener.
private final class Exchange {
    var listener: ((TransferLine) -> Void)?
    private var bytes: [UInt8] = []
    private var offset = 0
    private(set) var isComplete = false

    func begin(_ bytes: [UInt8]) {
        self.bytes = bytes
        offset = 0
        isComplete = false
    }

    func read(into room: ByteRoom) -> Int {
        let count = room.copy(bytes[offset...])
        offset += count
        if offset == bytes.count { isComplete = true }
        return count
    }
}
