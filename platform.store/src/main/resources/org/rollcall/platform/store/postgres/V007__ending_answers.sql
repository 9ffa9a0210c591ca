-- Of which day somebody was warned that an answer runs out, so that the log says it once.

alter table eligibility_answer add column warned bigint;
