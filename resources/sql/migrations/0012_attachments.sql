-- Files that hang on records. The row says which and whose; the bytes lie in pieces under their BLAKE2b-256, once for
-- all rows that have the same, as long as there is such a row, in the bin too.
CREATE TABLE attachment (
    customer_id ${int} NOT NULL REFERENCES customer (id),
    id ${int} NOT NULL,
    name ${text} NOT NULL,
    original_name ${text},
    media_type ${text} NOT NULL,
    size ${int} NOT NULL CHECK (size BETWEEN 0 AND 26214400),
    content_hash ${text} NOT NULL,
    added_at ${int} NOT NULL,
    added_by_id ${int} REFERENCES app_user (id),
    note ${text},
    contact_id ${int},
    opportunity_id ${int},
    order_id ${int},
    case_id ${int},
    activity_id ${int},
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int},
    PRIMARY KEY (customer_id, id),
    FOREIGN KEY (customer_id, contact_id) REFERENCES contact (customer_id, id),
    FOREIGN KEY (customer_id, opportunity_id) REFERENCES opportunity (customer_id, id),
    FOREIGN KEY (customer_id, order_id) REFERENCES sales_order (customer_id, id),
    FOREIGN KEY (customer_id, case_id) REFERENCES service_case (customer_id, id),
    FOREIGN KEY (customer_id, activity_id) REFERENCES activity (customer_id, id)
) ${without_rowid};

CREATE INDEX attachment_by_id ON attachment (id);

CREATE INDEX attachment_by_content ON attachment (content_hash);

CREATE INDEX attachment_timeline ON attachment (customer_id, added_at) WHERE deleted_at IS NULL;

CREATE INDEX attachment_by_deletion ON attachment (deleted_at, customer_id, id) WHERE deleted_at IS NOT NULL;

-- Belongs to no customer: two of them may have the same file. Keyed by its hash alone, by which it could be spread too.
CREATE TABLE attachment_content (
    hash ${text} NOT NULL PRIMARY KEY,
    size ${int} NOT NULL CHECK (size BETWEEN 0 AND 26214400)
) ${strict};

CREATE TABLE attachment_piece (
    hash ${text} NOT NULL REFERENCES attachment_content (hash),
    part ${int} NOT NULL,
    bytes ${bytes} NOT NULL,
    PRIMARY KEY (hash, part)
) ${strict};
