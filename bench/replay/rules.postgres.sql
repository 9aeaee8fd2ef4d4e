-- One formulation of the rules: only the days on which a sum changes are looked at. HITS stands for the incidents that count.
with hit as (
  select leaf.rule, leaf.n, one.day, case leaf.deaths when 1 then one.killed else one.count end as amount, leaf.in_days
  from leaf cross join lateral (HITS) one
  where leaf.km is not null
  union all
  select leaf.rule, leaf.n, one.day, case leaf.deaths when 1 then one.killed else one.count end, leaf.in_days
  from leaf join incident one on one.country = leaf.country and one.type & leaf.types <> 0
  where leaf.km is null
), change as (
  select rule, n, day, sum(amount)::bigint as amount
  from (
    select rule, n, greatest(day, first) as day, amount from hit, walk where day + in_days > first and day <= last
    union all
    select rule, n, least(day + in_days, last + 1), -amount from hit, walk where day + in_days > first and day <= last
  ) both_ends
  group by rule, n, day
), grid as (
  select days.rule, leaf.n, days.day, leaf.at_least, leaf.must_hold, coalesce(change.amount, 0) as amount
  from (select distinct rule, day from change) days join leaf using (rule) left join change using (rule, n, day)
), total as (
  select rule, n, day, at_least, must_hold, sum(amount) over (partition by rule, n order by day rows unbounded preceding)::bigint as amount from grid
), state as (
  select rule, day, count(*) filter (where amount >= at_least) >= min(must_hold) as holds, max(amount) filter (where amount >= at_least) as peak
  from total group by rule, day
), step as (
  select rule, day, holds, peak, lead(day) over own - 1 as until, case when holds = lag(holds) over own then 0 else 1 end as turns
  from state window own as (partition by rule order by day)
), run as (
  select *, sum(turns) over (partition by rule order by day rows unbounded preceding) as number from step
)
select rule, min(day) as first, max(until) as last, max(peak) as peak from run where holds group by rule, number
