#pragma once

#include "domain/attachments/attachment.h"
#include "gui/common/workplace.h"

class QWidget;

namespace zhike {

/// Shows a file in the program that the desktop has for it: a copy that can only be read, in the user's own folder,
/// gone with the program. Asks before where something is odd about it; a program is not opened, only offered to be
/// saved. The questions stand over `window`.
void openAttachment(Workplace& workplace, const Attachment& attachment, QWidget* window);

/// Asks where to and writes the files there: one under a name of choice, several into a folder.
void saveAttachments(Workplace& workplace, const QList<Attachment>& attachments, QWidget* window);

/// Puts copies onto the clipboard, for a file manager or a mail; a picture by itself as a picture too.
void copyAttachments(Workplace& workplace, const QList<Attachment>& attachments, QWidget* window);

} // namespace zhike
