-- The public pool: customers without an owner whom anybody may claim, the rules by which they come there, and who held
-- whom from when till when.

ALTER TABLE customer ADD COLUMN owner_since ${int};

ALTER TABLE customer ADD COLUMN claimed_at ${int};

ALTER TABLE customer ADD COLUMN pool_since ${int};

ALTER TABLE customer ADD COLUMN pool_reason ${text};

ALTER TABLE customer ADD COLUMN previous_owner_id ${int};

ALTER TABLE customer ADD COLUMN protected_until ${int};

ALTER TABLE customer ADD COLUMN protection_reason ${text};

CREATE INDEX customer_in_pool ON customer (pool_since, id) WHERE deleted_at IS NULL AND pool_since IS NOT NULL;

-- How many a person claimed today.
CREATE INDEX customer_claimed ON customer (owner_id, claimed_at) WHERE claimed_at IS NOT NULL;

-- The times that are over in which somebody held a customer.
CREATE TABLE customer_tenure (
    customer_id ${int} NOT NULL REFERENCES customer (id),
    id ${int} NOT NULL,
    holder_id ${int} NOT NULL REFERENCES app_user (id),
    from_at ${int},
    until_at ${int} NOT NULL,
    was_claimed ${int} NOT NULL,
    end_kind ${text} NOT NULL,
    note ${text},
    ended_by_id ${int},
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int},
    PRIMARY KEY (customer_id, id)
) ${without_rowid};

CREATE INDEX customer_tenure_by_id ON customer_tenure (id);

CREATE INDEX customer_tenure_by_holder ON customer_tenure (holder_id, from_at);

CREATE TABLE pool_rule (
    id ${int} NOT NULL PRIMARY KEY,
    name ${text} NOT NULL,
    filter ${text},
    days ${int} NOT NULL,
    kinds ${text} NOT NULL,
    counts_attempts ${int} NOT NULL,
    spares_opportunities ${int} NOT NULL,
    order_days ${int} NOT NULL,
    warning_days ${int} NOT NULL,
    is_active ${int} NOT NULL,
    active_since ${int},
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int}
) ${strict};

-- The changes that a daily run of the rules consists of: one a portion of customers.
CREATE TABLE pool_run (
    change_id ${int} NOT NULL PRIMARY KEY,
    run_id ${int} NOT NULL,
    at ${int} NOT NULL,
    customers ${int} NOT NULL
) ${strict};

CREATE INDEX pool_run_pieces ON pool_run (run_id, change_id);
