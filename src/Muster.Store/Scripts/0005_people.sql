-- Who is on the roster. What tells who or where somebody is stands sealed; what remains open is what boards count by.
create table person (
    number   integer primary key,
    id       text not null unique,
    post     text not null,
    category text not null,
    warden   text,                    -- the id of the person's warden
    standing text not null,           -- present, left, erased
    sealed   blob,                    -- JSON of the person, protected; null once erased
    phone    blob,                    -- HMAC-SHA-256 of the E.164 number under this folder's key: finds whose phone a message came from
    mail     blob,                    -- the same of the e-mail address in lower case
    proofs   text not null,           -- JSON: per field, where it came from and when it was last proved; never a value
    changed_at text not null
) strict;

create index person_by_phone on person (phone) where phone is not null;
create index person_by_mail on person (mail) where mail is not null;

-- Where somebody stays for a time, or means to.
create table stay (
    id       integer primary key,
    person   text not null references person (id),
    sealed   blob not null,           -- JSON of the stay, protected
    standing text not null            -- planned, confirmed, over
) strict;

create index stay_by_person on stay (person);

-- What a warden has agreed to.
create table warden (
    person    text primary key references person (id),
    zone      text not null,
    alternate text references person (id),
    agreed_on text,                   -- the day of the signature, null for none
    tested_on text                    -- the day of the last test, null for never
) strict, without rowid;

-- Keys that this folder made for itself, each protected.
create table secret (
    name   text primary key,
    sealed blob not null
) strict, without rowid;

pragma user_version = 5;
