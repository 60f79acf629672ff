// Shortest path between two actors along their agreements; of several, the first in order of the actors' ids
// @param actor text: id, name or alias of the actor, in any case
// @param other text: id, name or alias of the other actor, in any case
// @param group group = made: made, sought, unmade, or any
// @return actors, names, agreements, length

// @engine neo4j
MATCH (a:Actor)
WHERE (toLower(a.id) = toLower($actor) OR toLower(a.name) = toLower($actor)
    OR any(alias IN a.aliases WHERE toLower(alias) = toLower($actor)))
MATCH (b:Actor)
WHERE b.id <> a.id
  AND (toLower(b.id) = toLower($other) OR toLower(b.name) = toLower($other)
    OR any(alias IN b.aliases WHERE toLower(alias) = toLower($other)))
MATCH p = allShortestPaths((a)-[:AGREES_WITH*..6]-(b))
WHERE all(w IN relationships(p) WHERE ($group = 'any' OR w.group = $group))
WITH p, [n IN nodes(p) | n.id] AS ids, [r IN relationships(p) | r.agreement] AS agreements
RETURN ids AS actors, [n IN nodes(p) | n.name] AS names, agreements, length(p) AS length
ORDER BY length, actors, agreements
LIMIT 1

// @engine embedded
// A condition after the path would only judge the path that was found: here it stands where the path is searched.
MATCH (a:Actor)
WHERE (toLower(a.id) = toLower($actor) OR toLower(a.name) = toLower($actor)
    OR any(alias IN a.aliases WHERE toLower(alias) = toLower($actor)))
MATCH (b:Actor)
WHERE b.id <> a.id
  AND (toLower(b.id) = toLower($other) OR toLower(b.name) = toLower($other)
    OR any(alias IN b.aliases WHERE toLower(alias) = toLower($other)))
MATCH p = allShortestPaths((a)-[w:AGREES_WITH*..6 WHERE ($group = 'any' OR w.group = $group)]-(b))
WITH p, [n IN nodes(p) | n.id] AS ids, [r IN relationships(p) | r.agreement] AS agreements
RETURN ids AS actors, [n IN nodes(p) | n.name] AS names, agreements, length(p) AS length
ORDER BY length, actors, agreements
LIMIT 1
