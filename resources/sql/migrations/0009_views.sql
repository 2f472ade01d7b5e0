-- Lists as people arranged them: which rows, which columns, in which order. Small, the company's own.

CREATE TABLE list_view (
    id ${int} NOT NULL PRIMARY KEY,
    name ${text} NOT NULL,
    list_kind ${int} NOT NULL,
    sharing ${text} NOT NULL,
    owner_id ${int} REFERENCES app_user (id),
    filter ${text},
    own_only ${int} NOT NULL,
    layout ${text},
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int}
) ${strict};

-- Which views a person has as tabs, and which one opens first.
CREATE TABLE view_choice (
    user_id ${int} NOT NULL,
    list_kind ${int} NOT NULL,
    view_id ${int} NOT NULL,
    is_pinned ${int} NOT NULL,
    is_default ${int} NOT NULL,
    PRIMARY KEY (user_id, list_kind, view_id)
) ${without_rowid};

-- The bin: what lies in it, the oldest first. Costs nothing for records that are not there.
CREATE INDEX customer_by_deletion ON customer (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX contact_by_deletion ON contact (deleted_at, customer_id, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX opportunity_by_deletion ON opportunity (deleted_at, customer_id, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX sales_order_by_deletion ON sales_order (deleted_at, customer_id, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX service_case_by_deletion ON service_case (deleted_at, customer_id, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX case_entry_by_deletion ON case_entry (deleted_at, customer_id, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX activity_by_deletion ON activity (deleted_at, customer_id, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX customer_need_by_deletion ON customer_need (deleted_at, customer_id, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX product_by_deletion ON product (deleted_at) WHERE deleted_at IS NOT NULL;

-- Who put it there: a record lies in the bin since the moment of its change.
CREATE INDEX change_by_at ON change (at, user_id);
