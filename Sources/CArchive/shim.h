// libarchive's types and numbers for Archives alone. The library is not linked but opened on use, see
// ArchiveLibrary.swift: linking it would cost every run the loading of seven more shared libraries.
#include <archive.h>
#include <archive_entry.h>
