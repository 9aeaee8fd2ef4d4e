-- The same formulation as rules.postgres.sql; a ring is an R*Tree's box and the exact distance behind it.
create temp table result as
with counting as materialized (
  select leaf.id, day, one.id as incident, case leaf.deaths when 1 then killed else count end as amount
  from box cross join leaf on leaf.id = box.leaf
  cross join place on place.east >= box.west and place.west <= box.east and place.north >= box.south and place.south <= box.north
  cross join incident one on one.rowid = place.id
  where one.type & leaf.types <> 0
    and 2 * 6371.0088 * asin(min(1, sqrt(pow(sin(radians(one.lat - leaf.lat) / 2), 2) + one.cos_lat * leaf.cos_lat * pow(sin(radians(one.lon - leaf.lon) / 2), 2)))) <= leaf.km
  union all
  select leaf.id, day, one.id, case leaf.deaths when 1 then killed else count end
  from leaf cross join incident one on one.country = leaf.country
  where leaf.km is null and one.type & leaf.types <> 0
), daily as materialized (
  select id, day, sum(amount) as amount from counting group by id, day
), change as materialized (
  select id, day, sum(amount) as amount
  from (
    select id, max(day, first) as day, amount from daily join leaf using (id) where day + in_days > first and day <= last
    union all
    select id, min(day + in_days, last + 1), -amount from daily join leaf using (id) where day + in_days > first and day <= last
  ) both_ends
  group by id, day
), total as materialized (
  select leaf.rule, id, day, must_hold, at_least, sum(amount) over (partition by id order by day rows unbounded preceding) as amount
  from change join leaf using (id) where leaf.parts = 1
  union all
  select rule, id, day, must_hold, at_least, sum(coalesce(amount, 0)) over (partition by id order by day rows unbounded preceding)
  from (
    select leaf.rule, leaf.id, days.day, leaf.must_hold, leaf.at_least, change.amount
    from (select distinct rule, day from change join leaf using (id) where leaf.parts > 1) days
    join leaf on leaf.rule = days.rule left join change on change.id = leaf.id and change.day = days.day
  )
), state as (
  select rule, day, count(*) filter (where amount >= at_least) >= min(must_hold) as holds, max(amount) filter (where amount >= at_least) as peak
  from total group by rule, day
), step as (
  select rule, day, holds, peak, lead(day) over own - 1 as until, case when holds = lag(holds) over own then 0 else 1 end as turns
  from state window own as (partition by rule order by day)
), run as (
  select *, sum(turns) over (partition by rule order by day rows unbounded preceding) as number from step
), episode as materialized (
  select rule, min(day) as first, max(until) as last, max(peak) as peak from run where holds group by rule, number
), crossed as (
  select distinct leaf.name, episode.first, episode.last, episode.peak, counting.day, counting.incident
  from episode
  join total on total.rule = episode.rule and total.day = episode.first and total.amount >= total.at_least
  join leaf on leaf.id = total.id
  cross join back on back.days < leaf.in_days
  join counting on counting.id = leaf.id and counting.day = episode.first - back.days and counting.amount > 0
  order by leaf.name, episode.first, counting.day, counting.incident
)
select name, first, last, peak, group_concat(incident, ' ') as evidence from crossed group by name, first, last, peak;
