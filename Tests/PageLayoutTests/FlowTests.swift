import PageLayout
import Testing

@Suite struct FlowTests {
    private func lines(_ count: Int, _ name: String = "l") -> Paragraph {
        Paragraph((0..<count).map { "\(name)\($0)" }.joined(separator: "\n"), style: plain, keepsLineFeeds: true)
    }

    @Test func aHeadingMovesWithWhatFollows() {
        let text = FixedWidthText()
        let stack = Stack([
            Stack.Item(lines(3)),
            Stack.Item(Paragraph("Heading", style: plain, role: .heading(level: 1)), keepsWithNext: true),
            Stack.Item(lines(2, "m"), spaceBefore: 5),
        ])
        #expect(
            picture(Sheet(100, 50).layOut(stack, measuring: text), text) == [
                "1 p 0,8 l0", "1 p 0,18 l1", "1 p 0,28 l2", "2 h1 0,8 Heading", "2 p 0,23 m0", "2 p 0,33 m1",
            ])
    }

    @Test func aHeadingTallerThanWhatAPageCanShareStillEnds() {
        let text = FixedWidthText()
        let stack = Stack([
            Stack.Item(lines(3), keepsWithNext: true), Stack.Item(KeptTogether(lines(3, "m"))),
        ])
        let layout = Sheet(100, 40).layOut(stack, measuring: text)
        #expect(layout.document.pages.map { $0.frames.count } == [1, 1])
    }

    @Test func blocksAreKeptTogetherOrSplitWhereNoPageHoldsThem() {
        let text = FixedWidthText()
        let stack = Stack([Stack.Item(lines(2)), Stack.Item(KeptTogether(lines(4, "m")))])
        #expect(picture(Sheet(100, 50).layOut(stack, measuring: text), text)[2] == "2 p 0,8 m0")
        let split = Sheet(100, 30).layOut(stack, measuring: text)
        #expect(picture(split, text).map { String($0.prefix(1)) } == ["1", "1", "2", "2", "3", "3"])
    }

    /// Each page looks at what it holds, not at all that is left.
    @Test(arguments: [200, 400, 800])
    func textInColumnsIsPlacedInProportionToItsLength(count: Int) {
        let text = FixedWidthText()
        let counter = Counter()
        let notes = (0..<count).map { Stack.Item(Counted(block: lines(2, "n\($0)-"), counter: counter)) }
        let layout = Sheet(210, 400).layOut(
            TextColumns(Stack(notes), count: 2, gap: 10, minimumHeight: 40), measuring: text)
        #expect(layout.document.pages.count == (count + 39) / 40)
        // Once to see whether the rest fits, once to place it, and some tries on the last page.
        #expect(counter.count <= 4 * count + 200)
    }

    @Test func aPageBreakIsObeyed() {
        let text = FixedWidthText()
        let stack = Stack([Stack.Item(lines(1), breaksBefore: true), Stack.Item(lines(1, "m"), breaksBefore: true)])
        #expect(
            picture(Sheet(100, 50).layOut(stack, measuring: text), text) == ["1 p 0,8 l0", "2 p 0,8 m0"])
    }

    /// Lines for signatures meet, however many lines of text stand on them.
    @Test func shorterColumnsMayStandAtTheBottom() {
        let text = FixedWidthText()
        let columns = Columns(
            [Columns.Item(.share(1), lines(3)), Columns.Item(.share(1), lines(1, "m"))], standAtBottom: true)
        #expect(
            picture(Sheet(100, 50).layOut(columns, measuring: text), text)
                == ["1 p 0,8 l0", "1 p 0,18 l1", "1 p 0,28 l2", "1 p 50,28 m0"])
    }

    /// The city takes what state and postal code leave; all three keep their words whole.
    @Test func fittingColumnsGiveRoomToTheirNeighbours() {
        let text = FixedWidthText()
        func lefts(_ width: (Double) -> Columns.Width) -> [String] {
            let columns = Columns(
                ["LONGBOAT KEY", "FL", "34228"].map { Columns.Item(width(1), Paragraph($0, style: plain)) })
            return picture(Sheet(120, 100).layOut(columns, measuring: text), text)
        }
        #expect(lefts(Columns.Width.share) == ["1 p 0,8 LONGBOAT", "1 p 0,18 KEY", "1 p 40,8 FL", "1 p 80,8 34228"])
        let fitting = lefts(Columns.Width.fitting)
        #expect(fitting.count == 3)
        #expect(fitting[0] == "1 p 0,8 LONGBOAT KEY")
    }

    @Test func columnsAreAsHighAsTheHighestAndTheirRulesMeet() {
        let text = FixedWidthText()
        let box = Boxed(
            Columns(
                [
                    Columns.Item(.share(1), lines(3)),
                    Columns.Item(
                        .share(1),
                        Stack(
                            [
                                Stack.Item(lines(1, "m")),
                                Stack.Item(
                                    Columns(
                                        [
                                            Columns.Item(.fixed(20), lines(1, "n")),
                                            Columns.Item(.share(1), lines(1, "o")),
                                        ],
                                        divider: 1)),
                            ], divider: 1)),
                ], divider: 1), edges: .all, thickness: 1)
        let layout = Sheet(100, 50).layOut(box, measuring: text)
        #expect(
            picture(layout, text) == [
                "1 p 0,8 l0", "1 p 0,18 l1", "1 p 0,28 l2", "1 p 50,8 m0", "1 p 50,18 n0", "1 p 70,18 o0",
            ])
        let rules = layout.document.pages[0].rules.map { "\($0.from.x),\($0.from.y)-\($0.to.x),\($0.to.y)" }
        // The inner column rule reaches down to the frame.
        #expect(
            Set(rules)
                == [
                    "50.0,0.0-50.0,30.0", "50.0,10.0-100.0,10.0", "70.0,10.0-70.0,30.0", "0.0,0.0-100.0,0.0",
                    "0.0,30.0-100.0,30.0", "0.0,0.0-0.0,30.0", "100.0,0.0-100.0,30.0",
                ])
    }

    @Test func aBoxOverTwoPagesIsClosedOnBoth() {
        let text = FixedWidthText()
        let box = Boxed(
            Columns([Columns.Item(.share(1), lines(6)), Columns.Item(.share(1), lines(1, "m"))]),
            insets: Insets(all: 5), edges: .all, thickness: 1)
        let layout = Sheet(100, 50).layOut(box, measuring: text)
        #expect(
            picture(layout, text) == [
                "1 p 5,13 l0", "1 p 5,23 l1", "1 p 5,33 l2", "1 p 5,43 l3", "1 p 50,13 m0", "2 p 5,13 l4",
                "2 p 5,23 l5",
            ])
        #expect(layout.document.pages.map(\.rules.count) == [4, 4])
    }

    @Test func aNoteHangsAndFlowsOverPages() {
        let text = FixedWidthText()
        let note = Labelled(
            label: Paragraph("(1)", style: plain, role: .label), text: lines(6), indent: 30,
            role: .note(identifier: "n1"))
        let layout = Sheet(100, 40).layOut(note, measuring: text)
        #expect(
            picture(layout, text) == [
                "1 label 0,8 (1)", "1 p 30,8 l0", "1 p 30,18 l1", "1 p 30,28 l2", "1 p 30,38 l3", "2 p 30,8 l4",
                "2 p 30,18 l5",
            ])
        #expect(
            outline(layout.document.structure) == ["document", " note(identifier: \"n1\")", "  label", "  paragraph"])
    }

    @Test func textColumnsEndAtTheSameHeight() {
        let text = FixedWidthText()
        let columns = TextColumns(
            Stack([Stack.Item(lines(3)), Stack.Item(lines(2, "m")), Stack.Item(lines(1, "n"))]), count: 2, gap: 10)
        #expect(
            picture(Sheet(110, 100).layOut(columns, measuring: text), text) == [
                "1 p 0,8 l0", "1 p 0,18 l1", "1 p 0,28 l2", "1 p 60,8 m0", "1 p 60,18 m1", "1 p 60,28 n0",
            ])
    }

    @Test func textColumnsFillAPageBeforeTheNext() {
        let text = FixedWidthText()
        let layout = Sheet(110, 40).layOut(
            TextColumns(Stack([Stack.Item(lines(14))]), count: 2, gap: 10), measuring: text)
        #expect(
            layout.document.pages.map { $0.frames.map(\.text.lines.count) } == [[4, 4], [3, 3]])
    }

    @Test func aCheckBoxIsASquareAndSaysWhatItMeans() {
        let text = FixedWidthText()
        let label = Paragraph("Director", style: plain, replacementText: "Director: yes")
        let layout = Sheet(100, 40).layOut(
            CheckBox(
                isChecked: true, label: label, cross: Run("X", style: TextStyle(size: 8, leading: 1)), side: 8,
                thickness: 0, gap: 2), measuring: text)
        #expect(
            picture(layout, text) == ["1 p 2,8 X", "1 p 10,8 Director"].map { $0.replacing("2,8 X", with: "2,7.4 X") })
        #expect(layout.document.structure.elements[1].replacementText == "Director: yes")
        #expect(layout.document.pages[0].rules.count == 4)
    }

    @Test func runningLinesCountPagesAndAreDecoration() {
        let text = FixedWidthText()
        var sheet = Sheet(100, 40)
        sheet.margins.bottom = 20
        sheet.foot = Sheet.RunningLine(
            left: [.text("Title")], right: [.pageNumber, .text("/"), .pageCount], style: plain, distance: 5)
        #expect(
            picture(sheet.layOut(lines(4), measuring: text), text) == [
                "1 p 0,8 l0", "1 p 0,18 l1", "1 artifact 85,33 1/2", "1 artifact 0,33 Title",
                "2 p 0,8 l2", "2 p 0,18 l3", "2 artifact 85,33 2/2", "2 artifact 0,33 Title",
            ])
        #expect(picture(sheet.layOut(lines(2), measuring: text), text).count == 2)
    }

    @Test func aBlockThatRefusesEveryPageIsReportedNotRepeated() {
        struct Stubborn: Block {
            func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {}
            func place(in space: Space, measuring text: any TextMeasuring) -> Placement {
                .part(Ink(), rest: self)
            }
        }
        let layout = Sheet(100, 40).layOut(Stubborn(), measuring: FixedWidthText())
        #expect(layout.document.pages.count == 1)
    }
}

/// How often blocks were placed.
private final class Counter: @unchecked Sendable {  // A test lays out in one thread.
    var count = 0
}

/// A block that counts how often it is placed.
private struct Counted: Block {
    var block: any Block
    let counter: Counter

    mutating func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {
        block.tag(&tagging, under: parent)
    }

    func place(in space: Space, measuring text: any TextMeasuring) -> Placement {
        counter.count += 1
        return block.place(in: space, measuring: text)
    }
}
