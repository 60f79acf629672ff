// The snippet and names of claims that have changed; $ids: [claim]. ABOUT belongs to the agreement.
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[r:FROM|NAMES]->()
DELETE r
