#include "stats/percentile.h"
