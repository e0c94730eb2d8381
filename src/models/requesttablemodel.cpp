#include "models/requesttablemodel.h"
