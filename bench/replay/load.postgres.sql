-- The tables of one replay, and the indexes that its rules can use. Run in the folder that holds the exported files.
\set QUIET on
create extension if not exists postgis;
drop table if exists incident, leaf, walk, muster;

create table incident (id text, day int, lat float8, lon float8, country text, type int, count int, killed int);
\copy incident from 'incident.csv' csv
create table leaf (rule text, n int, must_hold int, deaths int, lat float8, lon float8, km float8, country text, types int, in_days int, at_least int);
\copy leaf from 'leaf.csv' csv
create table walk (first int, last int);
\copy walk from 'walk.csv' csv
create table muster (rule text, first int, last int, peak bigint);
\copy muster from 'muster.csv' csv

alter table incident add place geography(point), add flat geometry(point), add apart float8 generated always as (cos(radians(lat))) stored;
update incident set place = st_makepoint(lon, lat)::geography, flat = st_makepoint(lon, lat) where lat is not null;
alter table leaf add place geography(point);
update leaf set place = st_makepoint(lon, lat)::geography where km is not null;

create index incident_place on incident using gist (place) with (fillfactor = 100);
create index incident_flat on incident using gist (flat) with (fillfactor = 100);
create index incident_country on incident (country, day) include (type, count, killed) with (fillfactor = 100);
cluster incident using incident_place;
vacuum (freeze, analyze) incident;
analyze leaf;
