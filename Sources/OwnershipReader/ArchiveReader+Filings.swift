import Archives
import Diagnostics

extension ArchiveReader {
    /// The bytes of the entry met last, or what it is where it was never meant to be read.
    ///
    /// - Parameter takesAnything: whether its bytes are wanted whatever it is.
    /// - Throws: `Failure`, located at the entry, where it is damaged, encrypted, an archive itself or too large.
    public func contents(takesAnything: Bool = false) throws(Failure) -> EntryContents {
        try contents { opening in
            takesAnything ? nil : FilingReader.recognize(opening).passedOver
        }
    }
}
