-- How long what the SIS has no longer stays, where somebody changed it.
create table grace (
  connection_id integer primary key references connection (id) on delete cascade,
  runs integer not null,
  people_days integer not null,
  other_days integer not null
) strict;
