// Takes the store for one save; no row where another save has it. $save: the save's own mark; $silent and $silentBatch: the
// mark and batch of a save that has not moved for so long that it counts as dead.
MERGE (s:Pactgraph {id: 'graph'})
SET s.asked = $save // takes the node's lock, so that what follows is read under it
WITH s
WHERE s.save IS NULL OR s.save = $save OR (s.save = $silent AND s.batch = $silentBatch)
SET s.save = $save, s.batch = 0, s.hash = null
RETURN s.save AS save
