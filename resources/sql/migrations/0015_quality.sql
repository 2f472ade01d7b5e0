-- How much of what is wanted is known of each customer, and how long ago it was confirmed; written by the change that
-- writes the customer, its contacts or its activities. Days are numbers; `missing` names what is not there, with a "-"
-- in front what is there and cannot be right.
CREATE TABLE customer_quality (
    customer_id ${int} NOT NULL PRIMARY KEY,
    completeness ${int} NOT NULL CHECK (completeness BETWEEN 0 AND 100),
    freshness ${int} CHECK (freshness BETWEEN 0 AND 100),
    missing ${text},
    phone_day ${int},
    mail_day ${int},
    address_day ${int},
    counted_day ${int} NOT NULL
) ${strict};

-- Which rows were counted longest ago: freshness falls by itself.
CREATE INDEX customer_quality_by_day ON customer_quality (counted_day, customer_id);
