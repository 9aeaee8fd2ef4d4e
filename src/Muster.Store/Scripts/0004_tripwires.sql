-- How each watched tripwire stands: made of the log's tripwire_… entries, and kept so that it need not be made anew.
create table tripwire_life (
    plan     text not null,           -- the plan's name
    tripwire text not null,           -- its id in the plan
    state    text not null,           -- JSON, after the newest of its events
    verdict  text not null,           -- JSON: how it was judged last, also where nothing happened
    primary key (plan, tripwire)
) strict, without rowid;

-- Every time a tripwire was crossed, and when and how somebody was told.
create table tripwire_trip (
    id       integer primary key,
    plan     text not null,
    tripwire text not null,
    propose  text not null,
    at       text not null,
    told_at  text,                    -- null while it waits for room
    told_in  integer                  -- trips with one number were told in one notice; null where nobody was to be told
) strict;

create index tripwire_trip_by_plan on tripwire_trip (plan, told_at);

-- How a condition would have done in the past.
create table track_record (
    plan     text not null,
    tripwire text not null,
    mark     text not null,           -- of the condition that was replayed
    record   text not null,           -- JSON
    kept_at  text not null,
    primary key (plan, tripwire, mark)
) strict, without rowid;

pragma user_version = 4;
