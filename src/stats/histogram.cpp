#include "stats/histogram.h"
