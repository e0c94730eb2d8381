#include "io/summarycsv.h"
