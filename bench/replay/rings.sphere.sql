select day, count, killed from incident
where st_dwithin(incident.place, leaf.place, leaf.km * 1001 + 1, false) and incident.type & leaf.types <> 0
  and 2 * 6371.0088 * asin(least(1, sqrt(sin(radians(incident.lat - leaf.lat) / 2) ^ 2 + incident.apart * cos(radians(leaf.lat)) * sin(radians(incident.lon - leaf.lon) / 2) ^ 2))) <= leaf.km
