-- What is wrong and was, the messages that tell of it, and how everybody wants to be told.

-- subject: 'connection 3', 'district 1' or 'platform'. closed_at: null while it is open.
create table incident (
  id integer primary key autoincrement,
  subject text not null,
  district_id integer references district (id) on delete cascade,
  connection_id integer references connection (id) on delete cascade,
  name text not null,
  cause text not null,
  sentence text not null,
  path text not null,
  who_acts text not null,
  step integer not null,
  opened_at integer not null,
  closed_at integer
) strict;

-- Whichever node comes first opens it, and tells.
create unique index incident_open on incident (subject, cause) where closed_at is null;
create index incident_closed on incident (closed_at);

-- An outbox: claimed_until keeps others from sending the same while somebody does.
create table message (
  id integer primary key autoincrement,
  incident_id integer references incident (id) on delete cascade,
  district_id integer references district (id) on delete cascade,
  kind text not null,
  channel text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  created_at integer not null,
  due_at integer not null,
  state text not null,
  attempts integer not null,
  claimed_until integer,
  status text not null,
  sent_at integer
) strict;

create index message_due on message (due_at) where state = 'WAITING';
create index message_state on message (state);
create index message_incident on message (incident_id);

create table platform_notice (
  id integer primary key check (id = 1),
  host text not null,
  port integer not null,
  security text not null,
  user_name text not null,
  password_key text,
  password blob,
  from_address text not null,
  base_address text not null
) strict;

create table district_notice (
  district_id integer primary key references district (id) on delete cascade,
  quiet_from text,
  quiet_until text,
  urgent_at_once integer not null,
  weekly integer not null,
  recipients text not null,
  webhook text not null,
  secret_key text,
  secret blob,
  former_key text,
  former blob,
  former_until integer
) strict;

create table account_notice (
  account_id integer primary key references account (id) on delete cascade,
  preference text not null,
  digested_on text
) strict;
