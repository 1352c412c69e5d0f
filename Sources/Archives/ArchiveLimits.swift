import Inputs

/// Limits that protect against hostile archives. A quarterly data set and a daily feed stay far below them.
public enum ArchiveLimits {
    /// The size limit in bytes for an entry that is read as a filing.
    public static let entrySize = Input.maximumSize
    /// The limit for the number of entries in an archive, whose names are kept in memory while it is processed.
    public static let entryCount = 250_000
    /// How many times its own size an archive may expand to. Text compresses to a tenth or a twentieth of its size;
    /// deflate can compress meaningless data to a thousandth.
    public static let ratio = 200
    /// The size in bytes that any archive may expand to, whatever the ratio.
    static let freeSize = 16 << 20
}
