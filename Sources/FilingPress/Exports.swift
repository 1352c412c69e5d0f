// Whoever presses filings is handed diagnostics, and names files by paths: they come with the library, without an import of
// their own.
@_exported import Diagnostics
@_exported import Files
