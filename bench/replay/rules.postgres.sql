-- The rules over the tables, looking only at the days on which a sum changes. What counts in a ring stands in rings.*.sql.
with counting as (
  select leaf.id, day, one.id as incident, case leaf.deaths when 1 then killed else count end as amount
  from leaf cross join lateral (@RINGS@) one
  where leaf.km is not null
  union all
  select leaf.id, day, one.id, case leaf.deaths when 1 then killed else count end
  from leaf join incident one on one.country = leaf.country and one.type & leaf.types <> 0
  where leaf.km is null
), daily as materialized (
  select id, day, sum(amount) as amount from counting group by id, day
), change as (
  select id, day, sum(amount)::bigint as amount
  from (
    select id, greatest(day, first) as day, amount from daily join leaf using (id) where day + in_days > first and day <= last
    union all
    select id, least(day + in_days, last + 1), -amount from daily join leaf using (id) where day + in_days > first and day <= last
  ) both_ends
  group by id, day
), total as (
  select leaf.rule, id, day, must_hold, at_least, sum(amount) over (partition by id order by day rows unbounded preceding) as amount
  from change join leaf using (id) where leaf.parts = 1
  union all
  select rule, id, day, must_hold, at_least, sum(coalesce(amount, 0)) over (partition by id order by day rows unbounded preceding)
  from (select distinct rule, day from change join leaf using (id) where leaf.parts > 1) days
  join leaf using (rule) left join change using (id, day)
), state as (
  select rule, day, count(*) filter (where amount >= at_least) >= min(must_hold) as holds, max(amount) filter (where amount >= at_least) as peak
  from total group by rule, day
), step as (
  select rule, day, holds, peak, lead(day) over own - 1 as until, case when holds = lag(holds) over own then 0 else 1 end as turns
  from state window own as (partition by rule order by day)
), run as (
  select *, sum(turns) over (partition by rule order by day rows unbounded preceding) as number from step
), episode as (
  select rule, min(day) as first, max(until) as last, max(peak) as peak from run where holds group by rule, number
)
