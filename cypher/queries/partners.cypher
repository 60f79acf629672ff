// Partners of an actor by type of agreement, those with the most agreements first
// @param actor text: id, name or alias of the actor, in any case
// @param type type = any: only agreements of this type
// @param group group = made: made, sought, unmade, or any
// @param limit integer = 100: at most so many rows
// @return partner, name, kind, type, agreements, since, until
MATCH (a:Actor)-[w:AGREES_WITH]-(b:Actor)
WHERE (toLower(a.id) = toLower($actor) OR toLower(a.name) = toLower($actor)
    OR any(alias IN a.aliases WHERE toLower(alias) = toLower($actor)))
  AND ($group = 'any' OR w.group = $group)
  AND ($type = 'any' OR w.type = $type)
WITH b.id AS partner, b.name AS name, b.kind AS kind, w.type AS type, w
RETURN partner, name, kind, type, count(DISTINCT w.agreement) AS agreements, min(w.since) AS since, max(w.until) AS until
ORDER BY agreements DESC, partner, type
LIMIT $limit
