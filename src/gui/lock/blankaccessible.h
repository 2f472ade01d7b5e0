#pragma once

#include <QAccessible>

namespace zhike {

/// While it stands, whoever reads the windows by the desktop's accessibility finds lock panes and nothing else: every
/// other widget answers as an empty one, and what happens to it is not told. One at a time. GUI thread.
class BlankAccessible {
public:
    BlankAccessible();
    ~BlankAccessible();
    Q_DISABLE_COPY_MOVE(BlankAccessible)
};

} // namespace zhike
