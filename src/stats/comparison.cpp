#include "stats/comparison.h"
