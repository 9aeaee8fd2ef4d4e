-- The tables of one replay, and the indexes that its rules can use. Run in the folder that holds the exported files.
create table incident (id text, day int, lat real, lon real, country text, type int, count int, killed int);
.mode csv
.import incident.csv incident
create table read_leaf (name text, n int, must_hold int, deaths int, lat real, lon real, km real, country text, types int, in_days int, at_least int);
.import leaf.csv read_leaf
create table walk (first int, last int);
.import walk.csv walk
alter table incident add cos_lat real;
update incident set lat = null, lon = null where lat = '';
update incident set cos_lat = cos(radians(lat)) where lat is not null;

create table leaf as
select row_number() over (order by name, n) as id, dense_rank() over (order by name) as rule, count(*) over (partition by name) as parts,
  name, must_hold, deaths, lat, lon, nullif(km, '') as km, country, types, in_days, at_least, first, last,
  case when km <> '' then cos(radians(lat)) end as cos_lat
from read_leaf, walk;

-- The boxes round each ring: two where it crosses the antimeridian, all longitudes where it holds a pole.
create table box as
with reach as (
  select id, lat, lon, degrees(km / 6371.0088) + 1e-6 as north,
    case when abs(lat) + degrees(km / 6371.0088) + 1e-6 >= 90 then 360.0
    else degrees(asin(sin(radians(degrees(km / 6371.0088) + 1e-6)) / cos_lat)) + 1e-6 end as east
  from leaf where km is not null
)
select id as leaf, lon - east + turn as west, lon + east + turn as east, lat - north as south, lat + north as north
from reach, (select -360 as turn union all select 0 union all select 360)
where lon - east + turn <= 180 and lon + east + turn >= -180 and (east < 360 or turn = 0);

create table back as
with recursive one (days) as (values (0) union all select days + 1 from one where days + 1 < (select max(in_days) from leaf)) select days from one;

create virtual table place using rtree(id, west, east, south, north);
insert into place select rowid, lon, lon, lat, lat from incident where lat is not null;
create index incident_country on incident (country, day, type, count, killed, id);
analyze;
