#pragma once

#include "exchange/contentreader.h"

namespace zhike {

/// Reads a file of vCards (2.1, 3.0, 4.0, several in a file) as a table: one row a card, one column for each field of a
/// contact or a customer that a card can fill, named by its key, so that a mapping guesses itself and a saved one fits
/// every such file.
///
/// - Bytes that are no UTF-8 and name no charset are read in `encoding`; UTF-16 is decoded as a whole.
/// - Photos, sounds and keys are passed over unread; so are cards within a card (AGENT).
/// - Several phones, mails or labels for one column stand in it parted by "; " (labels by ", "), preferred ones first.
/// - What has no column of its own but is worth keeping (birthday without a year, second address, other web pages,
///   messengers, role beside a title) stands below the description as `NAME: value`.
/// - Groups that an address book sorts its cards by are nobody's card and no rows; households of ours are.
/// - A card that is broken, or not closed, is a faulty row; the cards around it are unharmed. So are lines outside of
///   any card.
class VCardReader final : public ContentReader {
public:
    [[nodiscard]] static FileResult<VCardReader>
    open(const QString& path, TextEncoding encoding = TextEncoding::Utf8, const CsvLimits& limits = {});

private:
    struct Cards;
    using ContentReader::ContentReader;
};

} // namespace zhike
