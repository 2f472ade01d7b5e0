#pragma once

#include "gui/common/panel.h"
#include "gui/common/workplace.h"
#include "services/customers/recordglance.h"

class QVBoxLayout;

namespace zhike {

class Button;
class Label;
class RecordTimeline;

/// The panel beside the list of contacts or of opportunities: who or what is selected, how to reach him or where it
/// stands, and its timeline with a line to write on.
class RecordPreview : public Panel {
    Q_OBJECT
public:
    explicit RecordPreview(Workplace& workplace, QWidget* parent = nullptr);
    void setSubject(const std::optional<RecordRef>& subject);

protected:
    void changeEvent(QEvent* event) override;

private:
    void load();
    void fill();
    void fillContact(const ContactDraft& contact);
    void fillOpportunity(const Opportunity& opportunity);
    void addLine(const QString& lead, const QString& words, const std::optional<RecordRef>& opens = std::nullopt);
    void retranslate();

    Workplace& m_workplace;
    std::optional<RecordRef> m_subject;
    std::optional<RecordGlance> m_glance;
    quint64 m_generation = 0;
    QWidget* m_content;
    Label* m_name;
    Label* m_line;
    Button* m_call;
    Button* m_plan;
    Button* m_edit;
    QVBoxLayout* m_facts;
    RecordTimeline* m_timeline;
};

} // namespace zhike
