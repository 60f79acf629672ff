// The parties and claims of agreements that have changed; $ids: [agreement].
UNWIND $ids AS id
MATCH (g:Agreement {id: id})<-[r:PARTY_TO|ABOUT]-()
DELETE r
