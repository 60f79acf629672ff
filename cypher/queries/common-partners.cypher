// Common partners of two actors: who has agreements with both
// @param actor text: id, name or alias of the actor, in any case
// @param other text: id, name or alias of the other actor, in any case
// @param group group = made: made, sought, unmade, or any
// @param limit integer = 100: at most so many rows
// @return partner, name, kind, agreements, otherAgreements
MATCH (a:Actor)-[v:AGREES_WITH]-(c:Actor)
WHERE (toLower(a.id) = toLower($actor) OR toLower(a.name) = toLower($actor)
    OR any(alias IN a.aliases WHERE toLower(alias) = toLower($actor)))
  AND ($group = 'any' OR v.group = $group)
WITH c, count(DISTINCT v.agreement) AS agreements
MATCH (c)-[w:AGREES_WITH]-(b:Actor)
WHERE (toLower(b.id) = toLower($other) OR toLower(b.name) = toLower($other)
    OR any(alias IN b.aliases WHERE toLower(alias) = toLower($other)))
  AND ($group = 'any' OR w.group = $group)
WITH c, agreements, count(DISTINCT w.agreement) AS otherAgreements
RETURN c.id AS partner, c.name AS name, c.kind AS kind, agreements, otherAgreements
ORDER BY agreements + otherAgreements DESC, partner
LIMIT $limit
