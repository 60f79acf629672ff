// Gives the store back after a save that failed: it holds no whole graph now, and says so by having no hash.
MATCH (s:Pactgraph {id: 'graph'})
WHERE s.save = $save
REMOVE s.save, s.batch, s.asked
