-- Students, staff with all other people, and classes each have a number of days of their own; kept: the groups that are never removed for
-- being absent, as words with commas between them.
alter table grace rename column people_days to student_days;
alter table grace add column staff_days integer not null default 3;
alter table grace add column class_days integer not null default 3;
alter table grace add column kept text not null default '';
update grace set staff_days = student_days, class_days = other_days;
