-- Fields that the company makes for itself, without a change of its tables: a definition here, the values as one JSON
-- object in each record's row, keyed by the definition's id ("c_1a"). Texts as everywhere in both engines; PostgreSQL
-- reads them as jsonb where it looks inside.
CREATE TABLE custom_field (
    id ${int} NOT NULL PRIMARY KEY,
    of_kind ${int} NOT NULL,
    label ${text} NOT NULL,
    type ${text} NOT NULL,
    choices ${text},
    decimals ${int} NOT NULL,
    default_value ${text},
    position ${int} NOT NULL,
    is_required ${int} NOT NULL,
    is_personal ${int} NOT NULL,
    is_indexed ${int} NOT NULL,
    is_retired ${int} NOT NULL,
    revision ${int} NOT NULL,
    created_at ${int} NOT NULL,
    modified_at ${int} NOT NULL,
    deleted_at ${int},
    batch_id ${int}
) ${strict};

ALTER TABLE customer ADD COLUMN custom_fields ${text} CHECK (${is_json(custom_fields)});

ALTER TABLE contact ADD COLUMN custom_fields ${text} CHECK (${is_json(custom_fields)});

ALTER TABLE opportunity ADD COLUMN custom_fields ${text} CHECK (${is_json(custom_fields)});

ALTER TABLE sales_order ADD COLUMN custom_fields ${text} CHECK (${is_json(custom_fields)});

ALTER TABLE product ADD COLUMN custom_fields ${text} CHECK (${is_json(custom_fields)});

ALTER TABLE service_case ADD COLUMN custom_fields ${text} CHECK (${is_json(custom_fields)});
