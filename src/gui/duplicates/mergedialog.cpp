#include "gui/duplicates/mergedialog.h"

#include "domain/catalogue.h"
#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/panel.h"
#include "gui/common/plaintip.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "repositories/customers/customerreads.h"
#include "services/jobs/whendone.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostShownLetters = 140; ///< of a value before it is cut; the tooltip has it whole
constexpr int kDialogWidth = 820;
constexpr int kDialogHeight = 600;
constexpr int kMergeValueWidth = 180;

struct LoadedMerge {
    QList<GroupMember> members;
    QHash<qint64, QString> customers;
    QHash<qint64, QString> users;
};

Result<LoadedMerge> loadMerge(SqlSession& session, const QList<CustomerId>& ids)
{
    LoadedMerge loaded;
    ZHIKE_TRY(loaded.members, groupMembers(session, ids));
    std::vector<qint64> linked;
    for (const GroupMember& member : loaded.members) {
        const CustomerDraft& draft = member.customer.details;
        for (const auto& link : {draft.parent, draft.household, draft.referredBy}) {
            if (link) {
                linked.push_back(link->value());
            }
        }
    }
    ZHIKE_TRY(loaded.customers, customerNames(session, linked));
    ZHIKE_TRY(loaded.users, userNames(session));
    return loaded;
}

QString countWords(const BelongingCount& belonging)
{
    const int n = int(belonging.count);
    switch (belonging.kind) {
    case RecordKind::Contact:
        return MergeDialog::tr("%Ln contact(s)", nullptr, n);
    case RecordKind::Opportunity:
        return MergeDialog::tr("%Ln opportunity(ies)", nullptr, n);
    case RecordKind::Order:
        return MergeDialog::tr("%Ln order(s)", nullptr, n);
    case RecordKind::Case:
        return MergeDialog::tr("%Ln case(s)", nullptr, n);
    case RecordKind::Activity:
        return MergeDialog::tr("%Ln activity(ies)", nullptr, n);
    case RecordKind::Relationship:
        return MergeDialog::tr("%Ln relation(s)", nullptr, n);
    case RecordKind::Attachment:
        return MergeDialog::tr("%Ln attachment(s)", nullptr, n);
    default:
        return MergeDialog::tr("%Ln need(s)", nullptr, n);
    }
}

QString belongingWords(const GroupMember& member)
{
    QStringList words;
    for (const BelongingCount& belonging : member.belongings) {
        words.append(countWords(belonging));
    }
    return words.isEmpty() ? MergeDialog::tr("nothing yet") : words.join(u" · "_s);
}

/// The one that most hangs on, and of equal ones the oldest.
qsizetype likelySurvivor(const QList<GroupMember>& members)
{
    const auto weight = [](const GroupMember& member) {
        qint64 sum = 0;
        for (const BelongingCount& belonging : member.belongings) {
            sum += belonging.count;
        }
        return sum;
    };
    return std::ranges::max_element(members, {}, weight) - members.begin();
}

QString shownLine(const QString& words)
{
    const QString line = words.simplified();
    return line.size() > kMostShownLetters ? line.left(kMostShownLetters) + u"…"_s : line;
}

Label* quietLabel(const QString& words)
{
    auto* label = new Label(shownLine(words), FontRole::Small, Ink::Text2);
    label->setWordWrap(true);
    return label;
}

/// The words of a choice; a click on them chooses it. A radio button's own text would not wrap.
class ChoiceLabel : public Label {
public:
    ChoiceLabel(const QString& words, FontRole role, QRadioButton* button)
        : Label(shownLine(words), role, Ink::Text2), m_button(button)
    {
        setWordWrap(true);
        setBuddy(button);
        setToolTip(plainTip(words));
        const auto look = [this](bool chosen) { setInk(chosen ? Ink::Text : Ink::Text2); };
        connect(button, &QRadioButton::toggled, this, look);
        look(button->isChecked());
    }

protected:
    void mousePressEvent(QMouseEvent* event) override
    {
        if (event->button() == Qt::LeftButton) {
            m_button->click();
        }
    }

private:
    QRadioButton* m_button;
};

QHBoxLayout* choiceLine(QRadioButton* button, const QString& words, FontRole role)
{
    auto* box = new QHBoxLayout;
    box->setSpacing(ThemeManager::theme().px(6));
    box->addWidget(button, 0, Qt::AlignTop);
    box->addWidget(new ChoiceLabel(words, role, button), 1, Qt::AlignTop);
    return box;
}

} // namespace

MergeDialog::MergeDialog(Workplace& workplace, QList<CustomerId> customers, QWidget* parent)
    : QDialog(parent), m_workplace(workplace), m_customers(std::move(customers))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setObjectName(u"mergeDialog"_s);
    setWindowTitle(tr("Merge customers"));
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(16, 16, 16, 12);
    head->setSpacing(8);
    head->addWidget(new Label(windowTitle(), FontRole::Title));
    m_explanation = new Label(
        tr("Choose which record stays and which values it gets. Everything that belongs to the others moves to it; "
           "Undo takes it all back in one step."),
        FontRole::Body, Ink::Text2);
    m_explanation->setWordWrap(true);
    head->addWidget(m_explanation);
    column->addLayout(head);
    m_area = new QScrollArea;
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    column->addWidget(m_area, 1);
    auto* foot = new Panel(Surface::Base, Qt::TopEdge);
    foot->setFixedHeight(theme.px(52));
    auto* buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(16, 0, 16, 0);
    m_problem = new Label({}, FontRole::Small, Ink::Danger);
    m_problem->setObjectName(u"mergeProblem"_s);
    m_problem->setWordWrap(true);
    auto* cancel = new Button(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_merge = new Button(tr("Merge"), ButtonRole::Primary);
    m_merge->setObjectName(u"mergeButton"_s);
    m_merge->setKeysText(u"Ctrl+Enter"_s);
    m_merge->setDefault(true);
    m_merge->setEnabled(false);
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_merge);
    column->addWidget(foot);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_merge, &QAbstractButton::clicked, this, &MergeDialog::merge);
    resize(theme.px(kDialogWidth), theme.px(kDialogHeight));
    load();
}

void MergeDialog::load()
{
    whenDone(
        m_workplace.company().read([ids = m_customers](SqlSession& session) { return loadMerge(session, ids); }), this,
        [this](const Result<LoadedMerge>& loaded) {
            if (!loaded) {
                showProblem(loaded.error());
                return;
            }
            const std::optional<CustomerId> kept
                = m_survivorChosen ? std::optional(m_members[m_survivor].customer.id) : std::nullopt;
            m_members = loaded->members;
            m_customerNames = loaded->customers;
            m_userNames = loaded->users;
            m_merge->setEnabled(m_members.size() > 1);
            if (m_members.size() < 2) {
                m_problem->setText(tr("Only one of them is left: the others were deleted or merged meanwhile."));
                return;
            }
            const auto still = std::ranges::find_if(
                m_members, [kept](const GroupMember& member) { return kept == member.customer.id; });
            m_survivor = still != m_members.end() ? still - m_members.begin() : likelySurvivor(m_members);
            fill();
        });
}

void MergeDialog::fill()
{
    QList<CustomerDraft> drafts;
    for (const GroupMember& member : std::as_const(m_members)) {
        drafts.append(member.customer.details);
    }
    m_fields = mergeFields(drafts, m_survivor);
    for (MergeField& field : m_fields) {
        const auto chosen = m_chosen.constFind(field.key);
        if (chosen != m_chosen.cend() && *chosen < drafts.size() + (field.together ? 1 : 0)) {
            field.chosen = *chosen;
        }
    }
    const Theme& theme = ThemeManager::theme();
    auto* sheet = new QWidget;
    auto* grid = new QGridLayout(sheet);
    grid->setContentsMargins(16, 4, 16, 12);
    grid->setHorizontalSpacing(theme.px(16));
    grid->setVerticalSpacing(theme.px(10));
    int row = addHeads(*grid);
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        addField(*grid, ++row, i);
    }
    grid->setColumnStretch(0, 2);
    for (int i = 1; i < grid->columnCount(); ++i) {
        grid->setColumnStretch(i, 3);
        grid->setColumnMinimumWidth(i, theme.px(kMergeValueWidth));
    }
    grid->setRowStretch(row + 1, 1);
    m_area->setWidget(sheet); // the sheet of before goes
    if (auto* kept = sheet->findChild<QRadioButton*>(u"keep_%1"_s.arg(m_survivor))) {
        kept->setFocus(Qt::OtherFocusReason);
    }
}

int MergeDialog::addHeads(QGridLayout& grid)
{
    const bool anyTogether
        = std::ranges::any_of(m_fields, [](const MergeField& field) { return field.together.has_value(); });
    auto* survivors = new QButtonGroup(grid.parentWidget());
    grid.addWidget(new Label(tr("Stays"), FontRole::Small, Ink::Text2), 0, 0, Qt::AlignTop);
    grid.addWidget(new Label(tr("Comes along"), FontRole::Small, Ink::Text2), 1, 0, Qt::AlignTop);
    for (qsizetype i = 0; i < m_members.size(); ++i) {
        const CustomerDraft& draft = m_members[i].customer.details;
        auto* keep = new QRadioButton;
        keep->setObjectName(u"keep_%1"_s.arg(i));
        keep->setAccessibleName(tr("Stays: %1", "%1: a customer").arg(draft.name));
        keep->setChecked(i == m_survivor);
        survivors->addButton(keep, int(i));
        auto* box = new QVBoxLayout;
        box->setSpacing(2);
        box->addLayout(choiceLine(keep, draft.name, FontRole::BodyStrong));
        box->addWidget(quietLabel(draft.number));
        grid.addLayout(box, 0, int(i) + 1, Qt::AlignTop);
        grid.addWidget(quietLabel(belongingWords(m_members[i])), 1, int(i) + 1, Qt::AlignTop);
    }
    if (anyTogether) {
        grid.addWidget(
            new Label(tr("All together"), FontRole::Small, Ink::Text2), 0, int(m_members.size()) + 1, Qt::AlignTop);
    }
    connect(survivors, &QButtonGroup::idClicked, this, [this](int at) { chooseSurvivor(at); });
    return 1;
}

void MergeDialog::addField(QGridLayout& grid, int row, qsizetype at)
{
    const MergeField& field = m_fields[at];
    const Field* known = findField(RecordKind::Customer, field.key);
    Q_ASSERT(known != nullptr);
    const QString label = labelOf(*known);
    auto* title = new Label(label, FontRole::BodyStrong);
    title->setWordWrap(true);
    grid.addWidget(title, row, 0, Qt::AlignTop);
    auto* choice = new QButtonGroup(grid.parentWidget());
    const qsizetype choices = field.values.size() + (field.together ? 1 : 0);
    for (qsizetype i = 0; i < choices; ++i) {
        const QString said = words(*known, i < field.values.size() ? field.values[i] : *field.together);
        auto* button = new QRadioButton;
        button->setObjectName(u"%1_%2"_s.arg(field.key).arg(i));
        button->setAccessibleName(u"%1: %2"_s.arg(label, said));
        button->setChecked(i == field.chosen);
        choice->addButton(button, int(i));
        grid.addLayout(choiceLine(button, said, FontRole::Body), row, int(i) + 1);
    }
    connect(choice, &QButtonGroup::idClicked, this, [this, at](int chosen) {
        m_fields[at].chosen = chosen;
        m_chosen.insert(m_fields[at].key, chosen);
    });
}

QString MergeDialog::words(const Field& field, const Value& value) const
{
    QString linkName;
    if (const auto* id = std::get_if<qint64>(&value); id != nullptr && field.type == FieldType::Link) {
        linkName = field.linkTo == RecordKind::User ? m_userNames.value(*id) : m_customerNames.value(*id);
    }
    return wordsOf(field, value, linkName, m_workplace.company().baseCurrency());
}

void MergeDialog::chooseSurvivor(qsizetype at)
{
    m_survivor = at;
    m_survivorChosen = true;
    // the button that was pressed stands on the sheet that goes
    QMetaObject::invokeMethod(this, &MergeDialog::fill, Qt::QueuedConnection);
}

void MergeDialog::merge()
{
    if (m_members.size() < 2) {
        return;
    }
    m_problem->clear();
    const Customer& survivor = m_members[m_survivor].customer;
    CustomerMerge merge{{survivor.id, survivor.revision}, {}, mergedDraft(survivor.details, m_fields)};
    for (qsizetype i = 0; i < m_members.size(); ++i) {
        if (i != m_survivor) {
            merge.others.append({m_members[i].customer.id, m_members[i].customer.revision});
        }
    }
    m_merge->setEnabled(false);
    const QString name = merge.draft.name;
    whenDone(
        m_workplace.company().apply(mergeCustomers(std::move(merge))), this,
        [this, name, count = int(m_members.size())](const Result<ChangeReceipt>& receipt) {
            m_merge->setEnabled(true);
            if (!receipt) {
                showProblem(receipt.error());
                return;
            }
            m_workplace.toast(
                tr("%1 is one customer now, made of %Ln.", "%1: a customer", count).arg(name), Workplace::Offer::Undo);
            accept();
        });
}

void MergeDialog::showProblem(const Error& error)
{
    if (error.code == ErrorCode::Conflict || error.code == ErrorCode::NotFound) {
        m_problem->setText(tr("Somebody changed one of them meanwhile. This is how they stand now: look again, then "
                              "merge."));
        load();
    } else if (error.code == ErrorCode::InvalidInput && error.detail.startsWith("parent_id"_L1) && !treeOfRing(error)) {
        m_problem->setText(tr("The customer would be its own parent company. Choose another parent company."));
    } else {
        m_problem->setText(messageFor(error));
    }
}

void MergeDialog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier) {
        m_merge->click();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace zhike
