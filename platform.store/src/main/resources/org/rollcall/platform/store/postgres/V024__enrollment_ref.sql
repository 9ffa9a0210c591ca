-- Enrollments by class (side 1) and by person (side 2), in a table of their own: two indexes over record took most of
-- a first load, because each of its rows went to a random place in both. Here a revision's entries are put in at its
-- end, sorted. target: what ref_a or ref_b of the record says.
create table enrollment_ref (
  connection_id bigint not null,
  side integer not null,
  target bigint not null,
  record_id bigint not null
);

insert into enrollment_ref (connection_id, side, target, record_id)
  select connection_id, 1, ref_a, id from record
  where collection = 6 and ref_a is not null order by connection_id, ref_a, id;
insert into enrollment_ref (connection_id, side, target, record_id)
  select connection_id, 2, ref_b, id from record
  where collection = 6 and ref_b is not null order by connection_id, ref_b, id;

alter table enrollment_ref add primary key (connection_id, side, target, record_id);

drop index record_by_ref_a;
drop index record_by_ref_b;

-- Classes by school. A query must say the number of the collection itself, or the planner does not take it.
create index record_of_school on record (connection_id, ref_a, sort_key) where collection = 4;
