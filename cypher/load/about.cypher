MATCH (c:Claim)-[r:ABOUT]->(g:Agreement)
RETURN c.id AS claim, g.id AS agreement, r.position AS position, r.steps AS steps
