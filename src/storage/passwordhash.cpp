#include "storage/passwordhash.h"

#include <QScopeGuard>
#include <sodium.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kKibibyte = 1024;

Result<void> makeSodiumReady()
{
    return sodium_init() < 0 ? Result<void>(fail(ErrorCode::Internal, u"libsodium cannot start"_s)) : Result<void>();
}

/// Bytes of a secret that are overwritten when they are not needed any more.
class SecretBytes {
public:
    /// The same letters are the same secret, however the keyboard composed them.
    explicit SecretBytes(const QString& secret)
    {
        QString composed = secret.normalized(QString::NormalizationForm_C);
        m_bytes = composed.toUtf8();
        if (composed.constData() != secret.constData()) {
            wipe(composed);
        }
    }
    ~SecretBytes() { sodium_memzero(m_bytes.data(), size_t(m_bytes.size())); }
    Q_DISABLE_COPY_MOVE(SecretBytes)
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace

Result<QByteArray> passwordHash(const QString& password, const PasswordCost& cost)
{
    ZHIKE_CHECK(makeSodiumReady());
    const SecretBytes secret(password);
    QByteArray hash(crypto_pwhash_STRBYTES, '\0');
    const int made = crypto_pwhash_str(
        hash.data(), secret.bytes().constData(), quint64(secret.bytes().size()), cost.passes,
        cost.kibibytes * kKibibyte);
    if (made != 0) {
        return fail(ErrorCode::NoSpace, u"not enough memory for the password"_s);
    }
    hash.truncate(qsizetype(qstrlen(hash.constData())));
    return hash;
}

Result<PasswordMatch> matchPassword(const QByteArray& hash, const QString& password, const PasswordCost& cost)
{
    ZHIKE_CHECK(makeSodiumReady());
    if (hash.size() >= qsizetype(crypto_pwhash_STRBYTES)) {
        return fail(ErrorCode::Damaged, u"no hash of a password"_s);
    }
    const int old = crypto_pwhash_str_needs_rehash(hash.constData(), cost.passes, cost.kibibytes * kKibibyte);
    if (old < 0) {
        return fail(ErrorCode::Damaged, u"no hash of a password"_s);
    }
    const SecretBytes secret(password);
    if (crypto_pwhash_str_verify(hash.constData(), secret.bytes().constData(), quint64(secret.bytes().size())) != 0) {
        return PasswordMatch::No;
    }
    return old == 0 ? PasswordMatch::Yes : PasswordMatch::YesOldCost;
}

void wipe(QString& secret)
{
    // in place, since a text of its own would leave the shared bytes as they are; literals cannot be written to
    if (!secret.isEmpty() && secret.data_ptr().isMutable()) {
        sodium_memzero(const_cast<QChar*>(secret.constData()), size_t(secret.size()) * sizeof(QChar));
    }
    secret.clear();
}

} // namespace zhike
