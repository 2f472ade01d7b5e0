#pragma once

#include "gui/common/workplace.h"
#include "services/attachments/attaching.h"

#include <QMimeData>

namespace zhike {

/// What of a drag or of the clipboard can hang on a record: files of this computer, or a picture. Files of another
/// computer are left out: looking at them would reach out to whoever is named.
[[nodiscard]] bool holdsFiles(const QMimeData& data);
[[nodiscard]] QList<AttachSource> sourcesIn(const QMimeData& data);
[[nodiscard]] QList<AttachSource> sourcesOf(const QStringList& paths);

/// Hangs files on a record, also when the page that asked is left meanwhile: the foot of the window shows how far it is
/// and cancels. Says at the end what came of it, with Undo.
/// @return lives until it is finished
Attaching* attachInBackground(Workplace& workplace, const RecordRef& host, QList<AttachSource> sources);

} // namespace zhike
