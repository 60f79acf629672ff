// Agreements between two actors, newest first; where a hub joins several, only those with the hub
// @param actor text: id, name or alias of the actor, in any case
// @param other text: id, name or alias of the other actor, in any case
// @param group group = made: made, sought, unmade, or any
// @param limit integer = 100: at most so many rows
// @return agreement, type, domain, status, parties, since, until, sources
MATCH (a:Actor)-[w:AGREES_WITH]-(b:Actor)
WHERE (toLower(a.id) = toLower($actor) OR toLower(a.name) = toLower($actor)
    OR any(alias IN a.aliases WHERE toLower(alias) = toLower($actor)))
  AND (toLower(b.id) = toLower($other) OR toLower(b.name) = toLower($other)
    OR any(alias IN b.aliases WHERE toLower(alias) = toLower($other)))
  AND ($group = 'any' OR w.group = $group)
WITH collect(DISTINCT w.agreement) AS ids
MATCH (g:Agreement)
WHERE g.id IN ids
MATCH (g)<-[r:PARTY_TO]-(p:Actor)
WITH g, p, r ORDER BY g.id, r.position
WITH g, collect(p.name) AS parties
RETURN g.id AS agreement, g.type AS type, g.domain AS domain, g.status AS status, parties,
  g.since AS since, g.until AS until, g.sources AS sources
ORDER BY coalesce(since, '') DESC, agreement
LIMIT $limit
