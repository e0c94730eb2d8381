#include "stats/livestats.h"
