#include "services/duplicates/similar.h"
#include "services/importing/nasty/nastyinput.h"
#include "services/search/find.h"
#include "text/folding.h"
#include "text/textcheck.h"

namespace zhike::testing {

namespace {

QString utf8(const char* bytes)
{
    return QString::fromUtf8(bytes);
}

void blanksNothing(NastyTest& test)
{
    (void)test.import(test.planFrom(RecordKind::Customer, test.path("name,city,industry\nAcme,Bonn,Steel\n")));

    const RecordImportSummary summary
        = test.import(test.planFrom(RecordKind::Customer, test.path("name,city\nAcme,\n\"Acme\",\"   \"\n")));

    EXPECT_EQ(summary.updated, 0);
    EXPECT_EQ(test.called(u"Acme"_s).details.city, u"Bonn"_s);
    EXPECT_EQ(test.called(u"Acme"_s).details.industry, u"Steel"_s);
}

void findsOneNameInTwoForms(NastyTest& test)
{
    const QByteArray composed = "Nu\xC3\xB1"
                                "ez";
    const QByteArray decomposed = "Nun\xCC\x83"
                                  "ez";
    test.expectNamed(composed, QString::fromUtf8(composed));

    const RecordImportSummary summary
        = test.import(test.planFrom(RecordKind::Customer, test.path("name,city\n" + decomposed + ",Bonn\n")));

    EXPECT_EQ(summary.unchanged, 1);
    test.expectNamed("O'Brien", u"O'Brien"_s);
    CustomerDraft typed;
    for (const char* name :
         {"O\xE2\x80\x99"
          "Brien",
          "Nunez"}) {
        typed.name = utf8(name);
        const auto similar = similarCustomers(test.db(), typed, {}, 5);
        ASSERT_TRUE(similar.has_value());
        EXPECT_EQ(similar->size(), 1) << name;
    }
}

void foldsLettersOfOtherScripts(NastyTest& test)
{
    const struct {
        const char* name;
        const char* typed;
    } cases[]
        = {{"\xC4\xB0stanbul", "istanbul"},
           {"I\xC4\x9F"
            "d\xC4\xB1r",
            "igdir"},
           {"Stra\xC3\x9F"
            "e",
            "strasse"},
           {"\xCE\x9F\xCE\x94\xCE\x9F\xCE\xA3", "\xCE\xBF\xCE\xB4\xCE\xBF\xCF\x82"}};
    for (const auto& each : cases) {
        EXPECT_EQ(folded(utf8(each.name)), folded(utf8(each.typed))) << each.name;
        test.expectNamed(each.name, utf8(each.name));
        const auto answer = find(test.db(), utf8(each.typed));
        ASSERT_TRUE(answer.has_value());
        EXPECT_EQ(answer->count(), 1) << each.typed;
    }
}

/// Stored as it is; where it is shown, what turns the reading round is shown by its number.
NastyRun showsWhatIsHidden(const QByteArray& name, const QString& shown)
{
    return [=](NastyTest& test) {
        test.expectNamed(name, QString::fromUtf8(name));
        EXPECT_EQ(displayable(QString::fromUtf8(name)), shown);
    };
}

void findsALookAlike(NastyTest& test)
{
    test.expectNamed("Acme Trading", u"Acme Trading"_s);
    test.expectNamed("Ac\xE2\x80\x8Bme Trading", utf8("Ac\xE2\x80\x8Bme Trading"));
    CustomerDraft typed;
    typed.name = u"Acme Trading"_s;
    const auto similar = similarCustomers(test.db(), typed, {}, 5);
    ASSERT_TRUE(similar.has_value());
    EXPECT_EQ(similar->size(), 2);
}

void boundsMarks(NastyTest& test)
{
    const QByteArray name = 'e' + QByteArray("\xCC\x81").repeated(100);
    const QString stored = QString::fromUtf8(name).normalized(QString::NormalizationForm_C);
    test.expectNamed(name, stored);
    EXPECT_LE(displayable(stored).size(), 10);
}

NastyRun rejectsBytes(const QByteArray& content, RowProblem problem)
{
    return [=](NastyTest& test) {
        test.expectRejected(RecordKind::Customer, test.path(content), problem, 3, u"name"_s, 1);
    };
}

/// UTF-16 with half of a pair in the third line.
QByteArray halfAPair()
{
    QString text = u"name,city\nAcme,Bonn\nx"_s;
    text += QChar(0xD800);
    text += u"y,Bonn\n"_s;
    return QByteArray("\xFF\xFE", 2) + QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
}

} // namespace

NastyInputs nastyTexts()
{
    const QByteArray override = "invoice\xE2\x80\xAE"
                                "fdp.exe";
    NastyInputs rows = {
        {42, "empty, missing, blank", "A", blanksNothing},
        {43, "one character", "A", names("\xE7\x8E\x8B")},
        {43, "one word", "A", names("Prince")},
        {43, "300 characters", "A", names(QByteArray(300, 'n'))},
        {43, "301 characters", "R",
         rejects("name,city\nAcme,Bonn\n" + QByteArray(301, 'n') + ",Bonn\n", RowProblem::TextTooLong, 3, "name")},
        {44, "apostrophe and composed letters", "A", findsOneNameInTwoForms},
        {45, "dotless i, sharp s, final sigma", "A", foldsLettersOfOtherScripts},
        {46, "a name read backwards", "X", showsWhatIsHidden(override, u"invoice[U+202E]fdp.exe"_s)},
        {47, "zero-width space", "NW", findsALookAlike},
        {47, "byte order mark within", "X", showsWhatIsHidden("Ac\xEF\xBB\xBFme", u"Ac[U+FEFF]me"_s)},
        {48, "family", "A", names("👩‍👩‍👧‍👦 Ltd")},
        {48, "flag", "A", names("🇯🇵 Kaisha")},
        {48, "skin tone", "A", names("👍🏽 Club")},
        {49, "a hundred marks on a letter", "A", boundsMarks},
        {50, "half a pair in UTF-16", "R", rejectsBytes(halfAPair(), RowProblem::LoneSurrogate)},
        {51, "noncharacter", "R", rejectsBytes("name,city\nAcme,Bonn\n\xEF\xBF\xBE,Bonn\n", RowProblem::Noncharacter)},
        {51, "private use", "A", names("\xEE\x80\x80 logo")},
        {52, "escape sequence", "R",
         rejectsBytes("name,city\nAcme,Bonn\n\x1b[31mred,Bonn\n", RowProblem::ControlCharacter)},
    };
    for (const char* word : {"Null", "None", "undefined", "NaN", "True", "0"}) {
        rows.push_back({41, word, "A", names(word)});
    }
    return rows;
}

} // namespace zhike::testing
