#include "gui/contacts/consentchoices.h"

#include "gui/common/fieldrow.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

enum Said { kNothingSaid, kAgreed, kObjected };

QString channelKey(ConsentChannel channel)
{
    return QString::fromLatin1(keyOf(channel));
}

} // namespace

ConsentChoices::ConsentChoices(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    constexpr std::array kChannels = {ConsentChannel::Phone, ConsentChannel::Mail};
    for (size_t i = 0; i < m_lines.size(); ++i) {
        Line& line = m_lines[i];
        line.channel = kChannels[i];
        line.box = new QComboBox(this);
        line.box->setObjectName(u"consent_"_s + channelKey(line.channel));
        line.box->addItems({{}, {}, {}});
        line.row = new FieldRow({}, line.box, this);
        row->addWidget(line.row, 1);
        connect(line.box, &QComboBox::activated, this, &ConsentChoices::edited);
    }
    retranslate();
}

QList<ConsentWish> ConsentChoices::wishes() const
{
    QList<ConsentWish> wishes;
    for (const Line& line : m_lines) {
        if (const int said = line.box->currentIndex(); said != kNothingSaid) {
            ConsentWish wish;
            wish.channel = line.channel;
            wish.state = said == kAgreed ? ConsentState::Given : ConsentState::Withdrawn;
            wish.source = ConsentSource::Talk;
            wishes.append(wish);
        }
    }
    return wishes;
}

QJsonObject ConsentChoices::typed() const
{
    QJsonObject typed;
    for (const Line& line : m_lines) {
        if (line.box->currentIndex() != kNothingSaid) {
            typed[channelKey(line.channel)] = line.box->currentIndex();
        }
    }
    return typed;
}

void ConsentChoices::setTyped(const QJsonObject& typed)
{
    for (const Line& line : m_lines) {
        const int said = typed[channelKey(line.channel)].toInt();
        line.box->setCurrentIndex(std::clamp(said, int(kNothingSaid), int(kObjected)));
    }
}

void ConsentChoices::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ConsentChoices::retranslate()
{
    m_lines[0].row->setLabel(tr("May we call?"));
    m_lines[1].row->setLabel(tr("May we write?"));
    for (const Line& line : m_lines) {
        line.box->setItemText(kNothingSaid, tr("Nothing said"));
        line.box->setItemText(kAgreed, tr("Agreed"));
        line.box->setItemText(kObjected, tr("Objected"));
    }
}

} // namespace zhike
