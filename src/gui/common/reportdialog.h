#pragma once

#include <QDialog>

namespace zhike {

/// A text for whoever helps, which a person reads before passing it on: what it is, the text itself, ways to copy it
/// and, when it stands in a file, to find that. Sends nothing. Deletes itself when closed.
class ReportDialog : public QDialog {
    Q_OBJECT
public:
    /// @param privacy what is in the text and what is not
    /// @param file where it stands; empty: nowhere
    ReportDialog(
        const QString& title, const QString& words, const QString& privacy, const QString& text, const QString& file,
        QWidget* parent);
};

} // namespace zhike
