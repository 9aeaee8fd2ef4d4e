-- What the key of a person's own is made with: it opens what the log says of their way. Deleted when they are erased, and with it the key.
create table person_salt (
    person text primary key,
    salt   blob not null
) strict, without rowid;

pragma user_version = 10;
