-- Departure orders: each made of the log's order_… entries, and kept so that it need not be made anew.
create table departure_order (
    id    text primary key,
    state text not null,              -- the word
    json  text not null,              -- the order after the newest of its events
    kept_at text not null
) strict, without rowid;

-- How each person under an order stands: made of the log's track_… entries.
create table tracked_person (
    order_id text not null references departure_order (id),
    person   text not null,
    state    text not null,           -- the word
    sealed   blob not null,           -- JSON of the whole way, protected: it says where somebody went
    primary key (order_id, person)
) strict, without rowid;

-- Who travels together: made of the log's manifest_… entries.
create table manifest (
    id       text primary key,
    order_id text not null references departure_order (id),
    state    text not null,           -- the word
    sealed   blob not null            -- JSON, protected: who is aboard, and where heads were counted
) strict, without rowid;

-- What a clock has told already: a review due, a day that comes near. One row an alarm, for ever.
create table order_alarm (
    order_id text not null references departure_order (id),
    alarm    text not null,
    told_at  text not null,
    primary key (order_id, alarm)
) strict, without rowid;

pragma user_version = 6;
