#ifndef CANDOR_LIBARCHIVE_SHIM_H
#define CANDOR_LIBARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
