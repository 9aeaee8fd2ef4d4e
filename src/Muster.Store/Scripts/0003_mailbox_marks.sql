-- How far a feed's mailbox has been read.
create table mailbox_mark (
    feed     text primary key references feed (name),
    validity integer not null,        -- the folder's UIDVALIDITY: with another one the numbers begin anew
    last     integer not null         -- the highest UID that was read
) strict;

pragma user_version = 3;
