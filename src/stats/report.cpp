#include "stats/report.h"
