#include "gui/views/listviews.h"

#include "gui/common/button.h"
#include "gui/common/pagehead.h"
#include "gui/common/tabrow.h"
#include "gui/views/viewnamedialog.h"
#include "services/jobs/whendone.h"
#include "storage/filterjson.h"

#include <QJsonDocument>
#include <QMenu>
#include <QSignalBlocker>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// Beside the columns, in the layout of a saved view.
constexpr auto kShapeKey = "shape"_L1;

enum PlainTab { kAllRows, kOwnRows, kPlainTabs };

ViewContent contentOf(const ListViewDraft& draft)
{
    ViewContent content;
    if (!draft.filter.isEmpty()) {
        content.filter = filterFromText(draft.filter).value_or(Filter()); // what does not fit any more is no limit
    }
    content.ownOnly = draft.ownOnly;
    content.layout = TableLayout::fromJson(draft.layout.toUtf8()).value_or(TableLayout());
    content.shape = ListShape::fromJson(QJsonDocument::fromJson(draft.layout.toUtf8())[kShapeKey].toObject());
    return content;
}

std::vector<TableLayout::Item> shownColumns(const TableLayout& layout)
{
    std::vector<TableLayout::Item> shown;
    std::ranges::copy_if(layout.columns, std::back_inserter(shown), &TableLayout::Item::shown);
    return shown;
}

/// A "&" in a name is no mnemonic.
QString menuText(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

} // namespace

bool isSameView(const ViewContent& a, const ViewContent& b)
{
    return a.filter == b.filter && a.ownOnly == b.ownOnly && a.layout.sort == b.layout.sort
        && shownColumns(a.layout) == shownColumns(b.layout) && a.shape == b.shape;
}

ListViews::ListViews(Workplace& workplace, RecordKind list, PageHead& head, QWidget* page)
    : QObject(page), m_workplace(workplace), m_list(list), m_page(page), m_tabs(&head.tabs())
{
    m_menuButton = new ToolButton(u"down"_s, {}, &head);
    m_menuButton->setObjectName(u"viewsButton"_s);
    head.addAfterTabs(m_menuButton);
    m_saveButton = new Button({}, ButtonRole::Quiet, &head);
    m_saveButton->setObjectName(u"saveView"_s);
    m_saveButton->setSmall(true);
    m_saveButton->hide();
    head.addAfterTabs(m_saveButton);
    connect(m_tabs, &QTabBar::currentChanged, this, &ListViews::tabChosen);
    connect(m_saveButton, &QAbstractButton::clicked, this, &ListViews::save);
    connect(m_menuButton, &QAbstractButton::clicked, this, [this] {
        auto* menu = new QMenu(m_menuButton);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setObjectName(u"viewsMenu"_s);
        fillMenu(*menu);
        menu->popup(m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height())));
    });
    connect(&workplace.company(), &Company::changed, this, [this](const ChangeReceipt& receipt) {
        if (receipt.touches([](const RecordRef& record) { return record.kind == RecordKind::ListView; })) {
            load();
        }
    });
}

void ListViews::load()
{
    const quint64 generation = ++m_generation;
    const UserId user = m_workplace.company().author().user;
    whenDone(
        m_workplace.company().read([user, list = m_list](SqlSession& session) { return viewsOf(session, user, list); }),
        this, [this, generation](const Result<ViewList>& views) {
            if (generation != m_generation) {
                return;
            }
            if (views) {
                take(*views);
            } else {
                m_workplace.complain(views.error());
            }
        });
}

void ListViews::take(const ViewList& views)
{
    const bool wasChanged = isChanged();
    m_views = views;
    m_isLoaded = true;
    if (m_wanted && m_views.find(*m_wanted) != nullptr) {
        switchTo(*std::exchange(m_wanted, std::nullopt));
    } else if (m_wantsFirst && !m_current && m_views.first() != nullptr) {
        switchTo(m_views.first()->view.id);
    } else if (m_current && item() == nullptr) { // deleted, or no longer shared
        m_current.reset();
        makeTabs();
        Q_EMIT plainChosen(true);
    } else if (m_current && !wasChanged && isChanged()) { // saved anew by somebody else, or undone
        switchTo(*m_current);
    }
    m_wantsFirst = false;
    makeTabs();
}

void ListViews::makeTabs()
{
    const QSignalBlocker quiet(m_tabs);
    const int plain = m_current ? int(kAllRows) : std::clamp(m_tabs->currentIndex(), 0, int(kOwnRows));
    while (m_tabs->count() > kPlainTabs) {
        m_tabs->removeTab(m_tabs->count() - 1);
    }
    m_tabs->setCurrentIndex(plain);
    m_tabViews.clear();
    for (const ViewList::Item& one : std::as_const(m_views.items)) {
        if (one.choice.isPinned || one.view.id == m_current) {
            const int index = m_tabs->addTab(menuText(one.view.details.name));
            m_tabViews.append(one.view.id);
            if (one.view.id == m_current) {
                m_tabs->setCurrentIndex(index);
            }
        }
    }
    showMarks();
}

void ListViews::showMarks()
{
    for (int index = kPlainTabs; index < m_tabs->count(); ++index) {
        const ListViewId id = m_tabViews[index - kPlainTabs];
        m_tabs->setUnsaved(index, m_current == id ? isChanged() : m_unsaved.contains(id.value()));
    }
    const bool isWorthAName = !m_current && !m_now.filter.isEmpty();
    m_saveButton->setVisible(isChanged() || isWorthAName);
    m_saveButton->setText(isChanged() && mayChange() ? tr("Save view") : tr("Save as view…"));
}

void ListViews::tabChosen(int index)
{
    const bool leftView = m_current.has_value();
    if (leftView && isChanged()) {
        m_unsaved.insert(m_current->value(), m_now);
    }
    if (index >= kPlainTabs) {
        m_current.reset();
        switchTo(m_tabViews[index - kPlainTabs]);
        return;
    }
    m_current.reset();
    Q_EMIT plainChosen(leftView);
    makeTabs(); // one that is not pinned was a tab only while it was shown
}

void ListViews::switchTo(ListViewId id)
{
    if (m_current && *m_current != id && isChanged()) {
        m_unsaved.insert(m_current->value(), m_now);
    }
    m_current = id;
    const ViewList::Item* view = item();
    if (view == nullptr) {
        m_current.reset();
        return;
    }
    const auto unsaved = m_unsaved.constFind(id.value());
    m_now = unsaved != m_unsaved.constEnd() ? *unsaved : contentOf(view->view.details);
    m_unsaved.remove(id.value());
    makeTabs();
    Q_EMIT viewChosen(m_now);
}

void ListViews::choose(ListViewId id)
{
    if (m_isLoaded && m_views.find(id) != nullptr) {
        switchTo(id);
    } else {
        m_wanted = id;
    }
}

void ListViews::chooseFirst()
{
    m_wantsFirst = true;
}

void ListViews::show(const ViewContent& now)
{
    m_now = now;
    showMarks();
}

bool ListViews::showsOwnOnly() const
{
    return m_current ? m_now.ownOnly : m_tabs->currentIndex() == kOwnRows;
}

const ViewList::Item* ListViews::item() const
{
    return m_current ? m_views.find(*m_current) : nullptr;
}

bool ListViews::mayChange() const
{
    const ViewList::Item* view = item();
    const Role role = m_workplace.company().author().role;
    return view != nullptr && (view->isOwn || role == Role::Manager || role == Role::Administrator);
}

bool ListViews::isChanged() const
{
    const ViewList::Item* view = item();
    return view != nullptr && !isSameView(m_now, contentOf(view->view.details));
}

ListViewDraft ListViews::draftOf(const ViewContent& content, ListViewDraft draft) const
{
    draft.list = int(m_list);
    draft.filter = content.filter.isEmpty() ? QString() : filterText(content.filter);
    draft.ownOnly = content.ownOnly;
    QJsonObject layout = QJsonDocument::fromJson(content.layout.toJson()).object();
    if (content.shape.as != ListShape::As::Table) {
        layout[kShapeKey] = content.shape.toJson();
    }
    draft.layout = QString::fromUtf8(QJsonDocument(layout).toJson(QJsonDocument::Compact));
    return draft;
}

// --- what can be done with a view ---

void ListViews::fillMenu(QMenu& menu)
{
    addViews(menu, true);
    addViews(menu, false);
    if (!m_views.items.isEmpty()) {
        menu.addSeparator();
    }
    addDeeds(menu);
}

void ListViews::addViews(QMenu& menu, bool own)
{
    bool isFirst = true;
    for (const ViewList::Item& one : std::as_const(m_views.items)) {
        if (one.isOwn != own) {
            continue;
        }
        if (std::exchange(isFirst, false)) {
            menu.addSection(own ? tr("My views") : tr("Views of others"));
        }
        const QString name = menuText(one.view.details.name);
        QAction* action = menu.addAction(
            own ? name : tr("%1 · %2", "%1: a view, %2: whose it is").arg(name, menuText(one.ownerName)));
        action->setCheckable(true);
        action->setChecked(one.view.id == m_current);
        connect(action, &QAction::triggered, this, [this, id = one.view.id] { switchTo(id); });
    }
}

void ListViews::addDeeds(QMenu& menu)
{
    const ViewList::Item* view = item();
    QAction* saving = menu.addAction(tr("Save view") + u"\tCtrl+S"_s);
    saving->setEnabled(isChanged() && mayChange());
    connect(saving, &QAction::triggered, this, &ListViews::save);
    connect(menu.addAction(tr("Save as view…")), &QAction::triggered, this, &ListViews::saveAs);
    QAction* back = menu.addAction(tr("Back to how it was saved"));
    back->setEnabled(isChanged());
    connect(back, &QAction::triggered, this, &ListViews::reset);
    if (view == nullptr) {
        return;
    }
    menu.addSeparator();
    QAction* pinned = menu.addAction(tr("Keep as a tab"));
    pinned->setCheckable(true);
    pinned->setChecked(view->choice.isPinned);
    connect(pinned, &QAction::triggered, this, [this, choice = view->choice](bool isPinned) {
        decide({choice.view, isPinned, choice.isDefault});
    });
    QAction* first = menu.addAction(tr("Open this list with it"));
    first->setCheckable(true);
    first->setChecked(view->choice.isDefault);
    connect(first, &QAction::triggered, this, [this, choice = view->choice](bool isDefault) {
        decide({choice.view, choice.isPinned || isDefault, isDefault});
    });
    QAction* shared = menu.addAction(tr("Everybody sees it"));
    shared->setCheckable(true);
    shared->setChecked(view->view.details.sharing == ViewSharing::Team);
    shared->setEnabled(view->isOwn);
    connect(shared, &QAction::triggered, this, [this](bool isShared) {
        ListViewDraft draft = item()->view.details;
        draft.sharing = isShared ? ViewSharing::Team : ViewSharing::Private;
        saveDraft(
            draft,
            isShared ? tr("Everybody sees the view “%1” now.").arg(draft.name)
                     : tr("Only you see the view “%1” now.").arg(draft.name));
    });
    QAction* renaming = menu.addAction(tr("Rename…"));
    renaming->setEnabled(mayChange());
    connect(renaming, &QAction::triggered, this, &ListViews::rename);
    QAction* removing = menu.addAction(tr("Delete view"));
    removing->setEnabled(mayChange());
    connect(removing, &QAction::triggered, this, &ListViews::remove);
}

void ListViews::save()
{
    if (isChanged() && mayChange()) {
        const ListViewDraft& saved = item()->view.details;
        saveDraft(draftOf(m_now, saved), tr("View “%1” saved.").arg(saved.name));
    } else if (!m_current || isChanged()) {
        saveAs();
    }
}

void ListViews::saveAs()
{
    const ViewList::Item* view = item();
    auto* dialog = new ViewNameDialog(
        tr("Save as view"), view != nullptr ? view->view.details.name : QString(), false, m_page->window());
    connect(dialog, &ViewNameDialog::named, this, [this](const QString& name, bool isShared) {
        ListViewDraft draft;
        draft.name = name;
        draft.sharing = isShared ? ViewSharing::Team : ViewSharing::Private;
        ViewContent content = m_now;
        content.ownOnly = showsOwnOnly();
        whenDone(
            m_workplace.company().apply(createView(draftOf(content, draft))), this,
            [this, name](const Result<ChangeReceipt>& receipt) {
                if (!receipt) {
                    m_workplace.complain(receipt.error());
                    return;
                }
                if (m_current) {
                    reset(); // what was changed is the new view's by now
                }
                m_current.reset();
                m_wanted = ListViewId(receipt->touched.first().id);
                m_workplace.toast(tr("View “%1” saved.").arg(name), Workplace::Offer::Undo);
                load();
            });
    });
    dialog->open();
}

void ListViews::saveDraft(const ListViewDraft& draft, const QString& said)
{
    const SavedView& view = item()->view;
    whenDone(
        m_workplace.company().apply(editView(view.id, view.revision, draft)), this,
        [this, said](const Result<ChangeReceipt>& receipt) {
            if (receipt) {
                m_workplace.toast(said, Workplace::Offer::Undo);
            } else {
                m_workplace.complain(receipt.error());
            }
        });
}

void ListViews::rename()
{
    const ListViewDraft& saved = item()->view.details;
    auto* dialog
        = new ViewNameDialog(tr("Rename view"), saved.name, saved.sharing == ViewSharing::Team, m_page->window());
    connect(dialog, &ViewNameDialog::named, this, [this](const QString& name, bool isShared) {
        if (item() == nullptr) {
            return;
        }
        ListViewDraft draft = item()->view.details;
        draft.name = name;
        draft.sharing = isShared ? ViewSharing::Team : ViewSharing::Private;
        saveDraft(draft, tr("The view is called “%1” now.").arg(name));
    });
    dialog->open();
}

void ListViews::remove()
{
    const SavedView& view = item()->view;
    whenDone(
        m_workplace.company().apply(deleteView(view.id, view.details.name)), this,
        [this, name = view.details.name](const Result<ChangeReceipt>& receipt) {
            if (receipt) {
                m_workplace.toast(tr("View “%1” deleted.").arg(name), Workplace::Offer::Undo);
            } else {
                m_workplace.complain(receipt.error());
            }
        });
}

void ListViews::reset()
{
    if (const ViewList::Item* view = item()) {
        m_now = contentOf(view->view.details);
        Q_EMIT viewChosen(m_now);
    }
}

void ListViews::decide(const ViewChoice& choice)
{
    whenDone(
        m_workplace.company().apply(chooseView(m_list, choice)), this, [this](const Result<ChangeReceipt>& receipt) {
            if (receipt) {
                load(); // touches no record, so nothing else tells
            } else {
                m_workplace.complain(receipt.error());
            }
        });
}

void ListViews::retranslate()
{
    m_menuButton->setTip(tr("Views of this list"));
    showMarks();
}

} // namespace zhike
