#include "gui/importing/importwords.h"

#include <QCoreApplication>

namespace zhike {

namespace {
struct ImportWords {
    Q_DECLARE_TR_FUNCTIONS(zhike::ImportWords)
};
} // namespace

QString wordsOf(OrderField field)
{
    switch (field) {
    case OrderField::CustomerKey:
        return ImportWords::tr("Customer key");
    case OrderField::CustomerName:
        return ImportWords::tr("Customer name");
    case OrderField::Day:
        return ImportWords::tr("Order date");
    case OrderField::OrderNumber:
        return ImportWords::tr("Order number");
    case OrderField::ProductKey:
        return ImportWords::tr("Article no.");
    case OrderField::ProductName:
        return ImportWords::tr("Product name");
    case OrderField::ProductCategory:
        return ImportWords::tr("Category");
    case OrderField::ProductSubCategory:
        return ImportWords::tr("Sub-category");
    case OrderField::Quantity:
        return ImportWords::tr("Quantity");
    case OrderField::UnitPrice:
        return ImportWords::tr("Unit price");
    case OrderField::Amount:
        return ImportWords::tr("Amount of the line");
    case OrderField::Discount:
        return ImportWords::tr("Discount");
    case OrderField::Cost:
        return ImportWords::tr("Cost of the line");
    case OrderField::UnitCost:
        return ImportWords::tr("Unit cost");
    case OrderField::Profit:
        return ImportWords::tr("Profit of the line");
    case OrderField::Currency:
        return ImportWords::tr("Currency");
    case OrderField::Mail:
        return ImportWords::tr("Mail");
    case OrderField::Phone:
        return ImportWords::tr("Phone");
    case OrderField::Country:
        return ImportWords::tr("Country");
    case OrderField::Region:
        return ImportWords::tr("Province or state");
    case OrderField::City:
        return ImportWords::tr("City");
    case OrderField::PostalCode:
        return ImportWords::tr("Postal code");
    case OrderField::Address:
        return ImportWords::tr("Address");
    case OrderField::CustomerSegment:
        return ImportWords::tr("Group of the customer");
    case OrderField::Channel:
        return ImportWords::tr("Channel");
    case OrderField::SalesPerson:
        return ImportWords::tr("Sales person");
    case OrderField::Note:
        return ImportWords::tr("Note");
    case OrderField::LineText:
        return ImportWords::tr("Text of the line");
    case OrderField::Unit:
        return ImportWords::tr("Unit");
    case OrderField::TaxRate:
        return ImportWords::tr("Tax rate");
    case OrderField::Status:
        return ImportWords::tr("Status of the order");
    case OrderField::TaxId:
        return ImportWords::tr("Tax number of the customer");
    case OrderField::CustomerNumber:
        return ImportWords::tr("Number of the customer in Zhike");
    }
    return {};
}

QString wordsOf(const RowFault& fault)
{
    switch (fault.code) {
    case RowProblem::ShortRow:
        return ImportWords::tr("The row has too few columns.");
    case RowProblem::LongRow:
        return ImportWords::tr("The row has too many columns.");
    case RowProblem::StrayQuote:
        return ImportWords::tr("There is text after a closing quote.");
    case RowProblem::InvalidEncoding:
        return ImportWords::tr("These bytes are no text in the chosen encoding.");
    case RowProblem::LoneSurrogate:
    case RowProblem::NulCharacter:
    case RowProblem::ControlCharacter:
    case RowProblem::Noncharacter:
        return ImportWords::tr("A character cannot be stored.");
    case RowProblem::CellTooLarge:
        return ImportWords::tr("The cell is larger than 1 MB.");
    case RowProblem::CellError:
        return ImportWords::tr("The spreadsheet could not compute this cell.");
    case RowProblem::NoSuchText:
        return ImportWords::tr("The cell refers to a text that the file does not have.");
    case RowProblem::BadRecord:
        return ImportWords::tr("The card or entry is broken.");
    case RowProblem::BadJson:
        return ImportWords::tr("The line is not a plain JSON object.");
    case RowProblem::Missing:
        return ImportWords::tr("A value is missing.");
    case RowProblem::NotANumber:
    case RowProblem::NegativeZero:
    case RowProblem::NotFinite:
        return ImportWords::tr("This is no number.");
    case RowProblem::ScientificNotation:
        return ImportWords::tr("A spreadsheet has cut digits off this number.");
    case RowProblem::BadGrouping:
        return ImportWords::tr("The digits are grouped wrongly; is the decimal mark right?");
    case RowProblem::TooManyDecimals:
        return ImportWords::tr("The number has too many decimals.");
    case RowProblem::OutOfRange:
        return ImportWords::tr("The number is too large.");
    case RowProblem::NotWhole:
        return ImportWords::tr("A whole number is needed.");
    case RowProblem::NotADay:
    case RowProblem::NoSuchTime:
        return ImportWords::tr("This is no date; is the order of day and month right?");
    case RowProblem::NoSuchDay:
        return ImportWords::tr("There is no such day.");
    case RowProblem::DayOutOfRange:
        return ImportWords::tr("The day is before 1900 or after 2200.");
    case RowProblem::UnknownCurrency:
        return ImportWords::tr("This currency is not known.");
    case RowProblem::OtherCurrency:
        return ImportWords::tr("The amount is in another currency.");
    case RowProblem::TextTooLong:
        return ImportWords::tr("The text is too long.");
    case RowProblem::MissingCustomer:
        return ImportWords::tr("The row names no customer.");
    case RowProblem::MissingDay:
        return ImportWords::tr("The row has no date.");
    case RowProblem::MissingAmount:
        return ImportWords::tr("The row has no amount.");
    case RowProblem::NegativePrice:
        return ImportWords::tr("The price is below zero.");
    case RowProblem::ZeroQuantity:
        return ImportWords::tr("There is an amount but no quantity.");
    case RowProblem::DiscountOutOfRange:
        return ImportWords::tr("The discount is not between 0 and 100 %.");
    case RowProblem::NotAChoice:
        return ImportWords::tr("The field cannot have this value.");
    case RowProblem::NotYesNo:
        return ImportWords::tr("Yes or no is needed.");
    case RowProblem::NotAMail:
        return ImportWords::tr("This is no mail address.");
    case RowProblem::NotAPhone:
        return ImportWords::tr("This is no phone number.");
    case RowProblem::NotALink:
        return ImportWords::tr("This is no link, like https://example.com.");
    case RowProblem::NoSuchRecord:
        return ImportWords::tr("There is no record of this name.");
    case RowProblem::AmbiguousRecord:
        return fault.detail.isEmpty() ? ImportWords::tr("Several records are called like this.")
                                      : ImportWords::tr("It may be one of these: %1.", "%1: names").arg(fault.detail);
    case RowProblem::TwiceInFile:
        return ImportWords::tr("An earlier row says something else of the same record.");
    case RowProblem::KeyTaken:
        return ImportWords::tr("Another record has this number already.");
    case RowProblem::OwnParent:
        return ImportWords::tr("The company would belong to itself.");
    case RowProblem::InBin:
        return ImportWords::tr("The record is in the bin. It can be taken out of it, above the list.");
    case RowProblem::PictureLeftOut:
        return ImportWords::tr("A picture is left out.");
    case RowProblem::RuleLeftOut:
        return ImportWords::tr("It does not repeat by this rule, which stays as text.");
    case RowProblem::PartsLeftOut:
        return ImportWords::tr("The mail has too many parts; the last ones are left out.");
    case RowProblem::TimeShifted:
        return ImportWords::tr("The clock was put forward over this time; an hour later is taken.");
    case RowProblem::TimeTwice:
        return ImportWords::tr("The clock was put back over this time; the first of the two is taken.");
    case RowProblem::Impossible:
        return ImportWords::tr("It cannot have been then, so it is left out.");
    }
    return {};
}

QString wordsOf(const FileFault& fault)
{
    QString words;
    switch (fault.problem) {
    case FileProblem::CannotOpen:
        words = ImportWords::tr("The file cannot be opened. Is it there, and may you read it?");
        break;
    case FileProblem::NotAFile:
        words = ImportWords::tr("This is no file.");
        break;
    case FileProblem::Empty:
    case FileProblem::OnlyByteOrderMark:
        words = ImportWords::tr("The file is empty.");
        break;
    case FileProblem::Spreadsheet:
        words = ImportWords::tr(
            "This is a spreadsheet, not a text file. Save it as CSV in your spreadsheet program first.");
        break;
    case FileProblem::NotASpreadsheet:
        words = ImportWords::tr("This is not a spreadsheet in the XLSX format.");
        break;
    case FileProblem::OldSpreadsheet:
        words = ImportWords::tr(
            "This spreadsheet has a password or is in the old XLS format. Save it as XLSX without a password first.");
        break;
    case FileProblem::Macros:
        words = ImportWords::tr("This spreadsheet has macros. Save it as XLSX without them first.");
        break;
    case FileProblem::BadArchive:
    case FileProblem::BadXml:
    case FileProblem::TooDeep:
        words = ImportWords::tr("The file is damaged, or was made to do harm.");
        break;
    case FileProblem::NoSuchSheet:
        words = ImportWords::tr("The file has no sheet of that name.");
        break;
    case FileProblem::NotJson:
        words = ImportWords::tr("This is not a file of JSON lines.");
        break;
    case FileProblem::TooLarge:
        words = ImportWords::tr("The file is too large.");
        break;
    case FileProblem::NotText:
        words = ImportWords::tr("This is not a text file.");
        break;
    case FileProblem::UnclosedQuote:
        words = ImportWords::tr("A quote is opened and never closed.");
        break;
    case FileProblem::LineTooLong:
        words = ImportWords::tr("A line is longer than 16 MB.");
        break;
    case FileProblem::TooManyColumns:
        words = ImportWords::tr("The file has more than 500 columns.");
        break;
    case FileProblem::BadHeader:
        words = ImportWords::tr("The first row cannot be read.");
        break;
    case FileProblem::ReadFailed:
        words = ImportWords::tr("The file could not be read to its end.");
        break;
    case FileProblem::Changed:
        words = ImportWords::tr("The file changed while it was read. Choose it again.");
        break;
    case FileProblem::Cancelled:
        words = ImportWords::tr("Cancelled. Nothing was changed.");
        break;
    }
    return fault.line > 0 ? ImportWords::tr("Line %1: %2", "%1: a number, %2: what is wrong").arg(fault.line).arg(words)
                          : words;
}

} // namespace zhike
