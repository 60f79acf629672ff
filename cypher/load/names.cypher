MATCH (c:Claim)-[r:NAMES]->(a:Actor)
RETURN c.id AS claim, a.id AS actor, r.position AS position, properties(r) AS properties
