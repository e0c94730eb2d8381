#include "stats/rateseries.h"
