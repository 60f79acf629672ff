"""prune_vocab.py TOKENIZER.json OUT.json TEXT.jsonl[.gz]... : the word pieces that occur in the texts, with all single characters and specials.

WordPiece over the smaller vocabulary reads common words exactly as before; a word with a dropped piece falls into smaller pieces.
OUT: {"pieces": [...], "ids": [their rows in the full table]}
"""
import collections, gzip, json, sys
from tokenizers import Tokenizer

tokfile, out, *files = sys.argv[1:]
tok = Tokenizer.from_file(tokfile)
tok.no_padding(); tok.no_truncation()
vocab = tok.get_vocab()
seen = {vocab[t] for t in ('[PAD]', '[UNK]', '[CLS]', '[SEP]')}
seen |= {i for p, i in vocab.items() if len(p.removeprefix('##')) == 1}
count = collections.Counter()
for f in files:
    with (gzip.open(f, 'rt') if f.endswith('.gz') else open(f)) as h:
        batch = []
        for line in h:
            r = json.loads(line)
            batch += [r.get('title') or '', r.get('body') or '']
            if len(batch) >= 4000:
                for e in tok.encode_batch(batch, add_special_tokens=False):
                    count.update(e.ids)
                batch = []
        for e in tok.encode_batch(batch, add_special_tokens=False):
            count.update(e.ids)
seen |= {i for i, n in count.items() if n > 1}
by_id = {i: p for p, i in vocab.items()}
ids = sorted(seen)
json.dump({'pieces': [by_id[i] for i in ids], 'ids': ids}, open(out, 'w'))
print(len(ids), 'of', len(vocab), 'pieces kept')
