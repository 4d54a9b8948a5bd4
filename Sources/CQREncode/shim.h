#ifndef PORCHLIGHT_CQRENCODE_SHIM_H
#define PORCHLIGHT_CQRENCODE_SHIM_H
#include <qrencode.h>
#endif
