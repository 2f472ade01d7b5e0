-- Plans with a length, a reminder and a rule by which they come again; records that keep what they were planned for.

ALTER TABLE activity ADD COLUMN all_day ${int} NOT NULL DEFAULT 0;

ALTER TABLE activity ADD COLUMN planned_at ${int};

ALTER TABLE activity ADD COLUMN remind_minutes ${int};

ALTER TABLE activity ADD COLUMN remind_at ${int};

ALTER TABLE activity ADD COLUMN repeat_rule ${text};

ALTER TABLE activity ADD COLUMN repeat_from ${int};

ALTER TABLE activity ADD COLUMN repeat_zone ${text};

ALTER TABLE activity ADD COLUMN repeat_except ${text};

ALTER TABLE activity ADD COLUMN series_id ${int};

ALTER TABLE activity ADD COLUMN occurrence_at ${int};

-- What a person did on the days that a calendar shows; plans have activity_planned.
CREATE INDEX activity_records ON activity (owner_id, at) WHERE deleted_at IS NULL AND status <> 'planned';

-- What may reach into these days from before: few are longer than a day, and few come again.
CREATE INDEX activity_long ON activity (owner_id, at) WHERE deleted_at IS NULL AND minutes > 1440;

CREATE INDEX activity_series ON activity (owner_id, at)
    WHERE deleted_at IS NULL AND status = 'planned' AND repeat_rule IS NOT NULL;

CREATE INDEX activity_reminders ON activity (owner_id, remind_at) WHERE deleted_at IS NULL AND remind_at IS NOT NULL;

CREATE INDEX activity_unanswered ON activity (at, customer_id, status, deleted_at)
    WHERE deleted_at IS NULL AND status IN ('not_reached', 'busy', 'left_message');
