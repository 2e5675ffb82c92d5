#ifndef CANDOR_LIBXML2_SHIM_H
#define CANDOR_LIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#endif
