#include "models/logmodel.h"
