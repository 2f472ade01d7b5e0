-- The first schema. Rules: customer-owned tables are keyed by (customer_id, id), so that they can be spread over
-- machines by customer; reference tables by id; amounts are minor units; days count from 1970-01-01; instants are UTC
-- milliseconds; texts hold no NUL.

CREATE TABLE setting (
    name ${text} NOT NULL PRIMARY KEY,
    value ${text} NOT NULL
) ${strict};

-- Numbers given out so far: ids per table and the visible numbers of orders, cases and customers. Never handed out twice.
CREATE TABLE counter (
    name ${text} NOT NULL PRIMARY KEY,
    next_value ${int} NOT NULL CHECK (next_value > 0)
) ${strict};

CREATE TABLE app_user (
    id ${int} NOT NULL PRIMARY KEY,
    login ${text},
    name ${text} NOT NULL,
    role ${text} NOT NULL,
    team ${text},
    is_active ${int} NOT NULL,
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int}
) ${strict};

CREATE TABLE product_category (
    id ${int} NOT NULL PRIMARY KEY,
    name ${text} NOT NULL,
    name_key ${bytes} NOT NULL,
    parent_id ${int} REFERENCES product_category (id),
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int}
) ${strict};

CREATE TABLE product (
    id ${int} NOT NULL PRIMARY KEY,
    sku ${text} NOT NULL,
    name ${text} NOT NULL,
    name_key ${bytes} NOT NULL,
    category_id ${int} REFERENCES product_category (id),
    type ${text} NOT NULL,
    unit ${text},
    currency ${text} NOT NULL,
    list_price ${int} NOT NULL CHECK (list_price BETWEEN 0 AND 900000000000000),
    cost ${int} CHECK (cost BETWEEN -900000000000000 AND 900000000000000),
    tax_rate ${int} NOT NULL,
    brand ${text},
    barcode ${text},
    is_active ${int} NOT NULL,
    description ${text},
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int}
) ${strict};

CREATE INDEX product_by_sku ON product (sku);

CREATE INDEX product_by_name ON product (name_key, id);

CREATE INDEX product_by_batch ON product (batch_id) WHERE batch_id IS NOT NULL;

CREATE TABLE stage (
    id ${int} NOT NULL PRIMARY KEY,
    pipeline ${text} NOT NULL,
    name ${text} NOT NULL,
    position ${int} NOT NULL,
    probability ${int} NOT NULL,
    outcome ${text} NOT NULL,
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int}
) ${strict};

CREATE TABLE segment (
    id ${int} NOT NULL PRIMARY KEY,
    key ${text} NOT NULL,
    name ${text},
    position ${int} NOT NULL,
    recency_from ${int} NOT NULL,
    recency_to ${int} NOT NULL,
    frequency_from ${int} NOT NULL,
    frequency_to ${int} NOT NULL,
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int}
) ${strict};

CREATE TABLE customer (
    id ${int} NOT NULL PRIMARY KEY,
    number ${text} NOT NULL,
    kind ${text} NOT NULL,
    name ${text} NOT NULL,
    name_key ${bytes} NOT NULL,
    second_name ${text},
    legal_name ${text},
    status ${text} NOT NULL,
    type ${text} NOT NULL,
    grade ${text},
    rating ${text},
    industry ${text},
    ownership ${text},
    employees ${text},
    annual_revenue ${int},
    parent_id ${int},
    household_id ${int},
    referred_by_id ${int},
    external_key ${text},
    tax_id ${text},
    website ${text},
    phones ${text},
    mails ${text},
    street ${text},
    city ${text},
    district ${text},
    province ${text},
    postal_code ${text},
    country ${text},
    source ${text},
    territory ${text},
    language ${text},
    payment_terms ${text},
    credit_limit ${int} CHECK (credit_limit BETWEEN 0 AND 900000000000000),
    credit_status ${text} NOT NULL,
    owner_id ${int} REFERENCES app_user (id),
    tags ${text},
    preferences ${text},
    description ${text},
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int},
    CONSTRAINT customer_is_not_its_own_parent CHECK (parent_id IS NULL OR parent_id <> id)
) ${strict};

-- deleted_at stands in the indexes that lists walk: SQLite 3.40 reads the row of a column that only the condition names.
CREATE INDEX customer_by_name ON customer (name_key, id, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX customer_by_number ON customer (number);

CREATE INDEX customer_by_external_key ON customer (external_key) WHERE external_key IS NOT NULL;

CREATE INDEX customer_by_owner ON customer (owner_id, id) WHERE deleted_at IS NULL;

CREATE INDEX customer_by_batch ON customer (batch_id) WHERE batch_id IS NOT NULL;

CREATE INDEX customer_by_parent ON customer (parent_id) WHERE parent_id IS NOT NULL;

CREATE INDEX customer_by_household ON customer (household_id) WHERE household_id IS NOT NULL;

CREATE INDEX customer_referred ON customer (referred_by_id) WHERE referred_by_id IS NOT NULL;

CREATE INDEX customer_leads ON customer (owner_id) WHERE deleted_at IS NULL AND status = 'lead';

-- What belongs to a customer in the bin is hidden with it: lists ask this short index.
CREATE INDEX customer_in_bin ON customer (id) WHERE deleted_at IS NOT NULL;

CREATE TABLE contact (
    customer_id ${int} NOT NULL REFERENCES customer (id),
    id ${int} NOT NULL,
    salutation ${text},
    name ${text} NOT NULL,
    name_key ${bytes} NOT NULL,
    second_name ${text},
    title ${text},
    department ${text},
    role ${text},
    is_primary ${int} NOT NULL,
    phones ${text},
    mails ${text},
    wechat ${text},
    birthday ${int},
    language ${text},
    do_not_call ${int} NOT NULL,
    do_not_mail ${int} NOT NULL,
    preferences ${text},
    description ${text},
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int},
    PRIMARY KEY (customer_id, id)
) ${without_rowid};

CREATE INDEX contact_by_id ON contact (id);

CREATE INDEX contact_by_name ON contact (name_key, id, deleted_at) WHERE deleted_at IS NULL;

CREATE TABLE opportunity (
    customer_id ${int} NOT NULL REFERENCES customer (id),
    id ${int} NOT NULL,
    name ${text} NOT NULL,
    name_key ${bytes} NOT NULL,
    contact_id ${int},
    stage_id ${int} NOT NULL REFERENCES stage (id),
    stage_entered_at ${int} NOT NULL,
    currency ${text} NOT NULL,
    amount ${int} NOT NULL CHECK (amount BETWEEN 0 AND 900000000000000),
    probability ${int} NOT NULL CHECK (probability BETWEEN 0 AND 10000),
    probability_is_manual ${int} NOT NULL,
    expected_close ${int},
    forecast ${text} NOT NULL,
    type ${text} NOT NULL,
    owner_id ${int} REFERENCES app_user (id),
    next_step ${text},
    competitors ${text},
    lost_reason ${text},
    closed_at ${int},
    description ${text},
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int},
    PRIMARY KEY (customer_id, id),
    FOREIGN KEY (customer_id, contact_id) REFERENCES contact (customer_id, id)
) ${without_rowid};

CREATE INDEX opportunity_by_id ON opportunity (id);

CREATE INDEX opportunity_by_stage ON opportunity (stage_id, owner_id) WHERE deleted_at IS NULL;

CREATE INDEX opportunity_timeline ON opportunity (customer_id, stage_entered_at) WHERE deleted_at IS NULL;

CREATE TABLE sales_order (
    customer_id ${int} NOT NULL REFERENCES customer (id),
    id ${int} NOT NULL,
    number ${text} NOT NULL,
    kind ${text} NOT NULL,
    status ${text} NOT NULL,
    order_day ${int} NOT NULL CHECK (order_day BETWEEN -25567 AND 84370),
    customer_reference ${text},
    contact_id ${int},
    opportunity_id ${int},
    requested_day ${int},
    payment_terms ${text},
    currency ${text} NOT NULL,
    rate_micro ${int} NOT NULL CHECK (rate_micro > 0),
    owner_id ${int} REFERENCES app_user (id),
    note ${text},
    net ${int} NOT NULL CHECK (net BETWEEN -900000000000000 AND 900000000000000),
    tax ${int} NOT NULL,
    total ${int} NOT NULL CHECK (total BETWEEN -900000000000000 AND 900000000000000),
    net_base ${int} NOT NULL CHECK (net_base BETWEEN -900000000000000 AND 900000000000000),
    cost_base ${int} NOT NULL,
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int},
    PRIMARY KEY (customer_id, id),
    FOREIGN KEY (customer_id, contact_id) REFERENCES contact (customer_id, id),
    FOREIGN KEY (customer_id, opportunity_id) REFERENCES opportunity (customer_id, id)
) ${without_rowid};

CREATE INDEX sales_order_by_id ON sales_order (id);

CREATE INDEX sales_order_by_number ON sales_order (number ${postgresql:text_pattern_ops});

CREATE INDEX sales_order_by_day ON sales_order (order_day, id, deleted_at) WHERE deleted_at IS NULL;

-- What statistics add up, in the order in which they need it: read without touching the table.
CREATE INDEX sales_order_purchases ON sales_order (customer_id, order_day, net_base, cost_base)
    WHERE deleted_at IS NULL AND status IN ('confirmed', 'shipped', 'closed');

-- The orders that are no purchases; with the index above, a customer's orders by day.
CREATE INDEX sales_order_others ON sales_order (customer_id, order_day)
    WHERE deleted_at IS NULL AND status IN ('draft', 'cancelled');

CREATE INDEX sales_order_open ON sales_order (customer_id)
    WHERE deleted_at IS NULL AND status IN ('draft', 'confirmed', 'shipped');

CREATE INDEX sales_order_drafts ON sales_order (owner_id) WHERE deleted_at IS NULL AND status = 'draft';

CREATE INDEX sales_order_by_batch ON sales_order (batch_id) WHERE batch_id IS NOT NULL;

CREATE TABLE order_line (
    customer_id ${int} NOT NULL,
    order_id ${int} NOT NULL,
    position ${int} NOT NULL,
    product_id ${int} REFERENCES product (id),
    description ${text},
    quantity ${int} NOT NULL,
    unit ${text},
    unit_price ${int} NOT NULL,
    discount ${int} NOT NULL,
    tax_rate ${int} NOT NULL,
    net ${int} NOT NULL CHECK (net BETWEEN -900000000000000 AND 900000000000000),
    cost ${int},
    PRIMARY KEY (customer_id, order_id, position),
    FOREIGN KEY (customer_id, order_id) REFERENCES sales_order (customer_id, id)
) ${without_rowid};

-- Who bought a product; without it, taking one product away would read every line.
CREATE INDEX order_line_by_product ON order_line (product_id);

CREATE TABLE service_case (
    customer_id ${int} NOT NULL REFERENCES customer (id),
    id ${int} NOT NULL,
    number ${text} NOT NULL,
    subject ${text} NOT NULL,
    description ${text},
    type ${text} NOT NULL,
    status ${text} NOT NULL,
    priority ${text} NOT NULL,
    channel ${text} NOT NULL,
    contact_id ${int},
    product_id ${int} REFERENCES product (id),
    order_id ${int},
    owner_id ${int} REFERENCES app_user (id),
    queue ${text},
    cause ${text},
    resolution ${text},
    opened_at ${int} NOT NULL,
    response_due ${int},
    resolution_due ${int},
    first_responded_at ${int},
    resolved_at ${int},
    closed_at ${int},
    contact_count ${int} NOT NULL,
    reopened_count ${int} NOT NULL,
    rating ${int},
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int},
    PRIMARY KEY (customer_id, id),
    FOREIGN KEY (customer_id, contact_id) REFERENCES contact (customer_id, id),
    FOREIGN KEY (customer_id, order_id) REFERENCES sales_order (customer_id, id)
) ${without_rowid};

CREATE INDEX service_case_by_id ON service_case (id);

CREATE INDEX service_case_by_number ON service_case (number);

CREATE INDEX service_case_by_product ON service_case (product_id) WHERE product_id IS NOT NULL;

CREATE INDEX service_case_queue ON service_case (resolution_due, id)
    WHERE deleted_at IS NULL AND status NOT IN ('resolved', 'closed', 'rejected', 'duplicate');

CREATE INDEX service_case_by_opened ON service_case (opened_at, id, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX service_case_timeline ON service_case (customer_id, opened_at) WHERE deleted_at IS NULL;

CREATE INDEX service_case_open ON service_case (customer_id)
    WHERE deleted_at IS NULL AND status NOT IN ('resolved', 'closed', 'rejected', 'duplicate');

CREATE INDEX service_case_by_owner ON service_case (owner_id, resolution_due, status)
    WHERE deleted_at IS NULL AND status NOT IN ('resolved', 'closed', 'rejected', 'duplicate');

CREATE TABLE case_entry (
    customer_id ${int} NOT NULL,
    id ${int} NOT NULL,
    case_id ${int} NOT NULL,
    visibility ${text} NOT NULL,
    channel ${text} NOT NULL,
    text ${text} NOT NULL,
    minutes ${int} NOT NULL,
    at ${int} NOT NULL,
    author_id ${int} REFERENCES app_user (id),
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int},
    PRIMARY KEY (customer_id, id),
    FOREIGN KEY (customer_id, case_id) REFERENCES service_case (customer_id, id)
) ${without_rowid};

CREATE INDEX case_entry_by_case ON case_entry (customer_id, case_id, at);

CREATE TABLE activity (
    customer_id ${int} NOT NULL REFERENCES customer (id),
    id ${int} NOT NULL,
    kind ${text} NOT NULL,
    status ${text} NOT NULL,
    subject ${text},
    text ${text},
    at ${int} NOT NULL,
    minutes ${int} NOT NULL,
    direction ${text} NOT NULL,
    priority ${text} NOT NULL,
    phone ${text},
    contact_id ${int},
    opportunity_id ${int},
    case_id ${int},
    owner_id ${int} REFERENCES app_user (id),
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int},
    PRIMARY KEY (customer_id, id),
    FOREIGN KEY (customer_id, contact_id) REFERENCES contact (customer_id, id),
    FOREIGN KEY (customer_id, opportunity_id) REFERENCES opportunity (customer_id, id),
    FOREIGN KEY (customer_id, case_id) REFERENCES service_case (customer_id, id)
) ${without_rowid};

CREATE INDEX activity_by_id ON activity (id);

CREATE INDEX activity_timeline ON activity (customer_id, at, kind) WHERE deleted_at IS NULL;

CREATE INDEX activity_by_at ON activity (at, id, owner_id, status, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX activity_planned ON activity (owner_id, at) WHERE deleted_at IS NULL AND status = 'planned';

CREATE INDEX activity_next_step ON activity (customer_id, at) WHERE deleted_at IS NULL AND status = 'planned';

-- The sufficient statistics of each customer's buying, kept by the transaction that writes an order.
CREATE TABLE customer_stats (
    customer_id ${int} NOT NULL PRIMARY KEY,
    first_day ${int},
    last_day ${int},
    purchase_days ${int} NOT NULL,
    orders ${int} NOT NULL,
    revenue ${int} NOT NULL,
    margin ${int} NOT NULL,
    first_revenue ${int} NOT NULL,
    first_margin ${int} NOT NULL,
    returns ${int} NOT NULL
) ${strict};

CREATE INDEX customer_stats_by_last_day ON customer_stats (last_day, customer_id);

CREATE INDEX customer_stats_by_revenue ON customer_stats (revenue, customer_id);

-- What the models say of each customer; written in batches, and for one customer when an order arrives.
CREATE TABLE customer_insight (
    customer_id ${int} NOT NULL PRIMARY KEY,
    run_id ${int} NOT NULL,
    r ${int} NOT NULL,
    f ${int} NOT NULL,
    m ${int} NOT NULL,
    segment ${text} NOT NULL,
    p_alive ${real},
    expected_purchases ${real},
    expected_spend ${int},
    value ${int}
) ${strict};

CREATE INDEX customer_insight_by_value ON customer_insight (value, customer_id);

CREATE INDEX customer_insight_by_segment ON customer_insight (segment, customer_id);

CREATE INDEX customer_insight_by_p_alive ON customer_insight (p_alive, customer_id);

CREATE TABLE model_run (
    id ${int} NOT NULL PRIMARY KEY,
    kind ${text} NOT NULL,
    as_of ${int} NOT NULL,
    made_at ${int} NOT NULL,
    customers ${int} NOT NULL,
    fingerprint ${text} NOT NULL,
    content ${text} NOT NULL,
    summary ${text} NOT NULL
) ${strict};

-- Every change of a person or an import: the audit trail and the undo list in one. Entries are only added.
CREATE TABLE change (
    id ${int} NOT NULL PRIMARY KEY,
    name ${text} NOT NULL,
    subject ${text},
    row_count ${int} NOT NULL,
    user_id ${int} NOT NULL,
    at ${int} NOT NULL,
    undoes ${int},
    batch_state ${text}
) ${strict};

CREATE INDEX change_unfinished ON change (batch_state, id) WHERE batch_state IS NOT NULL;

-- Old and new fields of one row as JSON; an inserted row has no old, and its new is the row itself until it changes.
CREATE TABLE change_row (
    customer_id ${int} NOT NULL,
    change_id ${int} NOT NULL,
    seq ${int} NOT NULL,
    kind ${int} NOT NULL,
    record_id ${int} NOT NULL,
    operation ${text} NOT NULL,
    revision ${int} NOT NULL,
    old_values ${text},
    new_values ${text},
    PRIMARY KEY (customer_id, change_id, seq)
) ${without_rowid};

CREATE INDEX change_row_by_change ON change_row (change_id, seq);

CREATE INDEX change_row_by_record ON change_row (customer_id, kind, record_id, change_id);

-- A form's unsaved content, one a user and form; goes in the transaction that saves it.
CREATE TABLE draft (
    user_id ${int} NOT NULL,
    form ${text} NOT NULL,
    kind ${int} NOT NULL,
    customer_id ${int} NOT NULL,
    record_id ${int} NOT NULL,
    base_revision ${int} NOT NULL,
    content ${text} NOT NULL,
    saved_at ${int} NOT NULL,
    PRIMARY KEY (user_id, form, kind, customer_id, record_id)
) ${without_rowid};

CREATE TABLE import_mapping (
    headers ${text} NOT NULL PRIMARY KEY,
    mapping ${text} NOT NULL,
    saved_at ${int} NOT NULL
) ${strict};

CREATE INDEX change_by_undone ON change (undoes) WHERE undoes IS NOT NULL;

CREATE INDEX change_by_user ON change (user_id, id);
