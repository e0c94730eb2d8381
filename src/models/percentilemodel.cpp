#include "models/percentilemodel.h"
