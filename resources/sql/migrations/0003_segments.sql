-- Rules by which customers are grouped, who is in each group since when, and what customers need, expect and complain of.

CREATE TABLE customer_segment (
    id ${int} NOT NULL PRIMARY KEY,
    name ${text} NOT NULL,
    description ${text},
    rule ${text} NOT NULL,
    is_active ${int} NOT NULL,
    owner_id ${int} REFERENCES app_user (id),
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int}
) ${strict};

-- Derived from the rules, so without change rows. One row for each stay of a customer in a segment.
CREATE TABLE segment_member (
    customer_id ${int} NOT NULL,
    id ${int} NOT NULL,
    segment_id ${int} NOT NULL REFERENCES customer_segment (id),
    since_at ${int} NOT NULL,
    until_at ${int},
    PRIMARY KEY (customer_id, id)
) ${without_rowid};

CREATE UNIQUE INDEX segment_member_now ON segment_member (segment_id, customer_id) WHERE until_at IS NULL;

CREATE INDEX segment_member_entered ON segment_member (segment_id, since_at);

CREATE INDEX segment_member_left ON segment_member (segment_id, until_at) WHERE until_at IS NOT NULL;

-- When a rule was last gone through, and with what outcome.
CREATE TABLE segment_state (
    segment_id ${int} NOT NULL PRIMARY KEY,
    rule_revision ${int} NOT NULL,
    as_of ${int} NOT NULL,
    evaluated_at ${int} NOT NULL,
    members ${int} NOT NULL
) ${strict};

CREATE TABLE customer_need (
    customer_id ${int} NOT NULL REFERENCES customer (id),
    id ${int} NOT NULL,
    kind ${text} NOT NULL,
    text ${text} NOT NULL,
    state ${text} NOT NULL,
    source ${text} NOT NULL,
    since_day ${int} NOT NULL,
    until_day ${int},
    case_id ${int},
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int},
    PRIMARY KEY (customer_id, id),
    FOREIGN KEY (customer_id, case_id) REFERENCES service_case (customer_id, id)
) ${without_rowid};

CREATE INDEX customer_need_by_id ON customer_need (id);

CREATE INDEX customer_need_by_state ON customer_need (kind, state, customer_id) WHERE deleted_at IS NULL;
