#pragma once

#include "gui/attachments/attachfiles.h"

#include <QWidget>

class QPlainTextEdit;

namespace zhike {

class FlowLayout;

/// Files that wait for a text to be saved: dropped on it or pasted into it, each with a way to take it away again.
/// Invisible without any. They are read when the text is saved.
class PendingFiles : public QWidget {
    Q_OBJECT
public:
    /// @param edit where they are dropped and pasted; words are pasted into it as ever
    explicit PendingFiles(QPlainTextEdit* edit, QWidget* parent = nullptr);

    void add(const QList<AttachSource>& sources);
    void clear();
    [[nodiscard]] const QList<AttachSource>& sources() const { return m_sources; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();

    QPlainTextEdit* m_edit;
    FlowLayout* m_chips;
    QList<AttachSource> m_sources;
};

} // namespace zhike
