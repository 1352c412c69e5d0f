import Bytes
import OwnershipModel

extension FormReading {
    /// Completes the addresses from the block, which shows what box 1 has no room for.
    mutating func finishOwners() {
        for (_, owner, lines) in ownerLines where form.owners.indices.contains(owner) {
            var lines = lines
            let city = form.owners[owner].address.city
            let place =
                city.flatMap { city in lines.lastIndex { $0.hasPrefix(city) } }
                ?? lines.lastIndex { PlaceLine($0) != nil } ?? (lines.count > 1 ? lines.count - 1 : nil)
            var beneath = place.map { Array(lines[($0 + 1)...]) } ?? []
            // A state outside the United States is printed in place of EDGAR's state code in box 1, but in the block
            // below the city.
            if let state = form.owners[owner].address.state, let line = beneath.firstIndex(of: state) {
                form.owners[owner].address.nonUSStateOrTerritory = state
                form.owners[owner].address.state = nil
                beneath.remove(at: line)
            }
            if let place, place > 1, lines[..<place].joined(separator: ", ") == form.owners[owner].address.street1 {
                // Both lines of a street address are on one line in box 1, but separate in the block.
                set(streets: Array(lines[..<place]), of: owner)
            }
            if form.owners[owner].address == ReportingOwner.Address() {
                if let place {
                    if let parsed = PlaceLine(lines[place]) {
                        set(place: parsed, of: owner)
                    } else {
                        form.owners[owner].address.city = lines[place]
                    }
                    lines = Array(lines[..<place])
                }
                set(streets: lines, of: owner)
            }
            set(beneath: beneath, of: owner)
        }
        removeStamps()
    }

    /// What stands in the block as a name alone, without an address, check boxes or a CIK, is no person where others have
    /// them: somebody has stamped the page.
    private mutating func removeStamps() {
        let stamps = Set(ownerLines.filter { $0.lines.isEmpty }.map(\.owner)).filter { index in
            guard form.owners.indices.contains(index) else { return false }
            let owner = form.owners[index]
            return owner.boxes == nil && owner.cik == nil && owner.address == ReportingOwner.Address()
        }
        guard !stamps.isEmpty, stamps.count < form.owners.count else { return }
        for index in stamps.sorted(by: >) {
            let owner = form.owners.remove(at: index)
            form.unused.append(PrintedPiece(text: owner.name, line: owner.line, block: -1, section: -1))
        }
    }

    private mutating func set(beneath lines: [String], of owner: Int) {
        var words: [String] = []
        for line in lines where line != form.owners[owner].address.country {
            if line == "Address outside the United States" {
                form.owners[owner].address.isOutsideUS = Filed("1")
            } else if line.hasPrefix("Non-US address: ") {
                form.owners[owner].address.isOutsideUS = Filed(String(line.dropFirst(16)))
            } else {
                words.append(line)
            }
        }
        form.owners[owner].address.stateDescription = words.isEmpty ? nil : words.joined(separator: ", ")
    }

    mutating func set(streets lines: [String], of owner: Int) {
        let streets = lines.filter { $0 != "[street address withheld]" }
        form.owners[owner].address.isStreetWithheld = streets.count < lines.count
        form.owners[owner].address.street1 = streets.first
        form.owners[owner].address.street2 = streets.count > 1 ? streets.dropFirst().joined(separator: " ") : nil
    }

    mutating func set(place: PlaceLine, of owner: Int) {
        form.owners[owner].address.city = place.city
        form.owners[owner].address.state = place.state
        form.owners[owner].address.zipCode = place.zipCode
    }
}

/// A line such as `AMHERST, NY 14228`: a city, EDGAR's state code of two letters or digits, and possibly a ZIP code.
struct PlaceLine {
    var city: String
    var state: String
    var zipCode: String?

    init?(_ line: String) {
        guard let comma = line.lastIndex(of: ",") else { return nil }
        let rest = line[line.index(after: comma)...].drop { $0 == " " }
        let code = rest.prefix { $0 != " " }
        guard code.utf8.count == 2, code.utf8.allSatisfy({ $0.isDigit || $0.isUppercase }) else {
            return nil
        }
        let zipCode = String(rest.dropFirst(2)).trimmedStart
        city = String(line[..<comma])
        state = String(code)
        self.zipCode = zipCode.isEmpty ? nil : zipCode
    }
}
