import Bytes
import OwnershipModel

extension FormReading {
    // MARK: Box 1

    /// Reads the name, which follows the caption of box 1. In a joint filing, each further reporting person has such a box
    /// after the tables, where the first person is printed again.
    mutating func beginOwner() {
        let name = answers(1).first
        let owner = PrintedOwner(
            name: name?.text.onOneLine ?? "", cik: name?.cik, boxes: form.owners.isEmpty ? PrintedOwner.Boxes() : nil,
            line: name?.line ?? 1)
        giveUpLoose()
        part = .head
        guard let index = form.owners.firstIndex(where: { $0.name == owner.name && $0.cik == owner.cik }) else {
            current = form.owners.count
            form.owners.append(owner)
            return
        }
        // This person was read before; the address is repeated and the same.
        current = index
    }

    /// Takes the text before a caption such as "(Last)" as the name of the current person.
    mutating func nameOwner() {
        guard let name = loose.popLast() else { return }
        form.owners[current].name = name.text.onOneLine
    }

    /// Takes the text before the caption "(Street)" as the street address of the current person.
    mutating func readStreet() {
        guard !form.owners.isEmpty else { return }
        let lines = loose.map(\.text.onOneLine)
        loose = []
        set(streets: lines, of: current)
    }

    /// Reads city, state and ZIP code, which are in three cells above their captions, or each before its own caption.
    mutating func readPlace(_ caption: Caption, _ piece: PrintedPiece) {
        guard !form.owners.isEmpty, !loose.isEmpty else { return }
        let owner = current
        let values = loose
        loose = []
        let isWhole = values.count == 1 && PlaceLine(values[0].text) != nil
        if piece.column != nil, !isWhole, values.allSatisfy({ $0.column != nil }) {
            for value in values {
                switch value.column {
                case 0: form.owners[owner].address.city = value.text.onOneLine
                case 1: form.owners[owner].address.state = value.text.onOneLine
                default: form.owners[owner].address.zipCode = value.text.onOneLine
                }
            }
            return
        }
        guard let value = values.last?.text.onOneLine else { return }
        loose = Array(values.dropLast())
        switch caption {
        case .city where values.count > 1 && next + 1 < items.count && captions[next + 1] == .state:
            loose = values
            readPlace(above: values.map(\.text.onOneLine), of: owner)
        case .city:
            if let place = PlaceLine(value) {
                set(place: place, of: owner)
            } else {
                form.owners[owner].address.city = value
            }
        case .state: form.owners[owner].address.state = value
        case .zip: form.owners[owner].address.zipCode = value
        default: form.owners[owner].address.country = value
        }
    }

    /// Reads the answers that stand one after the other above all captions of a place: the state's code, of two letters or
    /// digits, parts the city from the ZIP code. Without one, they are left over and reported.
    private mutating func readPlace(above values: [String], of owner: Int) {
        guard let code = values.indices.suffix(2).last(where: { $0 > 0 && PlaceLine("x, \(values[$0])") != nil }) else {
            return
        }
        form.owners[owner].address.city = values[code - 1]
        form.owners[owner].address.state = values[code]
        form.owners[owner].address.zipCode = code + 1 < values.count ? values[code + 1] : nil
        loose = Array(loose[..<(code - 1)])
    }

    // MARK: The boxes of the relationship

    /// Reads a check box of the relationship, with any title that follows the caption.
    mutating func readOwnerBox(_ box: Caption.OwnerBox, _ piece: PrintedPiece) {
        let state = tick() ?? .open
        var index = 0
        if case .owners = part {
            // Ignore the captions of the grid, which come before the first name.
            guard let current = ownerLines.last?.owner else { return }
            index = current
        }
        guard form.owners.indices.contains(index) else { return }
        var boxes = form.owners[index].boxes ?? PrintedOwner.Boxes()
        let caption = piece.text.onOneLine
        var title = caption.firstIndex(of: ")").map { String(caption[$0...].dropFirst()).trimmedStart }
        if state == .unrecoverable, title == "not stated" { title = nil }
        switch box {
        case .director: boxes.director = state
        case .tenPercentOwner: boxes.tenPercentOwner = state
        case .officer:
            boxes.officer = state
            if let title, !title.isEmpty { boxes.officerTitle = title }
        case .other:
            boxes.other = state
            if let title, !title.isEmpty { boxes.otherText = title }
        }
        form.owners[index].boxes = boxes
    }

    /// Reads a title, which is in a row of its own below the check boxes: the officer's on the left, the text for "Other" on
    /// the right.
    mutating func readTitle(_ piece: PrintedPiece) {
        guard !form.owners.isEmpty, var boxes = form.owners[0].boxes else {
            loose.append(piece)
            return
        }
        let isOther = piece.column == 3 || (boxes.officer != .ticked && boxes.other == .ticked && piece.column != 1)
        if let already = isOther ? boxes.otherText : boxes.officerTitle {
            // A second title has no place, unless it continues the first on a line of its own.
            guard piece.column == nil, let before = titleLine, piece.line == before + 1 else {
                loose.append(piece)
                return
            }
            titleLine = piece.line
            let whole = already + " " + piece.text.onOneLine
            if isOther { boxes.otherText = whole } else { boxes.officerTitle = whole }
            form.owners[0].boxes = boxes
            return
        }
        titleLine = piece.line
        if isOther { boxes.otherText = piece.text.onOneLine } else { boxes.officerTitle = piece.text.onOneLine }
        form.owners[0].boxes = boxes
    }

    // MARK: The block of reporting owners

    /// Whether a piece is in one of the block's four columns of check boxes and has no caption of its own.
    func isInOwnerColumn(_ piece: PrintedPiece) -> Bool {
        guard case .owners = part, (1...4).contains(piece.column ?? 0) else { return false }
        guard next + 1 < items.count, case .tick? = captions[next + 1] else { return true }
        return false
    }

    /// Reads a name, a line of an address, or a check box of the block.
    mutating func readOwnerBlock(_ piece: PrintedPiece) {
        if let column = piece.column, column > 0 { return readOwnerColumn(column, piece) }
        // A line with city and state is not a name.
        if let last = ownerLines.last,
            last.block == piece.block || (!piece.text.contains("\n") && PlaceLine(piece.text) != nil)
        {
            ownerLines[ownerLines.count - 1].lines += piece.text.split(separator: "\n").map(String.init)
            return
        }
        var lines = piece.text.split(separator: "\n").map(String.init)
        let index = ownerLines.count
        if form.owners.indices.contains(index), form.owners[index].name.isEmpty,
            form.owners[index].address.street1 == lines.first
        {
            // Box 1 has no name either.
            ownerLines.append((piece.block, index, lines))
            return
        }
        // A line feed before the address stands for a name that was not filed.
        let name = piece.text.hasPrefix("\n") || lines.isEmpty ? "" : lines.removeFirst()
        if !form.owners.indices.contains(index) || form.owners[index].name != name {
            form.owners.insert(
                PrintedOwner(name: name, cik: piece.cik, line: piece.line), at: min(index, form.owners.count))
        }
        ownerLines.append((piece.block, index, lines))
    }

    /// Reads a cell in the grid of four columns. A title may take the place of the X.
    private mutating func readOwnerColumn(_ column: Int, _ piece: PrintedPiece) {
        guard let index = ownerLines.last?.owner, (1...4).contains(column) else {
            loose.append(piece)
            return
        }
        var boxes = form.owners[index].boxes ?? PrintedOwner.Boxes()
        let told = piece.tick ?? TickState(inBox: piece.text)
        let state = told ?? .ticked
        let title = told == nil ? piece.text.onOneLine : nil
        switch column {
        case 1: boxes.director = state
        case 2: boxes.tenPercentOwner = state
        case 3: (boxes.officer, boxes.officerTitle) = (state, title ?? boxes.officerTitle)
        default: (boxes.other, boxes.otherText) = (state, title ?? boxes.otherText)
        }
        form.owners[index].boxes = boxes
    }

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

    private mutating func set(streets lines: [String], of owner: Int) {
        let streets = lines.filter { $0 != "[street address withheld]" }
        form.owners[owner].address.isStreetWithheld = streets.count < lines.count
        form.owners[owner].address.street1 = streets.first
        form.owners[owner].address.street2 = streets.count > 1 ? streets.dropFirst().joined(separator: " ") : nil
    }

    private mutating func set(place: PlaceLine, of owner: Int) {
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
