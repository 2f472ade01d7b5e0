#pragma once

#include "domain/base/time.h"

#include <QWidget>
#include <optional>

namespace zhike {

/// Says that nothing is lost: "draft kept 10:42" beside a save button, "Saved 10:42" with a tick in the top bar.
class DraftSign : public QWidget {
    Q_OBJECT
public:
    explicit DraftSign(QWidget* parent = nullptr);

    void setNothing();
    void setDraftKept(Instant at);
    void setSaved(Instant at);
    /// Something could not be kept; the sentence says what.
    void setProblem(const QString& sentence);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Shows { Nothing, Draft, Saved, Problem };
    void set(Shows shows, std::optional<Instant> at, const QString& sentence);
    [[nodiscard]] QString words() const;

    Shows m_shows = Shows::Nothing;
    std::optional<Instant> m_at;
    QString m_sentence;
};

} // namespace zhike
