// The derived relationship between two parties; $rows: [{id, from, to, properties}].
// CREATE, since both ends may have thousands of these and MERGE would read them all each time. The same transaction has
// taken away whatever the agreement had before, so that running it again gives the same.
UNWIND $rows AS row
MATCH (a:Actor {id: row.from})
MATCH (b:Actor {id: row.to})
CREATE (a)-[r:AGREES_WITH {id: row.id}]->(b)
SET r += row.properties
