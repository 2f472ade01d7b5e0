-- What a person agreed to or objected to, channel by channel: a log in which rows are added and none is changed. The
-- person is the contact, or the customer himself where none is named.
CREATE TABLE consent (
    customer_id ${int} NOT NULL REFERENCES customer (id),
    id ${int} NOT NULL,
    contact_id ${int},
    channel ${text} NOT NULL,
    purpose ${text} NOT NULL,
    state ${text} NOT NULL,
    at ${int} NOT NULL,
    source ${text} NOT NULL,
    note ${text},
    recorded_by_id ${int} REFERENCES app_user (id),
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int},
    PRIMARY KEY (customer_id, id),
    FOREIGN KEY (customer_id, contact_id) REFERENCES contact (customer_id, id)
) ${without_rowid};

CREATE INDEX consent_by_id ON consent (id);

CREATE INDEX consent_timeline ON consent (customer_id, at) WHERE deleted_at IS NULL;

-- What was noted before there was a log begins it.
INSERT INTO consent (customer_id, id, contact_id, channel, purpose, state, at, source, revision, created_at, modified_at)
    SELECT customer_id, row_number() OVER (ORDER BY customer_id, id), id, 'phone', 'any', 'withdrawn', modified_at,
        'earlier', 1, modified_at, modified_at
    FROM contact WHERE do_not_call <> 0;

INSERT INTO consent (customer_id, id, contact_id, channel, purpose, state, at, source, revision, created_at, modified_at)
    SELECT customer_id, row_number() OVER (ORDER BY customer_id, id) + (SELECT count(*) FROM consent), id, 'mail', 'any',
        'withdrawn', modified_at, 'earlier', 1, modified_at, modified_at
    FROM contact WHERE do_not_mail <> 0;

INSERT INTO counter (name, next_value)
    SELECT 'consent', m.largest + 1 FROM (SELECT max(id) AS largest FROM consent) AS m WHERE m.largest IS NOT NULL;

-- Addresses and numbers of erased persons who did not want to be approached, as keyed hashes: who comes back by an
-- import comes back with the objection.
CREATE TABLE objection (
    digest ${text} NOT NULL PRIMARY KEY,
    since_at ${int} NOT NULL
) ${strict};

CREATE TABLE retention_rule (
    id ${int} NOT NULL PRIMARY KEY,
    kind ${text} NOT NULL,
    months ${int} NOT NULL,
    is_active ${int} NOT NULL,
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int}
) ${strict};

-- What rules removed, in numbers: who confirmed it, when, and how many of those that were shown were still there.
CREATE TABLE retention_run (
    id ${int} NOT NULL PRIMARY KEY,
    kind ${text} NOT NULL,
    months ${int} NOT NULL,
    user_id ${int} NOT NULL,
    at ${int} NOT NULL,
    confirmed ${int} NOT NULL,
    removed ${int} NOT NULL
) ${strict};
