import SharedLibraries

/// Why nothing can be transferred, found before a server is asked.
public enum TransferError: Error, Sendable, Hashable {
    /// libcurl is not installed, or does not start.
    case libraryMissing(SharedLibraryError)
    case noMemory
    /// libcurl does not know an option or its value; in its own words.
    case unsupported(String)
}
