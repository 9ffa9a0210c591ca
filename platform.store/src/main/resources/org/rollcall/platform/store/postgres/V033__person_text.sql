-- By what a person is found, once per person and version: ends and removals look here which rows of person_search they
-- mean. An index over person_search did that before, and was entered at a random place by each name of a first load.
-- search_keys: one to a line, ascending.
create table person_text (
  connection_id bigint not null,
  record_key bytea not null,
  since_revision bigint not null,
  until_revision bigint not null,
  sort_key text collate "C" not null,
  search_keys text collate "C" not null
);

insert into person_text (connection_id, record_key, since_revision, until_revision, sort_key, search_keys)
  select connection_id, record_key, since_revision, min(until_revision), min(sort_key),
    string_agg(search_key, chr(10) order by search_key)
  from person_search group by connection_id, record_key, since_revision;

alter table person_text add primary key (connection_id, record_key, since_revision);

drop index person_search_of_record;
