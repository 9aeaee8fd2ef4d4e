-- What a data folder holds. Days are 2022-07-30, instants 2022-07-30T06:00:00Z, both text: they sort as they read.
create table report (
    id        integer primary key,
    hash      text not null unique,   -- SHA-256 of raw, lower-case hexadecimal: one hash is one report
    document  text not null,
    published text,
    issuer    text,
    country   text,
    language  text,
    doubts    text not null,          -- JSON: [{"start", "end", "why"}]
    taken_at  text not null,
    raw       blob not null
) strict;

create table fact (
    report_id integer not null references report (id),
    position  integer not null,       -- from 0, the order of the text
    json      text not null,          -- as contract/reading.md has it
    primary key (report_id, position)
) strict, without rowid;

create table event (
    seq  integer primary key,         -- from 1, without gaps
    at   text not null,
    type text not null,               -- in the past tense
    body text not null,               -- JSON
    hash text not null                -- SHA-256 over the entry before and this one
) strict;

-- The log is the audit trail: what has been written stays as it was written.
create trigger event_is_never_changed before update on event
begin
    select raise(abort, 'the event log is append-only');
end;

create trigger event_is_never_removed before delete on event
begin
    select raise(abort, 'the event log is append-only');
end;

pragma application_id = 1297437524;   -- 'MUST'
pragma user_version = 1;
