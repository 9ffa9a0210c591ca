-- Which file a run read, where it did not ask the SIS.
create table run_package (
  run_id bigint primary key references sync_run (id) on delete cascade,
  name text not null,
  octets bigint not null,
  sha256 text not null,
  handed_by text not null,
  shelf text not null
);

create index run_package_shelf on run_package (shelf);
