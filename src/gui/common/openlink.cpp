#include "gui/common/openlink.h"

#include "domain/customfields/customfield.h"

#include <QDesktopServices>
#include <QUrl>

namespace zhike {

void openLink(const QString& address)
{
    if (isOpenableLink(address)) {
        QDesktopServices::openUrl(QUrl(address, QUrl::StrictMode));
    }
}

} // namespace zhike
