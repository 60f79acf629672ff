// Opens each batch of a save: no row where another save has taken over, so that the batch must not be written.
MATCH (s:Pactgraph {id: 'graph'})
SET s.batch = $batch
WITH s
WHERE s.save = $save
RETURN s.save AS save
