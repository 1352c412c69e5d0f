/// The resolution of a picture, which Cairo does not write: without it, printers and word processors have to guess how large
/// a page is.
struct PNGResolution {
    let pixelsPerPoint: Double

    /// Returns the file with a chunk that says so (`pHYs`, PNG specification, 11.3.5.3), behind the header of the picture,
    /// which is always as long.
    func added(to png: [UInt8]) -> [UInt8] {
        let pixelsPerMetre = UInt32((pixelsPerPoint * 72 / 0.0254).rounded())
        let content = Array("pHYs".utf8) + bytes(pixelsPerMetre) + bytes(pixelsPerMetre) + [1]
        let chunk = bytes(UInt32(content.count - 4)) + content + bytes(checksum(of: content))
        let endOfHeader = 33
        return png[..<endOfHeader] + chunk + png[endOfHeader...]
    }

    private func bytes(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    }

    /// The cyclic redundancy code of a chunk (PNG specification, 5.5).
    private func checksum(of bytes: [UInt8]) -> UInt32 {
        var code = UInt32.max
        for byte in bytes {
            code ^= UInt32(byte)
            for _ in 0..<8 {
                let isOdd = code & 1 == 1
                code >>= 1
                if isOdd { code ^= 0xEDB8_8320 }
            }
        }
        return ~code
    }
}
