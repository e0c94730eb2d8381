#include "io/requestscsv.h"
