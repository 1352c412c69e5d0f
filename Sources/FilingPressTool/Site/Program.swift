import FilingPress

/// The program that runs.
enum Program {
    /// The same for the same build of the program: pages made by another one are made anew.
    static func digest() throws(SiteTrouble) -> Digest {
        let path = Path("/proc/self/exe")
        do throws(ReadError) {
            return Digest(of: try contents(of: path, limit: 1 << 30))
        } catch {
            throw SiteTrouble(path, "unreadable-program", error.description)
        }
    }
}
