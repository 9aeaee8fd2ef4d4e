-- How contact was made with somebody, and why they were declared missing or resolved: it may say where they are, so it stands here, protected, and not in the log.
create table said_of (
    key    text primary key,
    called integer not null references called (number),
    at     text not null,
    by     text not null,
    sealed blob                       -- null once erased
) strict, without rowid;

create index said_of_called on said_of (called);

-- A stray reply that somebody has dealt with.
alter table stray_reply add column settled_at text;

pragma user_version = 9;
