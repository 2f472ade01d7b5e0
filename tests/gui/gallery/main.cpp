// Renders the parts of the window to pictures, to look at them: zhike_gallery DIRECTORY [SCALE]
#include "gallery/pages.h"
#include "gallery/samplerows.h"
#include "gui/common/languagemanager.h"
#include "gui/common/thememanager.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <cstdio>

using namespace zhike;
using namespace Qt::StringLiterals;

namespace {

void save(QWidget& widget, const QDir& directory, const QString& name)
{
    const QString path = directory.filePath(name + u".png"_s);
    if (!widget.grab().save(path)) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
    }
}

void paintPages(const QDir& directory, const QString& suffix)
{
    const auto paint = [&](std::unique_ptr<QWidget> page, const QString& name) {
        page->show();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        save(*page, directory, name + u'-' + suffix);
    };
    paint(gallery::customersPage(), u"customers"_s);
    paint(gallery::partsPage(), u"parts"_s);
    paint(gallery::emptyPage(), u"empty"_s);
    paint(gallery::chartsPage(), u"charts"_s);
    paint(gallery::flowsPage(), u"flows"_s);
    paint(gallery::menuSample(), u"menu"_s);
    paint(gallery::dialogSample(), u"dialog"_s);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: zhike_gallery DIRECTORY [SCALE]\n");
        return 2;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 2) {
        qputenv("QT_SCALE_FACTOR", argv[2]);
    }
    QApplication app(argc, argv);
    const QDir directory(QString::fromLocal8Bit(argv[1]));
    directory.mkpath(u"."_s);
    pinToday(gallery::storyDay());
    ThemeManager themes(app);
    LanguageManager languages(&themes);
    for (const UiLanguage language :
         {UiLanguage::English, UiLanguage::SimplifiedChinese, UiLanguage::TraditionalChinese}) {
        languages.use(language);
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            themes.setChoice(choice);
            paintPages(directory, languageCode(language) + (choice == ThemeChoice::Light ? u"-light"_s : u"-dark"_s));
        }
    }
    return 0;
}
