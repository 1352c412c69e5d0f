// The API uses diagnostics and paths, so these modules are exported: users of the library need not import them.
@_exported import Diagnostics
@_exported import Files
