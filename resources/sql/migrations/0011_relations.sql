-- Relations between customers beside the trees of parent, household and referrer: filed under each of the two, two rows
-- with the same link_no in one transaction. The other customer, and a contact of it, are plain columns.
CREATE TABLE relationship (
    customer_id ${int} NOT NULL REFERENCES customer (id),
    id ${int} NOT NULL,
    kind ${text} NOT NULL,
    other_id ${int} NOT NULL,
    contact_id ${int},
    other_contact_id ${int},
    since_day ${int},
    until_day ${int},
    note ${text},
    link_no ${int} NOT NULL,
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int},
    PRIMARY KEY (customer_id, id),
    FOREIGN KEY (customer_id, contact_id) REFERENCES contact (customer_id, id)
) ${without_rowid};

CREATE INDEX relationship_by_id ON relationship (id);

-- A customer's relations of one kind, page by page.
CREATE INDEX relationship_kinds ON relationship (customer_id, kind, id) WHERE deleted_at IS NULL;

CREATE INDEX relationship_other ON relationship (other_id, customer_id);

CREATE INDEX relationship_by_deletion ON relationship (deleted_at, customer_id, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX relationship_link ON relationship (link_no);

-- What the group of a customer (household, parent, subsidiaries) is worth, and what came through the whole chain of
-- referrals under it; with the other figures of the models.
ALTER TABLE customer_insight ADD COLUMN group_value ${int};

ALTER TABLE customer_insight ADD COLUMN chain_value ${int};

ALTER TABLE customer_insight ADD COLUMN chain_customers ${int};
