#include "io/savefile.h"
