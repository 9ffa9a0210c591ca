-- Whether a run reads everything (COMPLETE) or only what the SIS says it changed (DELTA).
alter table sync_run add column reach text not null default 'COMPLETE';
