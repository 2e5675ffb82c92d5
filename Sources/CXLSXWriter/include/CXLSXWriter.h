#ifndef CANDOR_XLSXWRITER_H
#define CANDOR_XLSXWRITER_H

#include <xlsxwriter.h>

/// Opens libxlsxwriter, which must have happened before any of its functions is called.
///
/// The library is not linked: it comes with OpenSSL, five megabytes that every start of the command
/// would read from the disk.
///
/// - Returns: why it cannot be opened, in the words of the system's loader, or NULL.
const char *candor_open_xlsxwriter(void);

#endif
