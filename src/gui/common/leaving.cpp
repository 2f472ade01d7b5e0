#include "gui/common/leaving.h"

#include <QObject>

namespace zhike {

void stopListening(QObject* listener)
{
    const QList<QObject*> below = listener->findChildren<QObject*>();
    for (QObject* each : below) {
        QObject::disconnect(each, nullptr, listener, nullptr);
    }
}

} // namespace zhike
