#pragma once

#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"
#include "repositories/pool/poolruns.h"
#include "services/pool/poolrules.h"

class QVBoxLayout;

namespace zhike {

class Button;
class Label;

/// The rules by which customers go back to the pool: each in words, with its simulation, and what the last runs
/// returned. Deletes itself when closed.
class PoolRulesDialog : public SheetDialog {
    Q_OBJECT
public:
    PoolRulesDialog(Workplace& workplace, QWidget* parent);

private:
    struct Book {
        QList<PoolRule> rules;
        QList<PoolRun> runs;
    };
    void load();
    void fill();
    void addRule(const PoolRule& rule);
    void addRun(const PoolRun& run);
    void apply(const Change& change);
    void takeBack(const PoolRun& run);

    Workplace& m_workplace;
    bool m_mayEdit;
    Label* m_words;
    QVBoxLayout* m_rules;
    QVBoxLayout* m_runs;
    Button* m_new;
    Book m_book;
};

} // namespace zhike
