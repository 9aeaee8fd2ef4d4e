-- Roll calls: each made of the log's call_… entries, and kept so that it need not be made anew.
create table roll_call (
    number integer primary key,       -- what links name it by
    id     text not null unique,
    state  text not null,             -- the word
    json   text not null              -- the call after the newest of its events
) strict;

-- How each person stands in a call. Made of the log's entries of the person in the call.
create table called (
    number     integer primary key,   -- what links name the person by
    call       integer not null references roll_call (number),
    person     text not null,         -- the id on the roster
    post       text not null,
    warden     text,
    state      text not null,         -- the word
    safe_until text,                  -- until when SAFE holds
    json       text not null,
    unique (call, person)
) strict;

create index called_by_state on called (call, state);
create index called_by_safe_until on called (call, safe_until) where safe_until is not null;
create index called_by_warden on called (call, warden);

-- How many people of a post stand in each state: kept beside the rows, so that a board costs nothing while answers pour in.
create table call_count (
    call   integer not null references roll_call (number),
    post   text not null,
    state  text not null,
    people integer not null,
    primary key (call, post, state)
) strict, without rowid;

create trigger called_is_counted after insert on called
begin
    insert into call_count (call, post, state, people) values (new.call, new.post, new.state, 1)
    on conflict (call, post, state) do update set people = people + 1;
end;

create trigger called_is_counted_anew after update of state on called when old.state <> new.state
begin
    update call_count set people = people - 1 where call = old.call and post = old.post and state = old.state;
    insert into call_count (call, post, state, people) values (new.call, new.post, new.state, 1)
    on conflict (call, post, state) do update set people = people + 1;
end;

-- Every answer that was taken. The key never expires: the same answer twice is one.
create table answer_taken (
    key     text primary key,
    called  integer not null references called (number),
    at      text not null,
    says    text not null,
    via     text not null,
    sealed  blob                      -- the free words, protected; null for none or once erased
) strict, without rowid;

create index answer_by_called on answer_taken (called);

-- Words that came from a number that is in no open call, or from one that several people share.
create table stray_reply (
    id     integer primary key,
    key    text not null unique,
    at     text not null,
    why    text not null,             -- unknown_number, no_open_call, shared_phone
    sealed blob not null              -- JSON: from, text; protected
) strict;

-- Messages, written with their cause and handed over after it. Neither address nor text stands here: both are made when it is handed over.
create table message (
    id       integer primary key,
    key      text not null unique,    -- call, person, wave or correction, channel: nobody is told twice for one key, ever
    call     integer not null references roll_call (number),
    called   integer not null references called (number),
    purpose  text not null,           -- ask, correct, warden
    wave     integer not null,        -- the wave, or the correction's number
    channel  text not null,
    state    text not null,
    due_at   text not null,           -- not before
    tries    integer not null,
    claimed_at text,                  -- since when somebody is handing it over; one that broke off then is never tried again
    taken_as text,                    -- the channel's own id of it, for receipts
    trouble  text,
    at       text not null            -- of the newest change
) strict;

create index message_by_state on message (state, due_at);
create index message_by_claim on message (claimed_at) where claimed_at is not null;
create index message_by_called on message (called);
create index message_by_taken on message (channel, taken_as) where taken_as is not null;

create table message_count (
    call     integer not null references roll_call (number),
    state    text not null,
    messages integer not null,
    primary key (call, state)
) strict, without rowid;

create trigger message_is_counted after insert on message
begin
    insert into message_count (call, state, messages) values (new.call, new.state, 1)
    on conflict (call, state) do update set messages = messages + 1;
end;

create trigger message_is_counted_anew after update of state on message when old.state <> new.state
begin
    update message_count set messages = messages - 1 where call = old.call and state = old.state;
    insert into message_count (call, state, messages) values (new.call, new.state, 1)
    on conflict (call, state) do update set messages = messages + 1;
end;

pragma user_version = 7;
