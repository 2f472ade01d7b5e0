#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

// What came from outside (a name, a note, a line of a file) is shown letter by letter and opens nothing: Qt's labels,
// tooltips and message boxes read whatever looks like markup, and its documents open files that markup names.

namespace {

namespace fs = std::filesystem;

const fs::path kSource = fs::path(ZHIKE_SOURCE_DIR) / "src";

struct Line {
    std::string where;
    std::string text;
};

std::vector<Line> linesOf(const fs::path& folder)
{
    std::vector<Line> lines;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") {
            continue;
        }
        std::ifstream file(entry.path());
        int number = 0;
        for (std::string text; std::getline(file, text);) {
            lines.push_back({fs::relative(entry.path(), kSource).string() + ":" + std::to_string(++number), text});
        }
    }
    return lines;
}

std::string textOf(const fs::path& path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

using Words = std::vector<std::string_view>;

bool hasAny(const std::string& text, const Words& words)
{
    return std::ranges::any_of(words, [&text](std::string_view word) { return text.find(word) != text.npos; });
}

std::size_t countOf(const std::string& text, const Words& words)
{
    std::size_t count = 0;
    for (const std::string_view word : words) {
        for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
            ++count;
        }
    }
    return count;
}

/// Things that show or load markup, or reach beyond the program.
const Words kMarkup{
    "new QTextBrowser",
    "new QTextEdit",
    "new QTextDocument",
    "QTextDocument ",
    "QTextDocument(",
    "QWebEngine",
    "QMovie",
    "QErrorMessage",
    "setHtml(",
    "insertHtml(",
    "appendHtml(",
    "Qt::AutoText",
    "Qt::RichText",
    "Qt::MarkdownText",
    "setOpenExternalLinks(",
    "QMessageBox::about(",
    "QMessageBox::information(",
    "QMessageBox::warning(",
    "QMessageBox::critical(",
    "QMessageBox::question("};
const Words kNetwork{
    "QNetworkAccessManager", "QNetworkRequest", "QTcpSocket", "QUdpSocket", "QSslSocket", "QWebSocket"};
const Words kTip{"setToolTip(", "setStatusTip(", "setWhatsThis(", "QToolTip::showText("};
const Words kPlainTip{"plainTip(", "tr(", "setToolTip({})", "setToolTip(QString())"};
const Words kLabel{"new QLabel", ": QLabel(", "QMessageBox box("};
const Words kPlainLabel{"setTextFormat(Qt::PlainText)", "setPixmap("};

bool showsMarkup(const std::string& line)
{
    return hasAny(line, kMarkup);
}
bool isOpenTip(const std::string& line)
{
    return hasAny(line, kTip) && !hasAny(line, kPlainTip);
}
bool hasOpenLabel(const std::string& text)
{
    return countOf(text, kLabel) > countOf(text, kPlainLabel);
}

} // namespace

TEST(OutsideText, IsNeverShownByWhatReadsMarkup)
{
    for (const char* layer : {"gui", "app", "documents"}) {
        for (const Line& line : linesOf(kSource / layer)) {
            EXPECT_FALSE(showsMarkup(line.text)) << line.where << ": " << line.text;
        }
    }
}

TEST(OutsideText, IsPlainInTooltips)
{
    for (const char* layer : {"gui", "app"}) {
        const std::vector<Line> lines = linesOf(kSource / layer);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            std::string statement = lines[i].text; // up to its end, some lines below
            for (std::size_t next = i + 1; next < lines.size() && next < i + 5 && statement.find(';') == statement.npos;
                 ++next) {
                statement += lines[next].text;
            }
            EXPECT_FALSE(hasAny(lines[i].text, kTip) && isOpenTip(statement)) << lines[i].where << ": " << statement;
        }
    }
}

TEST(OutsideText, IsPlainInLabelsAndMessages)
{
    for (const char* layer : {"gui", "app"}) {
        for (const auto& entry : fs::recursive_directory_iterator(kSource / layer)) {
            if (entry.path().extension() == ".cpp") {
                EXPECT_FALSE(hasOpenLabel(textOf(entry.path()))) << entry.path();
            }
        }
    }
}

TEST(OutsideText, ReachesNoNetwork)
{
    for (const Line& line : linesOf(kSource)) {
        EXPECT_FALSE(hasAny(line.text, kNetwork)) << line.where << ": " << line.text;
    }
}

/// A file of a database that is opened and closed beside SQLite takes SQLite's locks away.
TEST(DatabaseFile, IsOpenedBySqliteOnly)
{
    static const std::regex kOpens(
        R"(\bQ(Save|Temporary)?File\s+\w+\(\s*(\w+\.)*(m_)?(address\(\)|address|databasePath|store)\b)");
    for (const Line& line : linesOf(kSource)) {
        EXPECT_FALSE(line.text.find("File ") != line.text.npos && std::regex_search(line.text, kOpens))
            << line.where << ": " << line.text;
    }
}

/// The rules above see what they are for.
TEST(OutsideText, RulesSeeWhatTheyForbid)
{
    EXPECT_TRUE(showsMarkup("    auto* view = new QTextBrowser(this);"));
    EXPECT_TRUE(showsMarkup("    QMessageBox::warning(this, title, name);"));
    EXPECT_TRUE(showsMarkup("    label->setTextFormat(Qt::RichText);"));
    EXPECT_TRUE(isOpenTip("    setToolTip(customer.name);"));
    EXPECT_FALSE(isOpenTip("    setToolTip(plainTip(customer.name));"));
    EXPECT_TRUE(hasOpenLabel("auto* label = new QLabel(name);"));
    EXPECT_TRUE(hasAny("QNetworkAccessManager manager;", kNetwork));
}
