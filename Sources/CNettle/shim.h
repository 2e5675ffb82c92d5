#ifndef CANDOR_NETTLE_SHIM_H
#define CANDOR_NETTLE_SHIM_H

#include <nettle/sha1.h>
#include <nettle/sha2.h>

#endif
