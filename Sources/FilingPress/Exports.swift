// A client that imports FilingPress can name, without a further import, every type that its API takes or returns: filings,
// rows, facts, due dates, filled forms, diagnostics, archives, data sets and paths.
@_exported import Archives
@_exported import Bytes
@_exported import Diagnostics
@_exported import EDGARDocuments
@_exported import Files
@_exported import Inputs
@_exported import OwnershipForms
@_exported import OwnershipModel
@_exported import OwnershipReader
@_exported import OwnershipReview
