-- What feeds bring. Raw bytes are kept once, whoever brings them and however often.
create table raw (
    hash  text primary key,           -- SHA-256 of bytes, lower-case hexadecimal
    bytes blob not null
) strict;

-- An issuer's page as it was once seen. Nothing here is ever changed: a new text is a new row.
create table page_version (
    id       integer primary key,
    document text not null unique,    -- feed, issuer, page, moment and text: giving it twice adds nothing
    feed     text not null,
    issuer   text not null,
    country  text,
    page     text not null,
    subject  text not null,           -- country, or page where there is none: what the versions of one page share
    seen_at  text not null,
    issued   text,
    level    integer,
    hash     text not null references raw (hash),
    is_blank integer not null,
    language text,
    published text,
    facts    text not null            -- JSON: a list of facts as contract/reading.md has them
) strict;

create index page_version_by_subject on page_version (issuer, subject);

-- Which versions speak of a country: the page's own, and every one that a fact names.
create table page_version_country (
    country    text not null,
    version_id integer not null references page_version (id),
    primary key (country, version_id)
) strict, without rowid;

-- A row of an incident source. A row that the source has revised is a new row here under the same key.
create table incident_row (
    id        integer primary key,
    register  text not null,          -- the source: ged, acled, …
    key       text not null,          -- its own id of the incident
    hash      text not null,          -- SHA-256 of row
    country   text,
    last_day  text,                   -- the incident's last day, where known
    known_on  text not null,          -- the day from which it is used: reported, else its last day, else taken
    publishers text not null,         -- JSON: on whose word the row rests
    row       text not null,          -- as it came
    fact      text not null,          -- JSON
    unique (register, key, hash)
) strict;

create index incident_row_by_country on incident_row (country, known_on);

create table feed (
    name     text primary key,
    kind     text not null,
    address  text,
    settings text not null,           -- JSON
    added_at text not null
) strict;

-- Every time a feed was asked, and what came of it.
create table pull (
    id       integer primary key,
    feed     text not null references feed (name),
    at       text not null,
    outcome  text not null,           -- answered, not_modified, refused
    items    integer not null,        -- how many usable items
    flaws    integer not null,        -- how many that were not
    newest   text,                    -- the newest day that an item bears
    problem  text                     -- JSON: code, found, expected
) strict;

create index pull_by_feed on pull (feed, at);

-- The single answers of a pull.
create table answer (
    pull_id  integer not null references pull (id),
    position integer not null,
    address  text not null,
    status   integer not null,
    headers  text not null,           -- JSON
    hash     text references raw (hash),
    primary key (pull_id, position)
) strict, without rowid;

alter table report add column feed text;
alter table report add column publisher text;
alter table report add column sketch blob;
alter table report add column own_staff integer not null default 0;

create table report_country (
    country   text not null,
    report_id integer not null references report (id),
    primary key (country, report_id)
) strict, without rowid;

insert or ignore into report_country (country, report_id)
select json_extract(json, '$.country'), report_id from fact where json_extract(json, '$.country') is not null
union
select country, id from report where country is not null;

-- What somebody has to be told, written with its cause and sent after it.
create table notice (
    id         integer primary key,
    made_at    text not null,
    recipient  text not null,         -- mailto:… or https://…
    subject    text not null,
    body       text not null,
    state      text not null,         -- queued, handed_over, failed
    tries      integer not null,
    tried_at   text,
    trouble    text
) strict;

create index notice_by_state on notice (state);

pragma user_version = 2;
