#include "stats/summary.h"
