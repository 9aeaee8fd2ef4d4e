select name, first, last, peak, string_agg(incident, ' ' order by day, incident) as evidence
from (
  select distinct leaf.name, episode.first, episode.last, episode.peak, counting.day, counting.incident
  from episode
  join total on total.rule = episode.rule and total.day = episode.first and total.amount >= total.at_least
  join leaf on leaf.id = total.id
  cross join generate_series(episode.first - leaf.in_days + 1, episode.first) as seen (day)
  join counting on counting.id = leaf.id and counting.day = seen.day and counting.amount > 0
) crossed
group by name, first, last, peak
