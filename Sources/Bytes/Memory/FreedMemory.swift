import CXXHash

/// Lets the process keep memory that it has freed, up to 16 MB for each thread, instead of handing it back to the system.
///
/// A program that makes reports of one filing after another would otherwise ask for the same pages again with each filing,
/// which takes a twentieth of the time. Call this once, before the first thread is started; only a program decides this, not
/// a library.
package func keepFreedMemory() {
    _ = mallopt(M_TRIM_THRESHOLD, 16 << 20)
    // Setting one of the two limits freezes the other, above which memory comes from and returns to the system directly.
    _ = mallopt(M_MMAP_THRESHOLD, 8 << 20)
}
