import Bytes

/// An ICC profile for sRGB, built from the constants of IEC 61966-2-1: the output intent that PDF/A requires.
///
/// Version 4.2, display class, with the exact transfer curve as a parametric curve; about half a kilobyte.
enum ColourProfile {
    static let bytes: [UInt8] = {
        let white = [0.9642, 1.0, 0.8249]
        // The sRGB primaries and white point (D65), adapted to the connection space's white point (D50) by the Bradford
        // method.
        let adaptation = [
            1.0478112, 0.0228866, -0.0501270, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316,
        ]
        let red = [0.4360747, 0.2225045, 0.0139322]
        let green = [0.3850649, 0.7168786, 0.0971045]
        let blue = [0.1430804, 0.0606169, 0.7141733]
        // Y = ((X + 0.055) / 1.055)^2.4 from 0.04045 up, X / 12.92 below.
        let curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]

        let blocks: [(tags: [StaticString], data: [UInt8])] = [
            (["desc"], text("sRGB")),
            (["cprt"], text("No copyright")),
            (["wtpt"], values("XYZ ", white)),
            (["chad"], values("sf32", adaptation)),
            (["rXYZ"], values("XYZ ", red)),
            (["gXYZ"], values("XYZ ", green)),
            (["bXYZ"], values("XYZ ", blue)),
            // Parametric curve of function type 3.
            (["rTRC", "gTRC", "bTRC"], word("para") + [0, 0, 0, 0, 0, 3, 0, 0] + curve.flatMap(fixed)),
        ]
        let tagCount = blocks.reduce(0) { $0 + $1.tags.count }
        var table = number(tagCount)
        var data: [UInt8] = []
        let start = 128 + 4 + 12 * tagCount
        for block in blocks {
            for tag in block.tags { table += word(tag) + number(start + data.count) + number(block.data.count) }
            data += block.data
            while data.count % 4 != 0 { data.append(0) }
        }
        return header(size: start + data.count, white: white) + table + data
    }()

    private static func header(size: Int, white: [Double]) -> [UInt8] {
        var header = number(size)
        header += number(0)  // no preferred module
        header += number(0x0420_0000)  // version 4.2
        header += word("mntr") + word("RGB ") + word("XYZ ")
        // 1996-01-01, midnight. A profile must have a date; a fixed one keeps the bytes the same.
        header += [0x07, 0xCC, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]
        header += word("acsp")
        header += [UInt8](repeating: 0, count: 28)  // no platform, flags, device or attributes; perceptual
        header += white.flatMap(fixed)
        header += [UInt8](repeating: 0, count: 128 - header.count)
        return header
    }

    private static func values(_ type: StaticString, _ values: [Double]) -> [UInt8] {
        word(type) + number(0) + values.flatMap(fixed)
    }

    /// A `multiLocalizedUnicodeType` element with a single record, in American English.
    private static func text(_ string: StaticString) -> [UInt8] {
        let characters: [UInt8] = word(string).flatMap { [UInt8(0), $0] }
        var text = word("mluc")
        for value in [0, 1, 12] { text += number(value) }
        text += word("enUS")
        for value in [characters.count, 28] { text += number(value) }
        return text + characters
    }

    private static func word(_ string: StaticString) -> [UInt8] {
        Array(string.view)
    }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    /// A number as ICC's `s15Fixed16Number`.
    private static func fixed(_ value: Double) -> [UInt8] { number(Int((value * 65_536).rounded())) }
}
