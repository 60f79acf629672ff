// Gives the store back with what it holds now; run again after a commit whose answer was lost, it finds its own work.
MATCH (s:Pactgraph {id: 'graph'})
WHERE s.save = $save OR (s.save IS NULL AND s.hash = $hash)
SET s += $properties
REMOVE s.save, s.batch, s.asked
RETURN s.hash AS hash
