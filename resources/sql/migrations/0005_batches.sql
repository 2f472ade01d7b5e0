-- Every kind of record can be imported: by its key in the system that it comes from, and what a batch made has to be
-- found again to be taken back.

ALTER TABLE opportunity ADD COLUMN external_key ${text};

ALTER TABLE opportunity ADD COLUMN product_id ${int} REFERENCES product (id);

ALTER TABLE service_case ADD COLUMN external_key ${text};

ALTER TABLE activity ADD COLUMN external_key ${text};

CREATE INDEX opportunity_by_external_key ON opportunity (external_key) WHERE external_key IS NOT NULL;

CREATE INDEX opportunity_by_product ON opportunity (product_id) WHERE product_id IS NOT NULL;

CREATE INDEX service_case_by_external_key ON service_case (external_key) WHERE external_key IS NOT NULL;

CREATE INDEX activity_by_external_key ON activity (external_key) WHERE external_key IS NOT NULL;

CREATE INDEX contact_by_batch ON contact (batch_id) WHERE batch_id IS NOT NULL;

CREATE INDEX opportunity_by_batch ON opportunity (batch_id) WHERE batch_id IS NOT NULL;

CREATE INDEX service_case_by_batch ON service_case (batch_id) WHERE batch_id IS NOT NULL;

CREATE INDEX activity_by_batch ON activity (batch_id) WHERE batch_id IS NOT NULL;
