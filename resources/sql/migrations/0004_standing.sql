-- Where each customer stands: stage, class, loyalty, what to do next, and the parts of its value; written with the other
-- figures of the models. Amounts are minor units of the base currency.

ALTER TABLE customer_insight ADD COLUMN stage ${text};

ALTER TABLE customer_insight ADD COLUMN stage_since ${int};

ALTER TABLE customer_insight ADD COLUMN stage_reason ${text};

ALTER TABLE customer_insight ADD COLUMN stage_figure ${real};

ALTER TABLE customer_insight ADD COLUMN value_class ${text};

ALTER TABLE customer_insight ADD COLUMN loyalty ${text};

ALTER TABLE customer_insight ADD COLUMN loyalty_marks ${int};

ALTER TABLE customer_insight ADD COLUMN attitude ${real};

ALTER TABLE customer_insight ADD COLUMN keep_action ${text};

ALTER TABLE customer_insight ADD COLUMN cube_cell ${int};

ALTER TABLE customer_insight ADD COLUMN value_at_risk ${int};

ALTER TABLE customer_insight ADD COLUMN next_action ${text};

ALTER TABLE customer_insight ADD COLUMN next_action_figure ${real};

ALTER TABLE customer_insight ADD COLUMN historic_value ${int};

ALTER TABLE customer_insight ADD COLUMN current_value ${int};

ALTER TABLE customer_insight ADD COLUMN potential_value ${int};

ALTER TABLE customer_insight ADD COLUMN expected_cross_sell ${real};

ALTER TABLE customer_insight ADD COLUMN value_first ${int};

ALTER TABLE customer_insight ADD COLUMN value_repeat ${int};

ALTER TABLE customer_insight ADD COLUMN value_cross_sell ${int};

ALTER TABLE customer_insight ADD COLUMN value_lower_cost ${int};

ALTER TABLE customer_insight ADD COLUMN value_referral ${int};

ALTER TABLE customer_insight ADD COLUMN value_premium ${int};

ALTER TABLE customer_insight ADD COLUMN value_standard_cost ${int};

CREATE INDEX customer_insight_by_stage ON customer_insight (stage, customer_id);

CREATE INDEX customer_insight_by_class ON customer_insight (value_class, customer_id);

-- Every change of a stage, derived like the figures; at most one a day.
CREATE TABLE stage_change (
    customer_id ${int} NOT NULL,
    day ${int} NOT NULL,
    from_stage ${text} NOT NULL,
    to_stage ${text} NOT NULL,
    reason ${text} NOT NULL,
    figure ${real},
    PRIMARY KEY (customer_id, day)
) ${without_rowid};

CREATE INDEX stage_change_by_day ON stage_change (day, from_stage, to_stage, customer_id);

-- What each product sold for in a quarter (counted from 1970) as of the newest run.
CREATE TABLE reference_price (
    product_id ${int} NOT NULL,
    quarter ${int} NOT NULL,
    run_id ${int} NOT NULL,
    net ${int} NOT NULL,
    quantity ${int} NOT NULL,
    PRIMARY KEY (product_id, quarter)
) ${without_rowid};
