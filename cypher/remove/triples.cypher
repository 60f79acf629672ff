// The derived relationships of agreements that have changed or gone; $ids: [agreement].
UNWIND $ids AS id
MATCH (:Actor)-[r:AGREES_WITH {agreement: id}]->(:Actor)
DELETE r
