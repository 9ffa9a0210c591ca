-- suspended: the groups whose records stay, suspended, when their grace is over, as words with commas between them.
alter table grace add column suspended text not null default '';

-- A standing more, SUSPENDED: it stays though the SIS has it no longer. Since when and by which run; null of all others.
alter table missing_record add column suspended_at bigint;
alter table missing_record add column suspended_run bigint;

-- Of the removals, those that are suspended instead.
alter table plan add column suspended bigint not null default 0;
