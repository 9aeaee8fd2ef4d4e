-- Whoever is accounted for and then sent words that nobody could be sure of: somebody has to read them, and a board finds them without opening everybody.
create index called_by_unread_words on called (call) where json_extract(json, '$.has_unclear_words') = 1;

pragma user_version = 8;
