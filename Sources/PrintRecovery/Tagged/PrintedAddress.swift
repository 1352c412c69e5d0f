import OwnershipModel

/// The lines of an address that was printed on one, with commas between them.
struct PrintedAddress: Equatable {
    /// The lines of the street.
    private(set) var streets: [String] = []
    /// The lines of the city and what stands below it.
    private(set) var others: [String] = []
    /// Whether the lines of the street could not be told apart.
    private(set) var isDoubtful = false

    /// What box 1 tells of the same address.
    struct Place: Equatable {
        /// All lines of the street, parted by blanks.
        var street = ""
        var city = ""
        var state = ""
        var zipCode = ""
        var country = ""
    }

    /// Reads the address of the first person, whose parts box 1 names.
    ///
    /// - Parameter isBreak: Whether a line ends on the page behind these words of the street.
    init(_ address: String, knowing place: Place, endsLine isBreak: (String) -> Bool) {
        self = PrintedAddress.known(address, place, isBreak) ?? PrintedAddress(address)
    }

    private static func known(
        _ address: String, _ place: Place, _ isBreak: (String) -> Bool
    ) -> PrintedAddress? {
        guard let (streets, behind) = streets(place.street, address[...], isBreak),
            let (town, rest) = town(place, behind)
        else { return nil }
        var known = PrintedAddress(streets: streets.lines, others: [], isDoubtful: streets.isDoubtful)
        if !town.isEmpty { known.others.append(town) }
        var beneath = rest
        if !place.state.isEmpty, !town.contains(place.state), beneath.hasPrefix(place.state) {
            known.others.append(place.state)
            beneath = behindComma(beneath.dropFirst(place.state.count))
        }
        known.others += parts(beneath)
        return known
    }

    private init(streets: [String], others: [String], isDoubtful: Bool) {
        (self.streets, self.others, self.isDoubtful) = (streets, others, isDoubtful)
    }

    var lines: [String] { streets + others }

    /// Reads the address of which nothing else is known: a state's code and the ZIP code end its second part.
    init(_ address: String) {
        let parts = PrintedAddress.parts(address[...])
        let places = parts.indices.filter { $0 > 0 && PlaceLine("x, \(parts[$0])") != nil }
        guard let place = places.last(where: { parts[$0].utf8.count > 3 }) ?? places.first else {
            others = parts
            isDoubtful = parts.count > 1
            return
        }
        let above = parts[..<(place - 1)]
        streets = Array(above.prefix(1))
        if above.count > 1 { streets.append(above.dropFirst().joined(separator: ", ")) }
        others = ["\(parts[place - 1]), \(parts[place])"] + parts[(place + 1)...]
        isDoubtful = above.count > 1
    }

    /// The lines of a street: where the address has a comma that box 1 has not, a line ends.
    private static func streets(
        _ street: String, _ address: Substring, _ isBreak: (String) -> Bool
    ) -> (streets: (lines: [String], isDoubtful: Bool), rest: Substring)? {
        guard !street.isEmpty else { return (([], false), address) }
        var lines = [""]
        var rest = address
        for character in street {
            if rest.first == ",", character == " " {
                rest = rest.dropFirst()
                lines.append("")
            } else {
                lines[lines.count - 1].append(character)
            }
            guard rest.first == character else { return nil }
            rest = rest.dropFirst()
        }
        var isDoubtful = false
        // A line that ends in a comma itself gets no other.
        if lines.count == 1,
            let comma = street.ranges(of: ", ").first(where: { isBreak(String(street[..<$0.upperBound])) })
        {
            lines = [String(street[..<comma.upperBound]).trimmedEnd, String(street[comma.upperBound...])]
            isDoubtful = true
        }
        return ((lines, isDoubtful), behindComma(rest))
    }

    /// The line of the city, with the state's code and the ZIP code, and what is behind it.
    private static func town(_ place: Place, _ address: Substring) -> (town: String, rest: Substring)? {
        let withState = [place.state, place.zipCode].filter { !$0.isEmpty }.joined(separator: " ")
        for behind in [withState, place.zipCode] {
            let town = [place.city, behind].filter { !$0.isEmpty }.joinedByCommas()
            guard address.hasPrefix(town) else { continue }
            let rest = address.dropFirst(town.count)
            if rest.isEmpty || rest.first == "," || town.hasSuffix(",") { return (town, behindComma(rest)) }
        }
        return nil
    }

    private static func behindComma(_ text: Substring) -> Substring {
        text.drop { $0 == "," || $0 == " " }
    }

    private static func parts(_ text: Substring) -> [String] {
        var parts: [String] = []
        var rest = text
        while let comma = rest.firstRange(of: ", ") {
            parts.append(String(rest[..<comma.lowerBound]))
            rest = rest[comma.upperBound...]
        }
        return (parts + [String(rest)]).filter { !$0.isEmpty }
    }
}
