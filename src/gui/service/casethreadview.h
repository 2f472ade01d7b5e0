#pragma once

#include "gui/common/workplace.h"
#include "services/service/casequeue.h"

#include <QScrollArea>

class QVBoxLayout;

namespace zhike {

class Button;

/// What was written into a case, oldest first, scrolled to its end. A long one is there in stretches: what was written
/// before and after is asked for by the buttons above and below.
class CaseThreadView : public QScrollArea {
    Q_OBJECT
public:
    explicit CaseThreadView(Workplace& workplace, QWidget* parent = nullptr);

    /// Shows the newest entries of a case.
    void show(const CaseOverview& overview);
    /// Scrolls to an entry of the case, which is read where it is not among those shown.
    void showEntry(CaseEntryId entry);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// What stays where it is when the height of the text changes.
    enum class Anchor { Top, Bottom };
    using Read = std::function<Result<CaseThread>(SqlSession&, CustomerId, CaseId)>;

    void ask(const Read& read, const std::function<void(const CaseThread&)>& take);
    void askEarlier();
    void askLater();
    void fill();
    void addText(const QString& who, Instant at, const QString& text, bool isQuiet, const QString& name = {});
    void scrollTo(CaseEntryId entry);
    void keepPlace(int maximum);

    Workplace& m_workplace;
    Case m_case{CaseId(0)};
    QString m_asker; ///< who wrote the description
    CaseThread m_thread;
    Button* m_earlier;
    Button* m_later;
    QVBoxLayout* m_texts;
    Anchor m_anchor = Anchor::Bottom;
    int m_fromBottom = 0;
    bool m_isPlacing = false;
    quint64 m_generation = 0;
};

} // namespace zhike
