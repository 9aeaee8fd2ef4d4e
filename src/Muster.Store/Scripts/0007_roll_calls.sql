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

create index called_by_state on called (call, post, state, safe_until);
create index called_by_warden on called (call, warden);

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
    called   integer not null references called (number),
    purpose  text not null,           -- ask, correct
    wave     integer not null,        -- the wave, or the correction's number
    channel  text not null,
    state    text not null,
    due_at   text not null,           -- not before
    tries    integer not null,
    taken_as text,                    -- the channel's own id of it, for receipts
    trouble  text,
    at       text not null            -- of the newest change
) strict;

create index message_by_state on message (state, due_at);
create index message_by_called on message (called);
create index message_by_taken on message (channel, taken_as) where taken_as is not null;

pragma user_version = 7;
