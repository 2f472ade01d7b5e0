#include "gui/pool/poolrulesdialog.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/sectionhead.h"
#include "gui/common/thememanager.h"
#include "gui/pool/poolruledialog.h"
#include "gui/pool/poolsimulationdialog.h"
#include "gui/pool/poolwords.h"
#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"
#include "services/pool/poolrun.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownPoolRuns = 5;

void emptyLines(QVBoxLayout& column)
{
    while (QLayoutItem* item = column.takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater(); // a button of it may be the one that was clicked
        }
        delete item;
    }
}

Button* smallButton(const QString& text, const QString& name, QHBoxLayout& row)
{
    auto* button = new Button(text);
    button->setSmall(true);
    button->setAutoDefault(false);
    button->setObjectName(name);
    row.addWidget(button);
    return button;
}

} // namespace

PoolRulesDialog::PoolRulesDialog(Workplace& workplace, QWidget* parent)
    : SheetDialog(tr("Rules of the public pool"), parent), m_workplace(workplace),
      m_mayEdit(mayDo(workplace.company().author().role, ChangeAction::EditPoolRule))
{
    setObjectName(u"poolRulesDialog"_s);
    m_words = addWords(
        m_mayEdit ? tr("A rule is off until you have seen what it would do. Once a day the rules that are on return "
                       "customers to the pool; the owner is told before, and a follow-up keeps the customer.")
                  : tr("These rules are for managers and administrators to change."),
        u"poolRulesWords"_s);
    m_rules = new QVBoxLayout;
    m_rules->setSpacing(8);
    content().addLayout(m_rules);
    m_runs = new QVBoxLayout;
    m_runs->setSpacing(4);
    content().addLayout(m_runs);
    content().addStretch(1);
    m_new = new Button(tr("New rule…"));
    m_new->setObjectName(u"newPoolRule"_s);
    m_new->setAutoDefault(false);
    m_new->setVisible(m_mayEdit);
    auto* close = new Button(tr("Close"));
    close->setObjectName(u"closePoolRules"_s);
    close->setAutoDefault(false);
    addAside(m_new);
    addButtons({close});
    setFixedWidth(ThemeManager::theme().px(760));
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(m_new, &QAbstractButton::clicked, this, [this] {
        (new PoolRuleDialog(m_workplace, std::nullopt, this))->open();
    });
    connect(&m_workplace.company(), &Company::changed, this, &PoolRulesDialog::load);
    load();
}

void PoolRulesDialog::load()
{
    whenDone(
        m_workplace.company().read([](SqlSession& session) -> Result<Book> {
            ZHIKE_TRY(QList<PoolRule> rules, poolRules(session));
            ZHIKE_TRY(QList<PoolRun> runs, readPoolRuns(session, kShownPoolRuns));
            return Book{std::move(rules), std::move(runs)};
        }),
        this, [this](const Result<Book>& book) {
            if (book) {
                m_book = *book;
                fill();
            } else {
                m_words->setText(messageFor(book.error()));
            }
        });
}

void PoolRulesDialog::fill()
{
    emptyLines(*m_rules);
    emptyLines(*m_runs);
    for (const PoolRule& rule : std::as_const(m_book.rules)) {
        addRule(rule);
    }
    if (m_book.rules.isEmpty()) {
        m_rules->addWidget(new Label(tr("There is no rule yet: customers return by hand only."), FontRole::Body));
    }
    if (!m_book.runs.isEmpty()) {
        m_runs->addWidget(new SectionHead(tr("Last runs")));
    }
    for (const PoolRun& run : std::as_const(m_book.runs)) {
        addRun(run);
    }
    layout()->activate();
    resize(width(), heightForWidth(width()) > 0 ? heightForWidth(width()) : sizeHint().height());
}

void PoolRulesDialog::addRule(const PoolRule& rule)
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(new Label(
        rule.details.isActive ? tr("%1 · on", "%1: a rule").arg(rule.details.name)
                              : tr("%1 · off", "%1: a rule").arg(rule.details.name),
        FontRole::BodyStrong));
    auto* words = new Label(PoolWords::rule(rule.details), FontRole::Body, Ink::Text2);
    words->setWordWrap(true);
    texts->addWidget(words);
    row->addLayout(texts, 1);
    if (m_mayEdit) {
        const qint64 id = rule.id.value();
        connect(smallButton(tr("Edit…"), u"editRule%1"_s.arg(id), *row), &QAbstractButton::clicked, this, [this, rule] {
            (new PoolRuleDialog(m_workplace, rule, this))->open();
        });
        connect(
            smallButton(tr("Simulate…"), u"simulateRule%1"_s.arg(id), *row), &QAbstractButton::clicked, this,
            [this, rule] { (new PoolSimulationDialog(m_workplace, rule, this))->open(); });
        if (rule.details.isActive) {
            connect(
                smallButton(tr("Switch off"), u"switchOffRule%1"_s.arg(id), *row), &QAbstractButton::clicked, this,
                [this, rule] { apply(switchOffPoolRule(rule.id, rule.revision, rule.details.name)); });
        } else {
            connect(
                smallButton(tr("Delete"), u"deleteRule%1"_s.arg(id), *row), &QAbstractButton::clicked, this,
                [this, rule] { apply(deletePoolRule(rule.id, rule.revision, rule.details.name)); });
        }
    }
    m_rules->addWidget(box);
}

void PoolRulesDialog::addRun(const PoolRun& run)
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(
        new Label(
            tr("%1: %Ln customer(s)", "%1: a moment", int(run.customers))
                .arg(LanguageManager::formats().exactInstant(run.at)),
            FontRole::Body, Ink::Text2),
        1);
    if (m_mayEdit) {
        connect(
            smallButton(tr("Take back"), u"takeBackRun%1"_s.arg(run.id), *row), &QAbstractButton::clicked, this,
            [this, run] { takeBack(run); });
    }
    m_runs->addWidget(box);
}

void PoolRulesDialog::apply(const Change& change)
{
    whenDone(m_workplace.company().apply(change), this, [this](const Result<ChangeReceipt>& receipt) {
        if (!receipt) {
            m_words->setText(messageFor(receipt.error()));
        }
    });
}

void PoolRulesDialog::takeBack(const PoolRun& run)
{
    Company& company = m_workplace.company();
    whenDone(
        company.executor().write(
            [id = run.id, author = company.author(), base = company.baseCurrency()](SqlSession& session) {
                return takeBackPoolRun(session, id, author, instantNow(), base);
            },
            WritePriority::Batch),
        this, [this](const Result<qint64>& back) {
            if (!back) {
                m_words->setText(messageFor(back.error()));
                return;
            }
            m_words->setText(tr(
                "%Ln customer(s) are back with whom they were taken from. Whoever was claimed or edited since stays.",
                nullptr, int(*back)));
            ChangeReceipt receipt;
            receipt.everything = true;
            Q_EMIT m_workplace.company().changed(receipt);
        });
}

} // namespace zhike
