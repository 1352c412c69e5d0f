import OwnershipForms
import OwnershipReview
import PageLayout

extension PDFReport {
    /// Lays out the form, followed by a summary as an annex if `facts` is not nil. Each of the two is set as it is best
    /// set by itself.
    func layOut(
        _ form: FilledForm, annex facts: FilingFacts? = nil, on size: Size, binding: Binding? = nil
    ) -> Layout {
        var economy = economy(on: size, binding) { style in
            let blocks = FormBlocks(form: form, style: style)
            return (blocks.sheet(size), blocks.document(on: size))
        }
        economy.mayDropNumber = facts == nil
        func length(_ style: PDFStyle) -> Double { FormBlocks(form: form, style: style).length(on: size) }
        let best = economy.best(
            startingWith: economy.style.largest(fitting: size.height, length),
            growth: length(economy.style.grown) - length(economy.style))
        guard let facts else { return best.layout }
        let annex = self.economy(of: form, facts, isAnnex: true, on: size, binding).bestSingle()
        return economy.layOut(best.style, best.end) { sheet, document in
            var blocks = SummaryBlocks(form: form, facts: facts, style: annex.style, isAnnex: true)
            document.items += blocks.items(on: size)
            sheet.laterHead = blocks.annexHead
        }
    }

    /// Lays out the summary as a document of its own.
    func layOutSummary(
        of form: FilledForm, _ facts: FilingFacts, on size: Size, binding: Binding? = nil
    ) -> Layout {
        economy(of: form, facts, isAnnex: false, on: size, binding).bestSingle().layout
    }

    private func economy(
        of form: FilledForm, _ facts: FilingFacts, isAnnex: Bool, on size: Size, _ binding: Binding?
    ) -> PageEconomy {
        PageEconomy(size: size, binding: binding, style: style.summarized, text: press.shaper) { style in
            var blocks = SummaryBlocks(form: form, facts: facts, style: style, isAnnex: isAnnex)
            return (blocks.sheet(size), Stack(blocks.items(on: size)))
        }
    }

    private func economy(
        on size: Size, _ binding: Binding?, _ parts: @escaping (PDFStyle) -> (Sheet, Stack)
    ) -> PageEconomy {
        let style = size.width < style.widthOfNarrow ? style.narrowed : style
        return PageEconomy(
            size: size, binding: binding, style: style.bound(binding), text: press.shaper, parts: parts)
    }
}
