#include "gui/shell/findbox.h"

#include "documents/marks.h"
#include "gui/common/icons.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "services/jobs/whendone.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPerKind = 5;

struct FindText {
    Q_DECLARE_TR_FUNCTIONS(zhike::FindBox)
};

QString groupName(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Customer:
        return FindText::tr("Customers");
    case RecordKind::Contact:
        return FindText::tr("Contacts");
    case RecordKind::Order:
        return FindText::tr("Orders");
    case RecordKind::Case:
        return FindText::tr("Cases");
    case RecordKind::Opportunity:
        return FindText::tr("Opportunities");
    default:
        return FindText::tr("Products");
    }
}

const char* findIcon(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Contact:
        return "contacts";
    case RecordKind::Order:
        return "orders";
    case RecordKind::Case:
        return "flag";
    case RecordKind::Opportunity:
        return "pipeline";
    case RecordKind::Product:
        return "products";
    default:
        return "customers";
    }
}

/// Why a hit matched and where it belongs: the quiet second line.
QString secondLine(const SearchHit& hit)
{
    QStringList parts;
    if (hit.why) {
        parts.append(hit.why->text);
    }
    if (hit.rank == MatchRank::Pinyin) {
        parts.append(FindText::tr("by pinyin"));
    } else if (hit.rank == MatchRank::Initials) {
        parts.append(FindText::tr("by initials"));
    }
    if (hit.record.kind == RecordKind::Contact && hit.facts.role != BuyingRole::Unknown) {
        parts.append(labelOf(hit.facts.role));
    }
    if (!hit.facts.title.isEmpty()) {
        parts.append(hit.facts.title);
    }
    if (!hit.customerName.isEmpty()) {
        parts.append(hit.customerName);
    }
    if (!hit.facts.city.isEmpty()) {
        parts.append(hit.facts.city);
    }
    if (!hit.facts.owner.isEmpty()) {
        parts.append(hit.facts.owner);
    }
    return parts.join(u" · "_s);
}

QString rightText(const SearchHit& hit)
{
    const Formats& formats = LanguageManager::formats();
    const HitFacts& facts = hit.facts;
    if (facts.value) {
        return formats.money(Money(*facts.value, formats.base()));
    }
    if (!facts.phone.isEmpty()) {
        return facts.phone;
    }
    if (facts.day) {
        return formats.longDay(*facts.day);
    }
    if (facts.caseStatus) {
        return labelOf(*facts.caseStatus);
    }
    return facts.amount ? formats.exactMoney(*facts.amount) : QString();
}

class FindDelegate : public QStyledItemDelegate {
public:
    explicit FindDelegate(const FindModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) { }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const bool head = std::holds_alternative<FindModel::Head>(m_model.entry(index.row()));
        return {100, ThemeManager::theme().px(head ? 28 : 40)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const FindModel::Entry& entry = m_model.entry(index.row());
        painter->save();
        if (const auto* head = std::get_if<FindModel::Head>(&entry)) {
            paintHead(*painter, option.rect, *head, index.row() == 0);
        } else {
            const Theme& theme = ThemeManager::theme();
            if (option.state & QStyle::State_Selected) {
                painter->fillRect(option.rect, theme.sel);
                painter->fillRect(QRect(option.rect.topLeft(), QSize(theme.px(3), option.rect.height())), theme.accent);
            }
            if (const auto* hit = std::get_if<SearchHit>(&entry)) {
                paintHit(*painter, option.rect, *hit);
            } else {
                paintCommand(*painter, option.rect, std::get<Command>(entry));
            }
        }
        painter->restore();
    }

private:
    static void paintHead(QPainter& painter, const QRect& row, const FindModel::Head& head, bool first)
    {
        const Theme& theme = ThemeManager::theme();
        if (!first) {
            painter.fillRect(QRect(row.left(), row.top(), row.width(), 1), theme.line);
        }
        painter.setPen(theme.text2);
        painter.setFont(theme.font(FontRole::SmallStrong));
        const QRect inner = row.adjusted(theme.px(14), 0, -theme.px(14), 0);
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, head.text);
        painter.setFont(theme.numberFont(FontRole::Small));
        painter.drawText(
            inner, Qt::AlignVCenter | Qt::AlignRight, LanguageManager::formats().number(qint64(head.count)));
    }

    /// Text with its matched parts DemiBold and underlined in the accent. @return where it ended.
    static int drawMarked(
        QPainter& painter, int left, int baseline, int right, const QString& text, const QList<TextSpan>& marks,
        const QColor& ink)
    {
        const Theme& theme = ThemeManager::theme();
        const QFont plain = theme.font(FontRole::Body);
        const QFont strong = theme.font(FontRole::BodyStrong);
        qsizetype at = 0;
        const auto piece = [&](qsizetype length, bool marked) {
            const QString part = text.mid(at, length);
            painter.setFont(marked ? strong : plain);
            painter.setPen(ink);
            const QString shown = painter.fontMetrics().elidedText(part, Qt::ElideRight, std::max(0, right - left));
            painter.drawText(left, baseline, shown);
            const int wide = painter.fontMetrics().horizontalAdvance(shown);
            if (marked) {
                painter.fillRect(QRect(left, baseline + 2, wide, 1), theme.accent);
            }
            left += wide;
            at += length;
        };
        for (const TextSpan& mark : marks) {
            if (mark.start >= at && mark.start + mark.length <= text.size()) {
                piece(mark.start - at, false);
                piece(mark.length, true);
            }
        }
        piece(text.size() - at, false);
        return left;
    }

    static void paintHit(QPainter& painter, const QRect& row, const SearchHit& hit)
    {
        const Theme& theme = ThemeManager::theme();
        paintIcon(
            painter, QRectF(row.left() + theme.px(14), row.top(), theme.px(16), row.height()),
            QString::fromLatin1(findIcon(hit.record.kind)), theme.text2);
        const QString right = rightText(hit);
        painter.setFont(theme.numberFont(FontRole::Body));
        painter.setPen(theme.text);
        const QRect inner = row.adjusted(theme.px(41), 0, -theme.px(14), 0);
        int rightEdge = inner.right() - painter.fontMetrics().horizontalAdvance(right);
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight, right);
        if (const auto segment = segmentFromKey(hit.facts.segment)) {
            const SegmentLook look = segmentLook(theme, *segment);
            const QString name = MarkNames::of(*segment);
            painter.setFont(theme.font(FontRole::Body));
            painter.setPen(theme.text2);
            rightEdge -= theme.px(12) + painter.fontMetrics().horizontalAdvance(name);
            painter.drawText(
                QRect(rightEdge, row.top(), inner.right() - rightEdge, row.height()), Qt::AlignVCenter | Qt::AlignLeft,
                name);
            rightEdge -= theme.px(19);
            paintMark(
                painter, QRectF(rightEdge, row.center().y() - theme.px(6), theme.px(12), theme.px(12)), look.shape,
                look.color);
        }
        rightEdge -= theme.px(12);
        const int baseline = row.top() + theme.px(17);
        const int end = drawMarked(painter, inner.left(), baseline, rightEdge, hit.title, hit.titleMarks, theme.text);
        if (!hit.secondTitle.isEmpty()) {
            drawMarked(painter, end + theme.px(5), baseline, rightEdge, hit.secondTitle, hit.secondMarks, theme.text2);
        }
        painter.setFont(theme.font(FontRole::Small));
        painter.setPen(theme.text2);
        painter.drawText(
            inner.left(), row.top() + theme.px(33),
            painter.fontMetrics().elidedText(secondLine(hit), Qt::ElideRight, std::max(0, rightEdge - inner.left())));
    }

    static void paintCommand(QPainter& painter, const QRect& row, const Command& command)
    {
        const Theme& theme = ThemeManager::theme();
        paintIcon(
            painter, QRectF(row.left() + theme.px(14), row.top(), theme.px(16), row.height()), command.icon,
            theme.text2);
        const QRect inner = row.adjusted(theme.px(41), 0, -theme.px(14), 0);
        painter.setFont(theme.font(FontRole::Body));
        painter.setPen(theme.text);
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, command.text);
        painter.setFont(theme.font(FontRole::Axis));
        painter.setPen(theme.text2);
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight, command.keys);
    }

    const FindModel& m_model;
};

} // namespace

void FindModel::setEntries(QList<Entry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int FindModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant FindModel::data(const QModelIndex& index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    const Entry& at = m_entries[index.row()];
    if (const auto* head = std::get_if<Head>(&at)) {
        return head->text;
    }
    if (const auto* hit = std::get_if<SearchHit>(&at)) {
        return u"%1 %2; %3"_s.arg(hit->title, hit->secondTitle, secondLine(*hit));
    }
    return std::get<Command>(at).text;
}

Qt::ItemFlags FindModel::flags(const QModelIndex& index) const
{
    const bool head = index.isValid() && std::holds_alternative<Head>(m_entries[index.row()]);
    return head ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

int FindModel::firstChoice() const
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (!std::holds_alternative<Head>(m_entries[row])) {
            return row;
        }
    }
    return -1;
}

namespace {

/// The white sheet of the box.
class FindSheet : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = ThemeManager::theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.line2, 1));
        painter.setBrush(theme.base);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(8), theme.px(8));
    }
};

} // namespace

FindBox::FindBox(Workplace& workplace, QWidget* window) : QWidget(window), m_workplace(workplace)
{
    const Theme& theme = ThemeManager::theme();
    m_sheet = new FindSheet(this);
    auto* layout = new QVBoxLayout(m_sheet);
    layout->setContentsMargins(1, 1, 1, 8);
    layout->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(8));
    auto* icon = new QLabel(m_sheet);
    icon->setPixmap(iconPixmap(u"search"_s, theme.px(18), theme.accent, devicePixelRatioF()));
    m_edit = new QLineEdit(m_sheet);
    m_edit->setFrame(false);
    m_edit->setFont(theme.font(FontRole::Title));
    m_edit->installEventFilter(this);
    m_count = new QLabel(m_sheet);
    m_count->setTextFormat(Qt::PlainText);
    head->addWidget(icon);
    head->addWidget(m_edit, 1);
    head->addWidget(m_count);
    layout->addLayout(head);
    m_list = new QListView(m_sheet);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new FindDelegate(m_model, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    layout->addWidget(m_list, 1);
    connect(m_edit, &QLineEdit::textChanged, this, &FindBox::ask);
    window->installEventFilter(this);
    retranslate();
    hide();
}

void FindBox::popUp(const QString& typed)
{
    place();
    QWidget::show();
    raise();
    m_edit->setText(typed);
    m_edit->selectAll();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    ask();
}

void FindBox::place()
{
    const Theme& theme = ThemeManager::theme();
    setGeometry(parentWidget()->rect());
    const int wide = std::min(theme.px(720), width() - theme.px(32));
    int high = theme.px(64);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        high += m_list->sizeHintForRow(row);
    }
    high = std::clamp(high, theme.px(56), height() - theme.px(44 + 24 + 32));
    m_sheet->setGeometry((width() - wide) / 2, theme.px(44 + 12), wide, high);
}

void FindBox::ask()
{
    const QString typed = m_edit->text();
    const quint64 generation = ++m_generation;
    if (typed.trimmed().isEmpty()) {
        show(SearchAnswer());
        return;
    }
    whenDone(
        m_workplace.company().ask(
            QuestionKey{u"find"_s}, [typed](SqlSession& session) { return zhike::find(session, typed, kPerKind); }),
        this, [this, generation](const Result<SearchAnswer>& answer) {
            if (generation != m_generation) {
                return;
            }
            if (answer) {
                show(*answer);
            } else if (answer.error().code != ErrorCode::Cancelled) {
                m_count->setText(messageFor(answer.error()));
            }
        });
}

void FindBox::show(const SearchAnswer& answer)
{
    QList<FindModel::Entry> entries;
    for (const SearchGroup& group : answer.groups) {
        entries.append(FindModel::Head{groupName(group.kind), int(group.hits.size())});
        for (const SearchHit& hit : group.hits) {
            entries.append(hit);
        }
    }
    const QList<Command> commands = m_commands ? m_commands(m_edit->text()) : QList<Command>();
    if (!commands.isEmpty()) {
        entries.append(FindModel::Head{tr("Do"), int(commands.size())});
        for (const Command& command : commands) {
            entries.append(command);
        }
    }
    m_model.setEntries(std::move(entries));
    const bool asked = !m_edit->text().trimmed().isEmpty();
    m_count->setText(
        asked ? tr("%Ln found", nullptr, int(answer.count())) + u" · %1 ms"_s.arg(qRound(answer.elapsedMs))
              : QString());
    if (const int first = m_model.firstChoice(); first >= 0) {
        m_list->setCurrentIndex(m_model.index(first));
    }
    place();
}

void FindBox::choose(int row)
{
    if (row < 0 || row >= m_model.rowCount()) {
        return;
    }
    const FindModel::Entry entry = m_model.entry(row);
    if (const auto* hit = std::get_if<SearchHit>(&entry)) {
        hide();
        m_workplace.open(hit->record);
    } else if (const auto* command = std::get_if<Command>(&entry)) {
        hide();
        command->run();
    }
}

void FindBox::moveBy(int step)
{
    int row = m_list->currentIndex().row();
    do {
        row += step;
    } while (row >= 0 && row < m_model.rowCount() && std::holds_alternative<FindModel::Head>(m_model.entry(row)));
    if (row >= 0 && row < m_model.rowCount()) {
        m_list->setCurrentIndex(m_model.index(row));
        m_list->scrollTo(m_model.index(row));
    }
}

bool FindBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Escape:
            hide();
            return true;
        case Qt::Key_Down:
            moveBy(1);
            return true;
        case Qt::Key_Up:
            moveBy(-1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose(m_list->currentIndex().row());
            return true;
        default:
            break;
        }
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void FindBox::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), ThemeManager::theme().scrim);
}

void FindBox::mousePressEvent(QMouseEvent*)
{
    hide();
}

void FindBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void FindBox::retranslate()
{
    m_edit->setPlaceholderText(tr("Name, pinyin, initials, phone, mail, order or case number"));
    m_edit->setAccessibleName(tr("Find anyone or anything"));
}

} // namespace zhike
