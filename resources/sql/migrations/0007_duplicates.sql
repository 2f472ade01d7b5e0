-- Two customers of whom a person said that they are two, kept at the one with the smaller id: no more called duplicates.

CREATE TABLE not_duplicate (
    customer_id ${int} NOT NULL REFERENCES customer (id),
    id ${int} NOT NULL,
    other_id ${int} NOT NULL,
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int},
    PRIMARY KEY (customer_id, id),
    CONSTRAINT not_duplicate_of_itself CHECK (customer_id < other_id)
) ${without_rowid};

CREATE INDEX not_duplicate_by_id ON not_duplicate (id);
