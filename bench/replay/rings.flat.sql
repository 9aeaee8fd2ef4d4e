select one.id, day, count, killed from box join incident one on one.flat && box.box
where box.leaf = leaf.id and one.type & leaf.types <> 0
  and 2 * 6371.0088 * asin(least(1, sqrt(sin(radians(one.lat - leaf.lat) / 2) ^ 2 + one.cos_lat * leaf.cos_lat * sin(radians(one.lon - leaf.lon) / 2) ^ 2))) <= leaf.km
