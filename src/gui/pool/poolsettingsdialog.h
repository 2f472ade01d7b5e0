#pragma once

#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"
#include "services/pool/poolsettings.h"

class QCheckBox;
class QSpinBox;
class QVBoxLayout;

namespace zhike {

class Button;
class Label;

/// How much one may claim and hold, how long the previous owner waits, and what is masked. Deletes itself when closed.
class PoolSettingsDialog : public SheetDialog {
    Q_OBJECT
public:
    PoolSettingsDialog(Workplace& workplace, QWidget* parent);

private:
    void addLimits(QVBoxLayout& column);
    void addMasks(QVBoxLayout& column);
    void load();
    void show(const PoolSettings& settings, const QList<User>& people);
    void save();

    Workplace& m_workplace;
    bool m_mayEdit;
    Label* m_words;
    QSpinBox* m_day;
    QSpinBox* m_held;
    QSpinBox* m_wait;
    QCheckBox* m_team;
    QCheckBox* m_contacts;
    QCheckBox* m_colleagues;
    QCheckBox* m_owner;
    QVBoxLayout* m_people;
    QHash<qint64, QSpinBox*> m_exceptions;
    Button* m_save;
};

} // namespace zhike
