#ifndef CANDOR_ZLIB_SHIM_H
#define CANDOR_ZLIB_SHIM_H

#include <zlib.h>

#endif
