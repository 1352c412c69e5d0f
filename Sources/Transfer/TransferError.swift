import SharedLibraries

/// The reason why a transfer cannot begin, found before any connection to a server.
public enum TransferError: Error, Sendable, Hashable {
    /// libcurl is not installed or cannot be initialized.
    case libraryMissing(SharedLibraryError)
    /// There is not enough memory.
    case noMemory
    /// libcurl does not support an option or its value; with libcurl's description.
    case unsupported(String)
}
