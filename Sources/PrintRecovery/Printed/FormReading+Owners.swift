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

    /// Takes the text before the caption "(Street)" as the street address of the current person. Where its lines stand in
    /// a table within the cell of the caption, one that stands outside of that table is none of them.
    mutating func readStreet(_ caption: PrintedPiece) {
        guard !form.owners.isEmpty else { return }
        let lines = loose
        let apart = lines.filter { $0.row != caption.row }
        let outer = caption.row ?? 0
        let isMixed = !apart.isEmpty && apart.count < lines.count && apart.allSatisfy { ($0.row ?? 0) > outer }
        loose = isMixed ? lines.filter { $0.row == caption.row } : []
        giveUpLoose()
        set(streets: (isMixed ? apart : lines).map(\.text.onOneLine), of: current)
    }

    /// Reads city, state and ZIP code, which are in three cells above their captions, or each before its own caption.
    mutating func readPlace(_ caption: Caption, _ piece: PrintedPiece) {
        guard !form.owners.isEmpty, !loose.isEmpty else { return }
        let owner = current
        readStreetAbove()
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

    /// Takes the rows above that of the place as the street, whose caption was lost.
    private mutating func readStreetAbove() {
        guard let row = loose.last?.row, let first = loose.first, first.row != row, first.column != nil,
            form.owners[current].address.street1 == nil,
            loose.contains(where: { $0.row == row && $0.column == first.column })
        else { return }
        set(streets: loose.filter { $0.row != row }.map(\.text.onOneLine), of: current)
        loose.removeAll { $0.row != row }
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
        boxes[box] = state
        if let title, !title.isEmpty { boxes.set(title: title, of: box) }
        form.owners[index].boxes = boxes
        if case .owners = part { note(listed: box, state, of: index) } else { boxFive = boxes }
    }

    /// Remembers what the list of owners says of the person whose boxes stand in box 5 too.
    private mutating func note(listed box: Caption.OwnerBox, _ state: TickState, of index: Int) {
        guard index == 0, boxFive != nil else { return }
        listedBoxes = listedBoxes ?? PrintedOwner.Boxes()
        listedBoxes?[box] = state
    }

    /// Says which boxes are ticked in one of the two places where they stand and open in the other.
    mutating func compareBoxes() {
        guard let first = boxFive, let second = listedBoxes else { return }
        for box in Caption.OwnerBox.allCases {
            let states = (first[box], second[box])
            guard states == (.ticked, .open) || states == (.open, .ticked) else { continue }
            form.lost.append(Caption.OwnerBox.contradiction(at: box.rawValue))
        }
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
        let box = Caption.OwnerBox.allCases[column - 1]
        boxes[box] = state
        if let title { boxes.set(title: title, of: box) }
        note(listed: box, state, of: index)
        form.owners[index].boxes = boxes
    }
}
