#include "io/runjson.h"
