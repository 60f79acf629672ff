// Agreements that came about on or after a date, newest first; a year or month counts from its first day
// @param date date: the first day
// @param group group = made: made, sought, unmade, or any
// @param limit integer = 100: at most so many rows
// @return agreement, type, domain, status, parties, since, until, sources
MATCH (g:Agreement)
WHERE g.since >= $date
  AND ($group = 'any' OR g.group = $group)
MATCH (g)<-[r:PARTY_TO]-(p:Actor)
WITH g, p, r ORDER BY g.id, r.position
WITH g, collect(p.name) AS parties
RETURN g.id AS agreement, g.type AS type, g.domain AS domain, g.status AS status, parties,
  g.since AS since, g.until AS until, g.sources AS sources
ORDER BY coalesce(since, '') DESC, agreement
LIMIT $limit
