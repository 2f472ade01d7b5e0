#include "gui/common/draftsign.h"

#include "documents/marks.h"
#include "gui/common/languagemanager.h"
#include "gui/common/thememanager.h"

#include <QEvent>
#include <QPainter>

namespace zhike {

DraftSign::DraftSign(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void DraftSign::setNothing()
{
    set(Shows::Nothing, std::nullopt, {});
}

void DraftSign::setDraftKept(Instant at)
{
    set(Shows::Draft, at, {});
}

void DraftSign::setSaved(Instant at)
{
    set(Shows::Saved, at, {});
}

void DraftSign::setProblem(const QString& sentence)
{
    set(Shows::Problem, std::nullopt, sentence);
}

void DraftSign::set(Shows shows, std::optional<Instant> at, const QString& sentence)
{
    m_shows = shows;
    m_at = at;
    m_sentence = sentence;
    setAccessibleName(words());
    updateGeometry();
    update();
}

QString DraftSign::words() const
{
    const QString time = m_at ? LanguageManager::formats().time(*m_at) : QString();
    switch (m_shows) {
    case Shows::Nothing:
        return {};
    case Shows::Draft:
        //: %1 is a time of day
        return tr("draft kept %1").arg(time);
    case Shows::Saved:
        //: %1 is a time of day
        return tr("Saved %1").arg(time);
    case Shows::Problem:
        return m_sentence;
    }
    return {};
}

QSize DraftSign::sizeHint() const
{
    const Theme& theme = ThemeManager::theme();
    const bool marked = m_shows == Shows::Saved || m_shows == Shows::Problem;
    const int width = QFontMetrics(theme.numberFont(FontRole::Small)).horizontalAdvance(words());
    return {width + (marked ? theme.px(17) : 0) + 1, theme.lineHeight(FontRole::Body)};
}

void DraftSign::paintEvent(QPaintEvent*)
{
    const Theme& theme = ThemeManager::theme();
    QPainter painter(this);
    int left = 0;
    const bool problem = m_shows == Shows::Problem;
    if (problem || m_shows == Shows::Saved) {
        const int side = theme.px(11);
        paintState(
            painter, QRectF(0, (height() - side) / 2.0, side, side), problem ? State::Danger : State::Ok,
            problem ? theme.danger : theme.ok);
        left = theme.px(17);
    }
    painter.setFont(theme.numberFont(FontRole::Small));
    painter.setPen(problem ? theme.danger : theme.text2);
    painter.drawText(rect().adjusted(left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, words());
}

void DraftSign::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        set(m_shows, m_at, m_sentence);
    }
}

} // namespace zhike
