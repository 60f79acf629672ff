// Claim nodes; $rows: [{id, properties}]. Properties that are null are taken away; those of others stay.
UNWIND $rows AS row
MERGE (n:Claim {id: row.id})
SET n += row.properties
