import TableWidths
import Testing

@Suite struct ColumnWidthsTests {
    typealias Need = ColumnWidths.Need

    @Test func withoutNeedTheProportionsHold() {
        let needs = [1.0, 2, 1].map { Need(share: $0, word: 10, line: 20) }
        #expect(ColumnWidths.divide(100, among: needs) == [25, 50, 25])
    }

    @Test func minimaComeFirstAndTheLongestWordsBreak() {
        let needs = [
            Need(share: 1, word: 10, line: 10), Need(share: 1, word: 300, line: 300),
            Need(share: 1, word: 20, line: 20),
        ]
        #expect(ColumnWidths.divide(100, among: needs).map { ($0 * 10).rounded() / 10 } == [10, 70, 20])
    }

    @Test func slackGoesToTextThatWouldWrapButOnlyAPart() {
        let needs = [
            Need(share: 1, word: 10, line: 10), Need(share: 1, word: 10, line: 500),
        ]
        #expect(ColumnWidths.divide(100, among: needs) == [25, 75])
    }

    @Test func headsTakeOnlyWhatTheBodyLeaves() {
        let needs = [
            Need(share: 1, word: 10, line: 45), Need(share: 1, word: 10, line: 10, headText: 50),
        ]
        #expect(ColumnWidths.divide(100, among: needs) == [45, 55])
    }

    /// A head of 300 points in 55 is six lines tall; in as many lines, one of 100 points needs less width.
    @Test func longHeadsTakeWidthFromShortOnes() {
        let needs = [Need(share: 1, headText: 100), Need(share: 1, headText: 300)]
        let widths = ColumnWidths.divide(100, among: needs)
        #expect(widths[1] > 65)
    }

    @Test func wordsOfTheHeadBreakBeforeWordsOfTheBody() {
        let roomy = Need(share: 1, word: 40, line: 40, headWord: 60, headPiece: 30)
        #expect(ColumnWidths.divide(100, among: [roomy, Need(share: 9, word: 20)])[0] == 60)
        #expect(ColumnWidths.divide(75, among: [roomy, Need(share: 9, word: 20)])[0] == 55)
    }
}
