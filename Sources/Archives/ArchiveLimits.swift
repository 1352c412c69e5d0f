import Inputs

/// What an archive may ask of us. A quarter's data set and a day's feed stay far below.
public enum ArchiveLimits {
    /// Bytes of an entry that is read as a filing.
    public static let entrySize = Input.maximumSize
    /// Entries of an archive; their names are kept while it is worked on.
    public static let entryCount = 250_000
    /// How many times larger than itself an archive may become. Text shrinks to a tenth or a twentieth; deflate can make
    /// a thousandth of what says nothing.
    public static let ratio = 200
    /// An archive may become this large, in bytes, whatever its ratio.
    static let freeSize = 16 << 20
}
