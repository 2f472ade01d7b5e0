#include "gui/shell/navigation.h"

#include "gui/common/icons.h"
#include "gui/common/languagemanager.h"
#include "gui/common/plaintip.h"
#include "gui/common/thememanager.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace zhike {

NavigationRow::NavigationRow(const QString& icon, QWidget* parent) : QAbstractButton(parent), m_icon(icon)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavigationRow::setCount(qint64 count, bool urgent)
{
    m_count = count > 0 ? LanguageManager::formats().number(count) : QString();
    m_urgent = urgent;
    setAccessibleDescription(m_count);
    update();
}

void NavigationRow::setNarrow(bool narrow)
{
    m_narrow = narrow;
    setToolTip(narrow ? plainTip(text()) : QString());
    update();
}

QSize NavigationRow::sizeHint() const
{
    const Theme& theme = ThemeManager::theme();
    return {theme.px(m_narrow ? 48 : 168), theme.px(30)};
}

void NavigationRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = ThemeManager::theme();
    QPainter painter(this);
    const QRectF row = rect();
    if (isChecked() || underMouse()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? theme.sel : theme.hover);
        painter.drawRoundedRect(row, theme.px(5), theme.px(5));
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), theme.px(5), theme.px(5));
    }
    const QRectF icon(row.left() + theme.px(8), row.top(), theme.px(16), row.height());
    paintIcon(painter, icon, m_icon, isChecked() ? theme.accent : theme.text2);
    if (m_narrow) {
        return;
    }
    painter.setFont(theme.font(isChecked() ? FontRole::BodyStrong : FontRole::Body));
    painter.setPen(theme.text);
    const QRectF name = row.adjusted(theme.px(33), 0, -theme.px(36), 0);
    painter.drawText(
        name, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, int(name.width())));
    if (!m_count.isEmpty()) {
        painter.setFont(theme.numberFont(m_urgent ? FontRole::SmallStrong : FontRole::Small));
        painter.setPen(m_urgent ? theme.danger : theme.text2);
        painter.drawText(row.adjusted(0, 0, -theme.px(8), 0), Qt::AlignVCenter | Qt::AlignRight, m_count);
    }
}

void NavigationRow::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void NavigationRow::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

namespace {

/// A head of a group in the navigation, in the quietest ink.
class NavigationHead : public QWidget {
public:
    using QWidget::QWidget;
    QString text;
    [[nodiscard]] QSize sizeHint() const override { return {0, ThemeManager::theme().px(26)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = ThemeManager::theme();
        QPainter painter(this);
        painter.setFont(theme.font(FontRole::Small));
        painter.setPen(theme.text3);
        painter.drawText(rect().adjusted(theme.px(8), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
    }
};

const char* iconOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Contact:
        return "contacts";
    case RecordKind::Order:
        return "orders";
    case RecordKind::Case:
        return "service";
    case RecordKind::Opportunity:
        return "pipeline";
    case RecordKind::Product:
        return "products";
    default:
        return "customers";
    }
}

} // namespace

Navigation::Navigation(QWidget* parent) : QWidget(parent)
{
    setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(0);
    for (const SectionInfo& info : sections()) {
        auto* row = new NavigationRow(QString::fromLatin1(info.icon), this);
        connect(row, &QAbstractButton::clicked, this, [this, section = info.section] { Q_EMIT chosen(section); });
        m_rows.insert(info.section, row);
        if (info.section < Section::Settings) {
            layout->addWidget(row);
        }
    }
    m_recentBox = new QWidget(this);
    m_recentLayout = new QVBoxLayout(m_recentBox);
    m_recentLayout->setContentsMargins(0, 12, 0, 0);
    m_recentLayout->setSpacing(0);
    m_recentHead = new NavigationHead(m_recentBox);
    m_recentLayout->addWidget(m_recentHead);
    m_recentBox->hide();
    layout->addWidget(m_recentBox);
    layout->addStretch(1);
    layout->addWidget(m_rows[Section::Bin]);
    layout->addWidget(m_rows[Section::Settings]);
    retranslate();
    applySizes();
}

void Navigation::setCurrent(Section section)
{
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        row.value()->setChecked(row.key() == section);
    }
}

void Navigation::setCount(Section section, qint64 count, bool urgent)
{
    m_rows[section]->setCount(count, urgent);
}

void Navigation::setRecent(const QList<Recent>& recent)
{
    while (QLayoutItem* item = m_recentLayout->takeAt(1)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const Recent& visited : recent) {
        const RecordKind kind = visited.place.record ? visited.place.record->kind : RecordKind::Customer;
        auto* row = new NavigationRow(QString::fromLatin1(iconOf(kind)), m_recentBox);
        row->setCheckable(false);
        row->setText(visited.name);
        row->setFixedHeight(ThemeManager::theme().px(26));
        connect(row, &QAbstractButton::clicked, this, [this, place = visited.place] { Q_EMIT recentChosen(place); });
        m_recentLayout->addWidget(row);
    }
    m_recentBox->setVisible(!recent.isEmpty() && !m_narrow);
}

void Navigation::setNarrow(bool narrow)
{
    m_narrow = narrow;
    for (NavigationRow* row : std::as_const(m_rows)) {
        row->setNarrow(narrow);
    }
    m_recentBox->setVisible(!narrow && m_recentLayout->count() > 1);
    applySizes();
}

void Navigation::paintEvent(QPaintEvent*)
{
    const Theme& theme = ThemeManager::theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.line);
}

void Navigation::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        applySizes();
    }
    QWidget::changeEvent(event);
}

void Navigation::retranslate()
{
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        row.value()->setText(labelOf(row.key()));
        row.value()->setNarrow(m_narrow);
    }
    static_cast<NavigationHead*>(m_recentHead)->text = tr("Recent");
}

void Navigation::applySizes()
{
    setFixedWidth(ThemeManager::theme().px(m_narrow ? 48 : 168));
    for (NavigationRow* row : std::as_const(m_rows)) {
        row->setFixedHeight(ThemeManager::theme().px(30));
    }
}

} // namespace zhike
