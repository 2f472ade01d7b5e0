#pragma once

class QObject;

namespace zhike {

/// For the destructor of what is being taken down: nothing below `listener` reaches it any more. While a window goes,
/// its fields lose the focus and its tables their rows, and tell so to slots of an object that is half gone.
void stopListening(QObject* listener);

} // namespace zhike
