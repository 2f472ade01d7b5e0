#include "gui/common/progress.h"

#include "documents/painting.h"
#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/thememanager.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kQuickMs = 150; // below it nobody needs to be told
constexpr double kEnoughShare = 0.03; // before it the speed is a guess

} // namespace

ProgressLine::ProgressLine(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(2);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kQuickMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_shown = true;
        update();
    });
}

void ProgressLine::start()
{
    if (!m_shown && !m_delay.isActive()) {
        m_share.reset();
        m_delay.start();
    }
}

void ProgressLine::setShare(double share)
{
    m_share = std::clamp(share, 0.0, 1.0);
    update();
}

void ProgressLine::finish()
{
    m_delay.stop();
    m_share.reset();
    m_shown = false;
    update();
}

void ProgressLine::paintEvent(QPaintEvent*)
{
    if (m_shown) {
        QPainter painter(this);
        painter.fillRect(QRectF(0, 0, width() * m_share.value_or(1.0), height()), ThemeManager::theme().accent);
    }
}

ProgressRow::ProgressRow(const QString& name, QWidget* parent)
    : QWidget(parent), m_name(new Label(name, FontRole::Small)), m_bar(new QProgressBar),
      m_words(new Label({}, FontRole::Small, Ink::Text2)), m_cancel(new Button({}, ButtonRole::Quiet))
{
    const Theme& theme = ThemeManager::theme();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(8));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    m_bar->setFixedSize(theme.px(120), theme.px(6));
    m_cancel->setSmall(true);
    row->addWidget(m_name);
    row->addWidget(m_bar);
    row->addWidget(m_words);
    row->addWidget(m_cancel);
    row->addStretch(1);
    connect(m_cancel, &QAbstractButton::clicked, this, &ProgressRow::cancelled);
    m_since.start();
    retranslate();
}

void ProgressRow::setName(const QString& name)
{
    m_name->setText(name);
    m_bar->setAccessibleName(name);
}

void ProgressRow::setShare(std::optional<double> share)
{
    m_share = share;
    m_bar->setRange(0, share ? 1000 : 0);
    if (share) {
        m_bar->setValue(int(std::clamp(*share, 0.0, 1.0) * 1000));
    }
    retranslate();
}

void ProgressRow::setCancellable(bool cancellable)
{
    m_cancel->setVisible(cancellable);
}

void ProgressRow::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    const Formats& formats = LanguageManager::formats();
    if (!m_share) {
        m_words->setText(tr("working…"));
        return;
    }
    const QString percent = formats.percent(*m_share, 0);
    if (*m_share < kEnoughShare || *m_share >= 1) {
        m_words->setText(percent);
        return;
    }
    const double left = double(m_since.elapsed()) * (1 - *m_share) / *m_share;
    //: progress: %1 is a percentage, %2 a duration such as "14 s"
    m_words->setText(tr("%1 · %2 left").arg(percent, formats.duration(qint64(left))));
}

void ProgressRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        m_bar->setFixedSize(ThemeManager::theme().px(120), ThemeManager::theme().px(6));
    }
}

} // namespace zhike
