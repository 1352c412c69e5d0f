// A client that imports FilingPress can name, without a further import, every type that its API takes or returns, and use
// its members: filings, rows, facts, due dates, filled forms, diagnostics, archives, data sets, sites and paths.
@_exported import Archives
@_exported import Bytes
@_exported import DataReports
@_exported import Diagnostics
@_exported import EDGARDocuments
@_exported import Files
@_exported import FormLayouts
@_exported import HTMLReports
@_exported import Inputs
@_exported import OwnershipForms
@_exported import OwnershipModel
@_exported import OwnershipReader
@_exported import OwnershipReview
@_exported import PDFFinishing
@_exported import PrintReports
@_exported import SiteReports
@_exported import Templating
