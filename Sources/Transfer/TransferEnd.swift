import CCurl

/// The outcome of a transfer at the level of the connection. The server's responses go to the listener of the handle.
public struct TransferEnd: Sendable, Hashable {
    /// The kind of outcome.
    public enum Kind: Sendable {
        case done
        /// The server rejected the user name or the password.
        case login
        /// The server's certificate is not trusted.
        case certificate
        /// Encryption was required, but the server does not offer it.
        case noEncryption
        /// The host name could not be resolved, or the connection failed.
        case unreachable
        case other
    }

    public var kind: Kind
    /// libcurl's description of the outcome.
    public var words: String
    /// Whether libcurl has read all bytes to send, so that the server may have received all of them.
    public var isComplete: Bool

    public init(kind: Kind, words: String, isComplete: Bool) {
        (self.kind, self.words, self.isComplete) = (kind, words, isComplete)
    }
}

extension TransferEnd.Kind {
    init(_ status: CURLcode) {
        switch status {
        case CURLE_OK: self = .done
        case CURLE_LOGIN_DENIED: self = .login
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR: self = .certificate
        case CURLE_USE_SSL_FAILED: self = .noEncryption
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT: self = .unreachable
        default: self = .other
        }
    }
}
