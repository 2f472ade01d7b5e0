#pragma once

#include "services/attachments/attachmentlist.h"

#include <QAbstractListModel>
#include <QListView>

namespace zhike {

/// The files of a record as rows of a list.
class AttachmentModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setLines(const QList<AttachmentLine>& lines);
    [[nodiscard]] const QList<AttachmentLine>& lines() const { return m_lines; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// The words of a row were put in another language.
    void retranslate();

private:
    QList<AttachmentLine> m_lines;
};

/// The list: an icon, the name, and below it size, day, person and the record. As high as its rows, up to six.
class AttachmentView : public QListView {
    Q_OBJECT
public:
    explicit AttachmentView(QWidget* parent = nullptr);

    /// The current file and the chosen ones stay so while they are still there.
    void setLines(const QList<AttachmentLine>& lines);
    [[nodiscard]] QList<Attachment> chosen() const;
    [[nodiscard]] const AttachmentModel& rows() const { return m_rows; }
    void retranslate();
    /// More rows than this are scrolled.
    void setMostRowsShown(int rows);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged();

protected:
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    AttachmentModel m_rows;
    int m_mostRowsShown = 6;
};

} // namespace zhike
