-- The tokens under which records are found. Contentless: it keeps no copy of what it indexes, so taking a record out
-- needs the same tokens again. A row's number is the record's kind << 56 | id.
${sqlite:CREATE VIRTUAL TABLE search_index USING fts5
    (tokens, content = '', detail = none, columnsize = 0, tokenize = 'ascii')}

-- PostgreSQL keeps the tokens as numbers, each mixed with the record's kind.
${postgresql:CREATE TABLE search_token (
    customer_id bigint NOT NULL,
    kind bigint NOT NULL,
    id bigint NOT NULL,
    tokens integer[] NOT NULL,
    PRIMARY KEY (customer_id, kind, id)
)}

${postgresql:CREATE INDEX search_token_by_token ON search_token USING gin (tokens)}
