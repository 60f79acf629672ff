// Mentions in a document: who is named by which words, and in which claim
// @param snippet text: id of the document
// @return claim, agreement, actor, name, text, field, start, end, role, hub, reason
MATCH (c:Claim)-[:FROM]->(s:Snippet)
WHERE s.id = $snippet
MATCH (c)-[:ABOUT]->(g:Agreement)
MATCH (c)-[r:NAMES]->(a:Actor)
RETURN c.id AS claim, g.id AS agreement, a.id AS actor, a.name AS name, r.text AS text, r.field AS field,
  r.startOffset AS start, r.endOffset AS end, r.role AS role, r.hub AS hub, r.reason AS reason
ORDER BY CASE field WHEN 'title' THEN 0 ELSE 1 END, start, claim, r.position
