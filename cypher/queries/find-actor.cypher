// Actors whose name, alias or id holds a text, exact matches first
// @param text text: the text, in any case
// @param kind kind = any: only actors of this kind
// @param limit integer = 20: at most so many rows
// @return actor, name, kind, aliases, agreements
MATCH (a:Actor)
WHERE ($kind = 'any' OR a.kind = $kind)
  AND (toLower(a.id) CONTAINS toLower($text) OR toLower(a.name) CONTAINS toLower($text)
    OR any(alias IN a.aliases WHERE toLower(alias) CONTAINS toLower($text)))
OPTIONAL MATCH (a)-[:PARTY_TO]->(g:Agreement)
WITH a, count(DISTINCT g) AS agreements
WITH a, agreements,
  CASE
    WHEN toLower(a.name) = toLower($text) OR toLower(a.id) = toLower($text) THEN 0
    WHEN any(alias IN a.aliases WHERE toLower(alias) = toLower($text)) THEN 1
    WHEN toLower(a.name) STARTS WITH toLower($text) THEN 2
    ELSE 3
  END AS rank
RETURN a.id AS actor, a.name AS name, a.kind AS kind, a.aliases AS aliases, agreements
ORDER BY rank, agreements DESC, actor
LIMIT $limit
