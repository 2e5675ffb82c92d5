#ifndef CANDOR_XLSXWRITER_SHIM_H
#define CANDOR_XLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
