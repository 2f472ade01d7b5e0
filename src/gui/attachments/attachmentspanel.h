#pragma once

#include "gui/attachments/attachfiles.h"
#include "services/attachments/attachmentlist.h"

#include <QWidget>

class QLabel;

namespace zhike {

class AttachmentView;
class Button;
class Label;
class SectionHead;
class ToolButton;

/// The files of a record on its page or in its form; of a customer those of all of its records. They come by drop, by
/// Ctrl+V and by the +. Enter opens, F2 renames, Del removes, Ctrl+C copies; a chosen picture is shown below.
class AttachmentsPanel : public QWidget {
    Q_OBJECT
public:
    AttachmentsPanel(Workplace& workplace, const RecordRef& host, QWidget* parent = nullptr);

    /// Hangs files on the record; what was refused stands below the list.
    void attach(const QList<AttachSource>& sources);
    void load();
    /// Where there is little room: two rows, and pictures are not shown.
    void setCompact();

Q_SIGNALS:
    /// The list stands there, also after something changed.
    void shown();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Loaded {
        AttachmentList list;
        AttachmentWeight weight;
    };
    void build();
    void show(const Loaded& loaded);
    void say(const Attaching::Outcome& outcome);
    void choose();
    void openMenu(const QPoint& place);
    void openChosen();
    void renameChosen();
    void removeChosen();
    bool handleKey(QKeyEvent& key);
    void paste();
    void chosenChanged();
    void showPicture(const Attachment& attachment);
    void hidePicture();
    void retranslate();

    Workplace& m_workplace;
    RecordRef m_host;
    SectionHead* m_head;
    ToolButton* m_plus;
    AttachmentView* m_view;
    QWidget* m_bar; ///< what can be done with those that are chosen
    Button* m_open;
    Button* m_save;
    Button* m_remove;
    QLabel* m_picture;
    Label* m_hint;
    Label* m_problem;
    Label* m_weight;
    AttachmentWeight m_weighed;
    quint64 m_generation = 0;
    quint64 m_pictureGeneration = 0;
    std::optional<AttachmentId> m_shownPicture;
    bool m_isCompact = false;
    bool m_isOver = false; ///< something that can be attached hovers
};

} // namespace zhike
