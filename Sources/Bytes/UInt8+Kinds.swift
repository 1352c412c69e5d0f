// What kind of character a byte is, of ASCII.
extension UInt8 {
    @inlinable
    @inline(__always)
    package var isDigit: Bool { self >= 0x30 && self <= 0x39 }

    /// `A` to `Z`, `a` to `z`.
    @inlinable
    @inline(__always)
    package var isLetter: Bool { isUppercase || isLowercase }

    @inlinable
    @inline(__always)
    package var isUppercase: Bool { self >= 0x41 && self <= 0x5A }

    @inlinable
    @inline(__always)
    package var isLowercase: Bool { self >= 0x61 && self <= 0x7A }

    @inlinable
    @inline(__always)
    package var lowercased: UInt8 { isUppercase ? self | 0x20 : self }

    /// White space of ASCII: blank, tab, line feed, vertical tab, form feed, carriage return.
    @inlinable
    @inline(__always)
    package var isWhiteSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }

    /// White space of XML 1.0 (2.3): blank, tab, line feed, carriage return.
    @inlinable
    @inline(__always)
    package var isBlank: Bool { self <= 0x20 && (self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D) }

    /// White space of PDF (ISO 32000-1, 7.2.2): that of XML, form feed and NUL.
    @inlinable
    @inline(__always)
    package var isPDFWhiteSpace: Bool { isBlank || self == 0x0C || self == 0 }
}
