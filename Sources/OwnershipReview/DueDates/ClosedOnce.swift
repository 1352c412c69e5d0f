import OwnershipModel

/// Single closings that follow from no holiday rule, maintained by hand.
///
/// One entry per day, in order: the date as `YYYYMMDD`, its effect, the reason, and the source. When the closings of
/// another year are added, raise `closingsKnownThrough` of `BusinessDayCalendar.sec`. Days on which offices were closed
/// but EDGAR accepted filings are business days and are not listed: snow (1996, 2010, 2016), Hurricane Sandy (29 and
/// 30 October 2012), government shutdowns, half days by executive order, inauguration days, Good Friday.
private let lines: [(day: Int, effect: ClosedDay.Effect, name: String, source: String)] = [
    (1997_12_26, .unclear, dayAfterChristmas, "E.O. 13068 (summary read); no notice of the SEC found"),
    (2000_11_24, .unclear, "EDGAR off for an upgrade", "press report of an SEC statement: SEC open, EDGAR off"),
    (2001_09_11, .unclear, "terrorist attacks", "SEC headquarters evacuated; state of EDGAR not found"),
    (2001_09_12, .unclear, "day after the terrorist attacks", "state of the SEC and of EDGAR not found"),
    (2001_12_24, .unclear, christmasEve, "E.O. 13238, second-hand; no notice of the SEC found"),
    (2003_09_18, .unclear, isabel, "press: federal offices closed; state of EDGAR not found"),
    (2003_09_19, .unclear, isabel, "press: federal offices closed; state of EDGAR not found"),
    (2003_12_26, .unclear, dayAfterChristmas, "E.O. 13320, OPM memorandum CPM 2003-18; no notice of the SEC found"),
    (2004_06_11, .notCounted, "mourning for President Reagan", "NASD alert of 9 June 2004 on the SEC's announcement"),
    (
        2007_01_02, .notCounted, "mourning for President Ford",
        "NASD alert of 29 December 2006 on the SEC's announcement"
    ),
    (2007_12_24, .unclear, christmasEve, "E.O. 13453 (read); no notice of the SEC found"),
    (2008_12_26, .notCounted, dayAfterChristmas, "order of 12 December 2008 (read); SEC press release, second-hand"),
    (2012_12_24, .unclear, christmasEve, "E.O. 13633, 77 FR 76339 (read); no notice of the SEC found"),
    (2014_12_26, .unclear, dayAfterChristmas, "E.O. 13682, 79 FR 73459 (read); no notice of the SEC found"),
    (2018_12_05, .notCounted, "mourning for President G.H.W. Bush", "SEC announcement (read in full); E.O. 13852"),
    (2018_12_24, .notCounted, christmasEve, "notice of the SEC's staff, second-hand; E.O. 13854, 83 FR 65481"),
    (2019_12_24, .notCounted, christmasEve, "E.O. 13900, 84 FR 69983; closing of EDGAR second-hand"),
    (2020_12_24, .notCounted, christmasEve, "SEC announcement (quoted): treated as a federal holiday for filing"),
    (2024_12_24, .notCounted, christmasEve, "order of 19 December 2024 (quoted); closing of EDGAR second-hand"),
    (2025_01_09, .notCounted, "mourning for President Carter", "E.O. 14133, 90 FR 187; closing of EDGAR second-hand"),
    (2025_12_24, .notCounted, christmasEve, "SEC announcement (reproduced); order of 18 December 2025"),
    (2025_12_26, .notCounted, dayAfterChristmas, "SEC announcement (reproduced); order of 18 December 2025"),
]

private let christmasEve = "Christmas Eve, closed by executive order"
private let dayAfterChristmas = "day after Christmas, closed by executive order"
private let isabel = "Hurricane Isabel"

/// The single closings as values.
let closedOnce: [ClosedDay] = lines.compactMap { line in
    CalendarDate(year: line.day / 10_000, month: line.day / 100 % 100, day: line.day % 100).map {
        ClosedDay(date: $0, name: line.name, kind: .once, effect: line.effect, source: line.source)
    }
}
