// What a store holds, to be compared with what it shall hold; `links` counts the relationships that hang on the record.
MATCH (n:Actor)
RETURN n.id AS id, n.hash AS hash, 0 AS links
