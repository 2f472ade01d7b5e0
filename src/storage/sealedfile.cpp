#include "storage/sealedfile.h"

#include <QFile>
#include <QScopeGuard>
#include <array>
#include <sodium.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kMagic = "ZHIKESEAL1";
constexpr qint64 kPiece = 64LL * 1024;
constexpr qint64 kDigestBlock = 1024LL * 1024;

using Key = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES>;
using Salt = std::array<unsigned char, crypto_pwhash_SALTBYTES>;
using Header = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_HEADERBYTES>;

unsigned char* bytesOf(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

tl::unexpected<Error> fileProblem(const QFile& file)
{
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return fail(isFull ? ErrorCode::NoSpace : ErrorCode::Io, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
}

Result<void> makeReady()
{
    return sodium_init() < 0 ? Result<void>(fail(ErrorCode::Internal, u"libsodium cannot start"_s)) : Result<void>();
}

Result<Key> keyOf(const QString& password, const Salt& salt)
{
    Key key{};
    const QByteArray words = password.normalized(QString::NormalizationForm_C).toUtf8();
    const int made = crypto_pwhash(
        key.data(), key.size(), words.constData(), quint64(words.size()), salt.data(), crypto_pwhash_OPSLIMIT_MODERATE,
        crypto_pwhash_MEMLIMIT_MODERATE, crypto_pwhash_ALG_ARGON2ID13);
    return made == 0 ? Result<Key>(key) : Result<Key>(fail(ErrorCode::NoSpace, u"not enough memory for the key"_s));
}

/// A new file for its owner only, removed again unless it is kept.
class NewFile {
public:
    explicit NewFile(const QString& path) : m_file(path) { }
    ~NewFile()
    {
        if (!m_isKept && m_file.isOpen()) {
            m_file.remove();
        }
    }
    Q_DISABLE_COPY_MOVE(NewFile)
    [[nodiscard]] Result<void> open()
    {
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)) {
            return fileProblem(m_file);
        }
        return {};
    }
    template <class Bytes> [[nodiscard]] Result<void> write(const Bytes& bytes)
    {
        const auto size = qint64(std::size(bytes));
        return m_file.write(reinterpret_cast<const char*>(std::data(bytes)), size) == size
            ? Result<void>()
            : Result<void>(fileProblem(m_file));
    }
    [[nodiscard]] Result<void> keep()
    {
        if (!m_file.flush()) {
            return fileProblem(m_file);
        }
        m_isKept = true;
        return {};
    }

private:
    QFile m_file;
    bool m_isKept = false;
};

} // namespace

struct Digest::State {
    crypto_generichash_state hash;
};

Digest::Digest() : m_state(std::make_unique<State>())
{
    [[maybe_unused]] const int isReady
        = sodium_init(); // chooses the fastest way for this processor; without it the slow one works too
    crypto_generichash_init(&m_state->hash, nullptr, 0, crypto_generichash_BYTES);
}
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;
Digest::~Digest() = default;

void Digest::add(QByteArrayView bytes)
{
    crypto_generichash_update(
        &m_state->hash, reinterpret_cast<const unsigned char*>(bytes.data()), quint64(bytes.size()));
}

QByteArray Digest::hex()
{
    QByteArray digest(crypto_generichash_BYTES, '\0');
    crypto_generichash_final(&m_state->hash, bytesOf(digest), size_t(digest.size()));
    return digest.toHex();
}

Result<QByteArray> digestOf(const QString& path)
{
    ZHIKE_CHECK(makeReady());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fileProblem(file);
    }
    Digest digest;
    for (;;) {
        const QByteArray block = file.read(kDigestBlock);
        if (block.isEmpty()) {
            break;
        }
        digest.add(block);
    }
    if (file.error() != QFileDevice::NoError) {
        return fileProblem(file);
    }
    return digest.hex();
}

Result<void> sealFile(const QString& plain, const QString& sealed, const QString& password)
{
    ZHIKE_CHECK(makeReady());
    QFile in(plain);
    if (!in.open(QIODevice::ReadOnly)) {
        return fileProblem(in);
    }
    NewFile out(sealed);
    ZHIKE_CHECK(out.open());
    Salt salt{};
    randombytes_buf(salt.data(), salt.size());
    ZHIKE_TRY(Key key, keyOf(password, salt));
    const auto forget = qScopeGuard([&key] { sodium_memzero(key.data(), key.size()); });
    Header header{};
    crypto_secretstream_xchacha20poly1305_state state;
    crypto_secretstream_xchacha20poly1305_init_push(&state, header.data(), key.data());
    ZHIKE_CHECK(out.write(kMagic));
    ZHIKE_CHECK(out.write(salt));
    ZHIKE_CHECK(out.write(header));
    QByteArray coded(kPiece + crypto_secretstream_xchacha20poly1305_ABYTES, '\0');
    for (bool isLast = false; !isLast;) {
        const QByteArray piece = in.read(kPiece);
        if (in.error() != QFileDevice::NoError) {
            return fileProblem(in);
        }
        isLast = in.atEnd();
        const unsigned char tag = isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
        unsigned long long length = 0;
        crypto_secretstream_xchacha20poly1305_push(
            &state, bytesOf(coded), &length, bytesOf(piece), quint64(piece.size()), nullptr, 0, tag);
        ZHIKE_CHECK(out.write(QByteArrayView(coded).first(qsizetype(length))));
    }
    return out.keep();
}

Result<void> unsealFile(const QString& sealed, const QString& plain, const QString& password)
{
    ZHIKE_CHECK(makeReady());
    QFile in(sealed);
    if (!in.open(QIODevice::ReadOnly)) {
        return fileProblem(in);
    }
    Salt salt{};
    Header header{};
    if (in.read(kMagic.size()) != kMagic
        || in.read(reinterpret_cast<char*>(salt.data()), salt.size()) != qint64(salt.size())
        || in.read(reinterpret_cast<char*>(header.data()), header.size()) != qint64(header.size())) {
        return fail(ErrorCode::Unsupported, u"%1 is no encrypted backup of Zhike"_s.arg(sealed));
    }
    ZHIKE_TRY(Key key, keyOf(password, salt));
    const auto forget = qScopeGuard([&key] { sodium_memzero(key.data(), key.size()); });
    crypto_secretstream_xchacha20poly1305_state state;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state, header.data(), key.data()) != 0) {
        return fail(ErrorCode::Damaged, u"the head of %1 is damaged"_s.arg(sealed));
    }
    NewFile out(plain);
    ZHIKE_CHECK(out.open());
    QByteArray piece(kPiece, '\0');
    bool isFirst = true;
    for (;;) {
        const QByteArray coded = in.read(kPiece + crypto_secretstream_xchacha20poly1305_ABYTES);
        unsigned long long length = 0;
        unsigned char tag = 0;
        const bool isGood = !coded.isEmpty()
            && crypto_secretstream_xchacha20poly1305_pull(
                   &state, bytesOf(piece), &length, &tag, bytesOf(coded), quint64(coded.size()), nullptr, 0)
                == 0;
        if (!isGood) {
            return isFirst ? fail(ErrorCode::NotAllowed, u"the password does not open %1"_s.arg(sealed))
                           : fail(ErrorCode::Damaged, u"%1 is damaged or cut off"_s.arg(sealed));
        }
        isFirst = false;
        ZHIKE_CHECK(out.write(QByteArrayView(piece).first(qsizetype(length))));
        if (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
            break;
        }
    }
    if (!in.atEnd()) {
        return fail(ErrorCode::Damaged, u"something follows the end of %1"_s.arg(sealed));
    }
    return out.keep();
}

bool isSealed(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(kMagic.size()) == kMagic;
}

} // namespace zhike
