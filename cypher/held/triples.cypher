// How many derived relationships each agreement has.
MATCH (:Actor)-[r:AGREES_WITH]->(:Actor)
RETURN r.agreement AS id, count(*) AS links
