-- Persons whose data were erased, so that a backup that is put back loses them again. Numbers only. An id may be given
-- out anew after a backup was put back: the moment at which the record was made says which one was meant.
CREATE TABLE erasure (
    customer_id ${int} NOT NULL,
    kind ${int} NOT NULL,
    record_id ${int} NOT NULL,
    created_at ${int} NOT NULL,
    erased_at ${int} NOT NULL,
    user_id ${int} NOT NULL,
    PRIMARY KEY (customer_id, kind, record_id, created_at)
) ${without_rowid};
