-- Which node has the run of a connection in hand, and when it was last heard of. wish: what another node wants of it.
create table run_claim (
  connection_id bigint primary key references connection (id) on delete cascade,
  node text not null,
  heard_at bigint not null,
  wish text not null
);
