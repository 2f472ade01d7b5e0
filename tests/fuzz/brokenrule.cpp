#include "fuzz/fuzzfile.h"

// The control: a target whose rule some inputs break. Its replay must fail.

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    zhike::fuzz::mustHold(size < 3 || data[0] != 'o' || data[1] != 'r' || data[2] != 'd', "no file begins with ord");
    return 0;
}
