#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>

// Who may include whom. The libraries hold most of it (a layer that is not linked is not found); Qt's headers and
// header-only code let the rest through, so the includes are read.

namespace {

namespace fs = std::filesystem;

const fs::path kSource = fs::path(ZHIKE_SOURCE_DIR) / "src";

const std::map<std::string, std::set<std::string>> kMayKnow = {
    {"domain", {}},
    {"text", {"domain"}},
    {"analytics", {}},
    {"exchange", {"domain", "text"}},
    {"documents", {"domain"}},
    {"storage", {"domain", "text"}},
    {"repositories", {"domain", "text", "storage"}},
    {"services", {"domain", "text", "analytics", "exchange", "documents", "storage", "repositories"}},
    {"gui", {"domain", "text", "analytics", "exchange", "documents", "services", "repositories", "storage"}},
    {"cli", {"domain", "text", "analytics", "exchange", "documents", "services", "repositories", "storage"}},
    {"app", {"domain", "text", "documents", "services", "gui", "storage", "repositories"}},
};

struct Include {
    fs::path file;
    std::string target;
};

std::vector<Include> includesOf(const fs::path& folder)
{
    static const std::regex kPattern(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
    std::vector<Include> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".h" && extension != ".cpp") {
            continue;
        }
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);) {
            std::smatch match;
            if (std::regex_search(line, match, kPattern)) {
                found.push_back({entry.path(), match[1]});
            }
        }
    }
    return found;
}

std::string textOf(const fs::path& path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST(Layers, KnowOnlyWhatStandsBelowThem)
{
    for (const auto& [layer, known] : kMayKnow) {
        for (const Include& include : includesOf(kSource / layer)) {
            const std::string folder = include.target.substr(0, include.target.find('/'));
            if (folder != layer && kMayKnow.contains(folder)) {
                EXPECT_TRUE(known.contains(folder)) << include.file << " includes " << include.target;
            }
        }
    }
}

TEST(Layers, KeepTheWindowOutOfTheCore)
{
    static const std::regex kWidgets(R"(^(QtWidgets/|QtGui/)|^Q(Widget|Dialog|Label|Application|MainWindow|Painter)$)");
    for (const std::string layer : {"domain", "text", "analytics", "storage", "repositories", "services", "exchange"}) {
        for (const Include& include : includesOf(kSource / layer)) {
            EXPECT_FALSE(std::regex_search(include.target, kWidgets)) << include.file << " includes " << include.target;
        }
    }
}

TEST(Layers, KeepQtOutOfAnalytics)
{
    for (const Include& include : includesOf(kSource / "analytics")) {
        EXPECT_FALSE(include.target.starts_with("Q")) << include.file << " includes " << include.target;
    }
}

TEST(Layers, KeepDatabaseLibrariesInTheirDialects)
{
    static const std::set<std::string> kLibraries = {"sqlite3.h", "libpq-fe.h", "SQLiteCpp/SQLiteCpp.h"};
    for (const auto& [layer, known] : kMayKnow) {
        for (const Include& include : includesOf(kSource / layer)) {
            if (kLibraries.contains(include.target) || include.target.starts_with("SQLiteCpp/")) {
                EXPECT_NE(include.file.string().find("/storage/"), std::string::npos)
                    << include.file << " includes " << include.target;
            }
            EXPECT_FALSE(include.target.starts_with("QSql")) << include.file << " includes " << include.target;
        }
    }
}

TEST(Layers, KeepSqlInStorageAndRepositories)
{
    static const std::regex kSql(
        R"((SELECT\s+[\w\*\(].*\sFROM\s|INSERT\s+INTO\s|DELETE\s+FROM\s|UPDATE\s+\w+\s+SET\s))");
    for (const std::string layer :
         {"domain", "text", "analytics", "exchange", "documents", "services", "gui", "cli", "app"}) {
        for (const auto& entry : fs::recursive_directory_iterator(kSource / layer)) {
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h") {
                EXPECT_FALSE(std::regex_search(textOf(entry.path()), kSql)) << entry.path();
            }
        }
    }
}

TEST(Layers, ReadNoClockInRulesAndFigures)
{
    static const std::regex kClock(
        R"(currentDate|currentDateTime|currentMSecs|system_clock|steady_clock|\btime\(nullptr\))");
    for (const std::string layer : {"domain", "text", "analytics", "repositories"}) {
        for (const auto& entry : fs::recursive_directory_iterator(kSource / layer)) {
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h") {
                EXPECT_FALSE(std::regex_search(textOf(entry.path()), kClock)) << entry.path();
            }
        }
    }
}
