#ifndef CANDOR_LIBXML2_SHIM_H
#define CANDOR_LIBXML2_SHIM_H

// Debian's libxml2 brings ICU's headers along, and Foundation brings other ones of its own: a Swift
// module that sees both does not compile. Candor converts character sets itself and needs neither.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#endif
