MATCH (g:Agreement)<-[r:PARTY_TO]-(a:Actor)
RETURN g.id AS agreement, a.id AS actor, r.role AS role, r.hub AS hub, r.position AS position
