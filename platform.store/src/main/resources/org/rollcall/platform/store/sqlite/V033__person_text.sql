-- By what a person is found, once per person and version: ends and removals look here which rows of person_search they
-- mean. An index over person_search did that before, and was entered at a random place by each name of a first load.
-- search_keys: one to a line, ascending.
create table person_text (
  connection_id integer not null,
  record_key blob not null,
  since_revision integer not null,
  until_revision integer not null,
  sort_key text not null,
  search_keys text not null,
  primary key (connection_id, record_key, since_revision)
) strict, without rowid;

insert into person_text (connection_id, record_key, since_revision, until_revision, sort_key, search_keys)
  select connection_id, record_key, since_revision, min(until_revision), min(sort_key),
    group_concat(search_key, char(10) order by search_key)
  from person_search group by connection_id, record_key, since_revision;

drop index person_search_of_record;

insert into sqlite_stat1 (tbl, idx, stat) values
  ('person_text', 'person_text', '160000 80000 1 1');
analyze sqlite_schema;
