-- The tables of one replay, and the indexes that its rules can use. Run in the folder that holds the exported files.
set client_min_messages = warning;
create extension if not exists postgis;
drop table if exists incident, read_leaf, leaf, box, walk;

create table incident (id text collate "C", day int, lat float8, lon float8, country text collate "C", type int, count int, killed int);
\copy incident from 'incident.csv' csv
create table read_leaf (name text, n int, must_hold int, deaths int, lat float8, lon float8, km float8, country text collate "C", types int, in_days int, at_least int);
\copy read_leaf from 'leaf.csv' csv
create table walk (first int, last int);
\copy walk from 'walk.csv' csv

alter table incident add place geography(point), add flat geometry(point), add cos_lat float8;
update incident set place = st_makepoint(lon, lat)::geography, flat = st_makepoint(lon, lat), cos_lat = cos(radians(lat)) where lat is not null;

-- Numbers instead of names: they sort and hash quicker.
create table leaf as
select row_number() over (order by name, n)::int as id, dense_rank() over (order by name)::int as rule, count(*) over (partition by name)::int as parts,
  read_leaf.*, walk.*, cos(radians(lat)) as cos_lat, case when km is not null then st_makepoint(lon, lat)::geography end as place
from read_leaf, walk;

-- The boxes round each ring: two where it crosses the antimeridian, all longitudes where it holds a pole.
create table box as
with reach as (
  select id, lat, lon, degrees(km / 6371.0088) + 1e-6 as north,
    case when abs(lat) + degrees(km / 6371.0088) + 1e-6 >= 90 then 360
    else degrees(asin(sin(radians(degrees(km / 6371.0088) + 1e-6)) / cos_lat)) + 1e-6 end as east
  from leaf where km is not null
)
select id as leaf, st_makeenvelope(lon - east + turn, lat - north, lon + east + turn, lat + north) as box
from reach, (values (-360), (0), (360)) turns (turn)
where lon - east + turn <= 180 and lon + east + turn >= -180 and (east < 360 or turn = 0);

create index incident_place on incident using gist (place) with (fillfactor = 100);
create index incident_flat on incident using gist (flat) with (fillfactor = 100);
create index incident_country on incident (country, day) include (type, count, killed, id) with (fillfactor = 100);
cluster incident using incident_flat;
vacuum (freeze, analyze) incident;
vacuum (freeze, analyze) leaf;
vacuum (freeze, analyze) box;
