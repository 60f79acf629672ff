// Most connected actors: those with agreements with the most others
// @param kind kind = any: only actors of this kind
// @param group group = made: made, sought, unmade, or any
// @param limit integer = 20: at most so many rows
// @return actor, name, kind, partners, agreements
MATCH (a:Actor)-[w:AGREES_WITH]-(b:Actor)
WHERE ($group = 'any' OR w.group = $group)
  AND ($kind = 'any' OR a.kind = $kind)
RETURN a.id AS actor, a.name AS name, a.kind AS kind, count(DISTINCT b.id) AS partners,
  count(DISTINCT w.agreement) AS agreements
ORDER BY partners DESC, agreements DESC, actor
LIMIT $limit
