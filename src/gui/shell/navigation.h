#pragma once

#include "gui/shell/sections.h"

#include <QAbstractButton>
#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace zhike {

/// One row of the left navigation: icon, name, count of what is due.
class NavigationRow : public QAbstractButton {
    Q_OBJECT
public:
    NavigationRow(const QString& icon, QWidget* parent);
    /// Shown right of the name; 0 shows nothing.
    void setCount(qint64 count, bool urgent);
    void setNarrow(bool narrow);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_icon;
    QString m_count;
    bool m_urgent = false;
    bool m_narrow = false;
};

/// Where one is: the sections, then the records visited last.
class Navigation : public QWidget {
    Q_OBJECT
public:
    explicit Navigation(QWidget* parent = nullptr);
    void setCurrent(Section section);
    void setCount(Section section, qint64 count, bool urgent);
    struct Recent {
        Place place;
        QString name;
    };
    void setRecent(const QList<Recent>& recent);
    /// Icons only, 48 px wide.
    void setNarrow(bool narrow);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }

Q_SIGNALS:
    void chosen(zhike::Section section);
    void recentChosen(const zhike::Place& place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void applySizes();

    QHash<Section, NavigationRow*> m_rows;
    QWidget* m_recentBox;
    QVBoxLayout* m_recentLayout;
    QWidget* m_recentHead;
    bool m_narrow = false;
};

} // namespace zhike
