-- Two secrets per connection, each with its days. slot: CURRENT or NEXT. Days are ISO dates in the district's zone.
-- tried: a check passed with it. warned: the last of the days before its end that somebody was warned of.

create table credential_slot (
  connection_id bigint not null references connection (id) on delete cascade,
  slot text collate "C" not null,
  key_id text not null,
  octets bytea not null,
  effective_on text,
  expires_on text,
  tried integer not null,
  stored_at bigint not null,
  warned bigint,
  primary key (connection_id, slot)
);

insert into credential_slot (connection_id, slot, key_id, octets, tried, stored_at)
  select credential.connection_id, 'CURRENT', credential.key_id, credential.octets, 1, connection.created_at
  from credential join connection on connection.id = credential.connection_id;

drop table credential;
