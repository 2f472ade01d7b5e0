-- The timelines of a contact, an opportunity and a case: what points at each of them, by its time. Only rows that do
-- are in these indexes. Without them a person with ten calls at a customer with 100,000 took all of these to read.

CREATE INDEX activity_by_contact ON activity (customer_id, contact_id, at)
    WHERE deleted_at IS NULL AND contact_id IS NOT NULL AND status <> 'planned';

CREATE INDEX activity_by_opportunity ON activity (customer_id, opportunity_id, at)
    WHERE deleted_at IS NULL AND opportunity_id IS NOT NULL AND status <> 'planned';

CREATE INDEX activity_by_case ON activity (customer_id, case_id, at)
    WHERE deleted_at IS NULL AND case_id IS NOT NULL AND status <> 'planned';

CREATE INDEX sales_order_by_contact ON sales_order (customer_id, contact_id, order_day)
    WHERE deleted_at IS NULL AND contact_id IS NOT NULL;

CREATE INDEX sales_order_by_opportunity ON sales_order (customer_id, opportunity_id, order_day)
    WHERE deleted_at IS NULL AND opportunity_id IS NOT NULL;

CREATE INDEX service_case_by_contact ON service_case (customer_id, contact_id, opened_at)
    WHERE deleted_at IS NULL AND contact_id IS NOT NULL;

CREATE INDEX opportunity_by_contact ON opportunity (customer_id, contact_id, stage_entered_at)
    WHERE deleted_at IS NULL AND contact_id IS NOT NULL;

CREATE INDEX consent_by_contact ON consent (customer_id, contact_id, at)
    WHERE deleted_at IS NULL AND contact_id IS NOT NULL;

CREATE INDEX attachment_by_contact ON attachment (customer_id, contact_id, added_at)
    WHERE deleted_at IS NULL AND contact_id IS NOT NULL;

CREATE INDEX attachment_by_opportunity ON attachment (customer_id, opportunity_id, added_at)
    WHERE deleted_at IS NULL AND opportunity_id IS NOT NULL;

CREATE INDEX attachment_by_case ON attachment (customer_id, case_id, added_at)
    WHERE deleted_at IS NULL AND case_id IS NOT NULL;
