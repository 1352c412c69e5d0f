// libarchive's types and constants, for OwnershipReader only. The library is not linked but opened when first needed,
// see ArchiveLibrary.swift: linking it would load seven more shared libraries at every start.
#include <archive.h>
#include <archive_entry.h>
