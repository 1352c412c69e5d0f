/// The topics that `filingpress help` explains besides the commands.
enum HelpTopic: String, CaseIterable {
    case inputs
    case formats
    case exitStatus = "exit-status"

    /// The text of the topic, in lines of at most 79 columns, which are not wrapped.
    var text: String {
        switch self {
        case .inputs: Self.inputsText
        case .formats: Self.formatsText
        case .exitStatus: Self.exitStatusText
        }
    }

    private static let inputsText = """
        INPUTS

        An input is a file, a folder that is searched, an archive (ZIP, tar, gzip), or
        - for standard input. What a file is, its content tells, not its name:

          XML          an ownershipDocument as EDGAR offers it
          submission   a whole filing with its header (.txt, .nc); of those from
                       before 2003 the header, and what stands clearly in the form
          page         a form as a web page shows it: the SEC's viewer, the older
                       layout "Print or Type Responses", a page of this program
          text         copied from such a page, taken from its print by
                       pdftotext -layout, written by a converter, or this
                       program's own
          PDF          one of this program, for the filing attached to it; or the
                       print or proof of a form, if it holds text and no pictures
                       of pages. Poppler's programs read it (poppler-utils)
          data set     a folder or an archive with the tables of the SEC's Insider
                       Transactions Data Sets: a report for each filing in it

        What was named must be a filing; what else lies in a folder or an archive is
        passed over, and said. So are PDFs that lie there: name them to have them read.
        """

    private static let formatsText = """
        FORMATS

          html      NAME.html          a page, self-contained and without scripts
          pdf       NAME.pdf           the form on paper, with its XML attached
          text      NAME.txt           every caption, value, mark and note in order
          json      NAME.json          the filing and its facts, for programs
          csv       NAME-table1.csv    the rows of Table I,
                    NAME-table2.csv    and of Table II
          summary   NAME-summary.pdf   what happened, on an upright page
          png       NAME-page1.png     pictures of the form's pages, a file for each:
                                       --dpi says how fine, --pages which
          svg       NAME-page1.svg     the same for any size; --outlines draws the
                                       letters, for viewers without the font

        --format takes one or several, separated by commas or repeated. Without it,
        html and pdf are made.

        -o names where the reports go:

          -o FOLDER   the reports of all filings, called as above: a.xml becomes
                      a.html; a file found in a folder or an archive keeps its path
                      there; standard input is called by its accession number, or
                      stdin where it has none, and so is each filing of a data set
          -o FILE     the one report of one filing, under this name. Its ending says
                      the format: .html, .pdf, .txt or .json; with --format summary,
                      .pdf is the summary; .png and .svg with --pages 1, or another
                      page. A folder of that name stays a folder
          -o -        the one report of one filing to standard output, in the format
                      that --format names

          filingpress render filing.xml -o report.pdf
          filingpress render filing.xml -o summary.pdf --format summary
          filingpress render filing.xml -o - --format text | less

        Different filings that want one name, as members of two archives may, are
        refused, and all others are made. A filing that comes twice under one name, a
        submission and the bare document of it, is made once, from the one that tells
        more. With --name accession each filing is called by its accession number, in
        the folder itself. A document that knows none has the number of a submission
        that holds it, where there is one among the inputs.

          filingpress render a.zip b.zip --name accession

        A text in csv that a spreadsheet could run as a formula, or that begins with an
        apostrophe, has one apostrophe more before it.
        """

    private static let exitStatusText = """
        EXIT STATUS

          0   all went well
          1   a filing failed, something of one is missing from its report,
              different filings want one name, a difference or a fault was found,
              or what was to be written, on standard output or to a file, could
              not be
          2   there were warnings, with --strict
          64  the arguments cannot be used, or ask for what cannot be; nothing was
              written
        """
}
