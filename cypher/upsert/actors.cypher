// Actor nodes; $rows: [{id, properties}]. Properties that are null are taken away; those of others stay.
UNWIND $rows AS row
MERGE (n:Actor {id: row.id})
SET n += row.properties
