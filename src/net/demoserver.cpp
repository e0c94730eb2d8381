#include "net/demoserver.h"
