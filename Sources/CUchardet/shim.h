#ifndef CANDOR_UCHARDET_SHIM_H
#define CANDOR_UCHARDET_SHIM_H

#include <uchardet.h>

#endif
