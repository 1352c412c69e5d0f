// Whoever presses filings is handed diagnostics: they come with the library, without an import of their own.
@_exported import Diagnostics
