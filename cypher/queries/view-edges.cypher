// Whole graph for a view, its edges: every pair and agreement
// @param group group = made: made, sought, unmade, or any
// @return id, from, to, agreement, type, status, group, since, until
MATCH (a:Actor)-[w:AGREES_WITH]->(b:Actor)
WHERE ($group = 'any' OR w.group = $group)
RETURN w.id AS id, a.id AS from, b.id AS to, w.agreement AS agreement, w.type AS type, w.status AS status,
  w.group AS group, w.since AS since, w.until AS until
ORDER BY from, to, agreement
