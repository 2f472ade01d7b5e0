#include "gui/common/recorddelegate.h"

#include "documents/painting.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordtable.h"
#include "gui/common/thememanager.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLowChance = 0.5; // below it a customer is more likely gone than not

double plainValue(const CellValue& value)
{
    if (const auto* money = std::get_if<Money>(&value)) {
        return double(money->minor()) / double(money->currency().minorPerMajor());
    }
    if (const auto* whole = std::get_if<qint64>(&value)) {
        return double(*whole);
    }
    const auto* number = std::get_if<double>(&value);
    return number == nullptr ? 0 : *number;
}

} // namespace

RecordDelegate::RecordDelegate(RecordTable& table) : QStyledItemDelegate(&table), m_table(table)
{
    forgetTexts();
}

void RecordDelegate::startPainting()
{
    m_row = -1;
    m_record = nullptr;
}

void RecordDelegate::forgetTexts()
{
    m_texts.setTheme(ThemeManager::theme());
}

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.row() != m_row) {
        m_row = index.row();
        m_record = m_table.recordModel().rowAt(m_row);
    }
    paintGround(*painter, option.rect, index);
    const auto section = size_t(index.column());
    if (m_record == nullptr || section >= m_record->cells.size()) {
        return; // on its way: a calm gap, no spinner
    }
    const Column& column = m_table.recordModel().column(index.column());
    const CellValue& value = m_record->cells[section];
    if (std::holds_alternative<std::monostate>(value)) {
        return;
    }
    const Theme& theme = ThemeManager::theme();
    const QRect inner = option.rect.adjusted(
        m_table.cellLeftPadding(index.column()), 0, -m_table.cellRightPadding(index.column()), 0);
    const bool quiet = m_record->tone == RowTone::Quiet || column.kind == CellKind::QuietText;
    paintCell(
        {*painter, column, value, inner, quiet ? theme.text2 : theme.text,
         cellText(column, value, LanguageManager::formats(), m_table.dayOfPaint())});
}

void RecordDelegate::paintGround(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const Theme& theme = ThemeManager::theme();
    const bool selected = m_table.isRowSelected(index.row());
    if (selected) {
        painter.fillRect(rect, m_table.showsActive() ? theme.sel : theme.sel2);
    } else if (m_table.hoveredRow() == index.row()) {
        painter.fillRect(rect, theme.hover);
    }
    paintHorizontal(
        painter, rect.left(), rect.right() + 1, rect.bottom() + 1 - hairlineWidth(painter), m_table.rowLineColor());
    if (selected && m_table.isFirstSection(index.column())) {
        painter.fillRect(QRect(rect.left(), rect.top(), theme.px(3), rect.height()), theme.accent);
    }
    if (m_table.showsCellCursor() && m_table.currentIndex() == index) {
        paintBox(painter, QRectF(rect).adjusted(1, 1, -1, -2), {QColor(), theme.accent, double(theme.px(3)), 1});
    } else if (!selected && m_table.showsActive() && m_table.currentIndex().row() == index.row()) {
        paintHorizontal(painter, rect.left(), rect.right() + 1, rect.top(), theme.accent);
        paintHorizontal(
            painter, rect.left(), rect.right() + 1, rect.bottom() + 1 - hairlineWidth(painter), theme.accent);
    }
}

void RecordDelegate::paintCell(const Cell& cell) const
{
    switch (cell.column.kind) {
    case CellKind::TwoPart:
        if (const auto* pair = std::get_if<TextPair>(&cell.value)) {
            paintTwoPart(cell, *pair);
            return;
        }
        break;
    case CellKind::Segment:
        paintMarked(cell);
        return;
    case CellKind::State:
        if (const auto* state = std::get_if<StateText>(&cell.value)) {
            paintState(cell, *state);
            return;
        }
        break;
    case CellKind::Badge:
        paintBadge(cell);
        return;
    case CellKind::MoneyBar:
    case CellKind::NumberBar:
        paintBar(cell);
        return;
    case CellKind::Probability:
        if (const auto* chance = std::get_if<double>(&cell.value)) {
            paintProbability(cell, *chance);
            return;
        }
        break;
    default:
        break;
    }
    const Theme& theme = ThemeManager::theme();
    const bool numeric = isNumeric(cell.column.kind);
    const QColor ink = numeric && plainValue(cell.value) < 0 ? theme.danger : cell.ink;
    m_texts.draw(
        cell.painter, cell.rect, cell.words, cell.column.strong ? FontRole::BodyStrong : FontRole::Body, ink,
        cell.column.isRight() ? TextCache::Side::Right : TextCache::Side::Left);
}

void RecordDelegate::paintTwoPart(const Cell& cell, const TextPair& pair) const
{
    const FontRole role = cell.column.strong ? FontRole::BodyStrong : FontRole::Body;
    const int used = m_texts.draw(cell.painter, cell.rect, pair.first, role, cell.ink);
    const int gap = m_texts.width(u"n"_s, FontRole::Body) / 2;
    QRect rest = cell.rect;
    rest.setLeft(rest.left() + used + gap);
    if (rest.width() > m_texts.width(u"…"_s, FontRole::Body) && used + gap < cell.rect.width()) {
        m_texts.draw(cell.painter, rest, pair.second, FontRole::Body, ThemeManager::theme().text2);
    }
}

void RecordDelegate::paintMarked(const Cell& cell) const
{
    const Theme& theme = ThemeManager::theme();
    QRect rest = cell.rect;
    const auto* key = std::get_if<EnumKey>(&cell.value);
    const CellChoice* choice = key == nullptr ? nullptr : cell.column.choice(key->key);
    if (choice != nullptr && choice->segment >= 0) {
        const SegmentLook look = segmentLookAt(theme, choice->segment);
        const int side = theme.px(12);
        const QRectF box(rest.left(), rest.top() + (rest.height() - side) / 2, side, side);
        paintMark(cell.painter, box, look.shape, look.color);
        rest.setLeft(rest.left() + side + theme.px(7));
    }
    m_texts.draw(cell.painter, rest, cell.words, FontRole::Body, cell.ink);
}

void RecordDelegate::paintState(const Cell& cell, const StateText& state) const
{
    const Theme& theme = ThemeManager::theme();
    const QColor ink = stateInk(theme, state.state);
    const int side = theme.px(10);
    QRect rest = cell.rect;
    const QRectF box(rest.left(), rest.top() + (rest.height() - side) / 2, side, side);
    zhike::paintState(cell.painter, box, state.state, ink);
    rest.setLeft(rest.left() + side + theme.px(6));
    m_texts.draw(cell.painter, rest, cell.words, FontRole::Body, ink);
}

void RecordDelegate::paintBadge(const Cell& cell) const
{
    const Theme& theme = ThemeManager::theme();
    const auto* key = std::get_if<EnumKey>(&cell.value);
    const CellChoice* choice = key == nullptr ? nullptr : cell.column.choice(key->key);
    const State state = choice == nullptr ? State::Neutral : choice->state;
    const int padding = theme.px(5);
    const int width = std::min(m_texts.width(cell.words, FontRole::AxisStrong) + 2 * padding, cell.rect.width());
    const int height = theme.px(16);
    const QRect box(cell.rect.left(), cell.rect.top() + (cell.rect.height() - height) / 2, width, height);
    paintBox(cell.painter, box, {stateTint(theme, state), QColor(), double(theme.px(3))});
    m_texts.draw(
        cell.painter, box.adjusted(padding, 0, -padding, 0), cell.words, FontRole::AxisStrong, stateInk(theme, state));
}

int RecordDelegate::largestWidth(const Column& column, const CellValue& sample) const
{
    CellValue largest(column.largest);
    if (const auto* money = std::get_if<Money>(&sample)) {
        const double minor = column.largest * double(money->currency().minorPerMajor());
        largest = Money(std::int64_t(std::min(minor, double(kMaxMinor))), money->currency());
    } else if (std::holds_alternative<qint64>(sample)) {
        largest = qint64(std::min(column.largest, 9e15));
    }
    return m_texts.width(cellText(column, largest, LanguageManager::formats(), m_table.dayOfPaint()), FontRole::Body);
}

void RecordDelegate::paintBar(const Cell& cell) const
{
    const Theme& theme = ThemeManager::theme();
    const double value = plainValue(cell.value);
    const bool negative = value < 0;
    const int used = m_texts.draw(
        cell.painter, cell.rect, cell.words, cell.column.strong ? FontRole::BodyStrong : FontRole::Body,
        negative ? theme.danger : cell.ink, TextCache::Side::Right);
    const int numbers = std::max(used, largestWidth(cell.column, cell.value));
    const double room = cell.rect.width() - numbers - theme.px(8);
    if (room < theme.px(8) || cell.column.largest <= 0 || value == 0) {
        return;
    }
    const double length = std::clamp(std::abs(value) / cell.column.largest * room, double(theme.px(2)), room);
    const double height = theme.px(8);
    const double top = cell.rect.top() + (cell.rect.height() - height) / 2;
    const double left = negative ? cell.rect.left() + room - length : cell.rect.left();
    cell.painter.fillRect(
        onPixels(cell.painter, QRectF(left, top, length, height)), negative ? theme.danger : theme.bar);
}

void RecordDelegate::paintProbability(const Cell& cell, double chance) const
{
    const Theme& theme = ThemeManager::theme();
    const int digits = m_texts.width(u"0.00"_s, FontRole::Body);
    m_texts.draw(cell.painter, cell.rect, cell.words, FontRole::Body, cell.ink, TextCache::Side::Right);
    const double track = theme.px(44);
    const double right = cell.rect.right() + 1 - digits - theme.px(8);
    if (right - track < cell.rect.left() || !std::isfinite(chance)) {
        return;
    }
    const double middle = cell.rect.top() + cell.rect.height() / 2.0;
    const double thick = theme.px(2);
    paintHorizontal(cell.painter, right - track, right, middle - thick / 2, theme.line2, thick);
    const double radius = 3.2 * theme.scale();
    const double x = right - track + radius + std::clamp(chance, 0.0, 1.0) * (track - 2 * radius);
    cell.painter.save();
    cell.painter.setRenderHint(QPainter::Antialiasing);
    cell.painter.setPen(Qt::NoPen);
    cell.painter.setBrush(chance < kLowChance ? theme.danger : theme.text2);
    cell.painter.drawEllipse(QPointF(x, middle), radius, radius);
    cell.painter.restore();
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const Theme& theme = ThemeManager::theme();
    const Row* row = m_table.recordModel().rowAt(index.row());
    const auto section = size_t(index.column());
    int width = 0;
    if (row != nullptr && section < row->cells.size()) {
        const Column& column = m_table.recordModel().column(index.column());
        width
            = m_texts.width(cellText(column, row->cells[section], LanguageManager::formats(), today()), FontRole::Body);
        switch (column.kind) {
        case CellKind::Segment:
        case CellKind::State:
        case CellKind::Badge:
            width += theme.px(20);
            break;
        case CellKind::MoneyBar:
        case CellKind::NumberBar:
        case CellKind::Probability:
            width += theme.px(54);
            break;
        default:
            break;
        }
    }
    return {
        width + m_table.cellLeftPadding(index.column()) + m_table.cellRightPadding(index.column()) + 2,
        theme.rowHeight()};
}

QWidget* RecordDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const Column& column = m_table.recordModel().column(index.column());
    if (!column.choices.empty()) {
        auto* list = new QComboBox(parent);
        for (const CellChoice& choice : column.choices) {
            list->addItem(choice.label, choice.key);
        }
        list->setCurrentIndex(-1); // see setEditorData()
        list->setAccessibleName(column.title);
        return list;
    }
    auto* line = new QLineEdit(parent);
    line->setAlignment(column.isRight() ? Qt::AlignRight : Qt::AlignLeft);
    line->setAccessibleName(column.title);
    return line;
}

/// Asked again when the row is read anew: what a person typed or chose meanwhile stays.
void RecordDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto* list = qobject_cast<QComboBox*>(editor)) {
        if (list->currentIndex() < 0) {
            list->setCurrentIndex(list->findData(text));
        }
    } else if (auto* line = qobject_cast<QLineEdit*>(editor); line != nullptr && !line->isModified()) {
        line->setText(text);
        line->selectAll();
    }
}

void RecordDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* list = qobject_cast<QComboBox*>(editor)) {
        model->setData(index, list->currentData(), Qt::EditRole);
    } else if (const auto* line = qobject_cast<QLineEdit*>(editor)) {
        if (!model->setData(index, line->text(), Qt::EditRole) && line->isModified()) {
            Q_EMIT m_table.editRefused(index.row(), m_table.recordModel().column(index.column()).key, line->text());
        }
    }
}

void RecordDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    editor->setGeometry(option.rect.adjusted(0, 0, 0, -1));
}

} // namespace zhike
