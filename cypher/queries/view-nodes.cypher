// Whole graph for a view, its nodes: every actor with how many others it has agreements with
// @param group group = made: made, sought, unmade, or any
// @return id, name, kind, partners, agreements
MATCH (a:Actor)
OPTIONAL MATCH (a)-[w:AGREES_WITH]-(b:Actor)
WHERE ($group = 'any' OR w.group = $group)
RETURN a.id AS id, a.name AS name, a.kind AS kind, count(DISTINCT b.id) AS partners,
  count(DISTINCT w.agreement) AS agreements
ORDER BY id
