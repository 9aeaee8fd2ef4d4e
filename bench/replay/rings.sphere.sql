select one.id, day, count, killed from incident one
where st_dwithin(one.place, leaf.place, leaf.km * 1001 + 1, false) and one.type & leaf.types <> 0
  and 2 * 6371.0088 * asin(least(1, sqrt(sin(radians(one.lat - leaf.lat) / 2) ^ 2 + one.cos_lat * leaf.cos_lat * sin(radians(one.lon - leaf.lon) / 2) ^ 2))) <= leaf.km
