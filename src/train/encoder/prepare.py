"""Turns the rows of `pactgraph train --pairs` into word pieces, their marks, actors and pairs as small integer arrays.

The same steps as src/extract/encoder/example.ts: keep the two alike.

usage: prepare.py PAIRS.jsonl TOKENIZER.json OUT.pkl
"""
import json, math, pickle, sys
from tokenizers import Tokenizer

KINDS = ['company', 'country', 'person', 'government-body', 'igo', 'organisation', 'team', 'group']
TYPES = ['cooperation', 'treaty', 'peace', 'merger', 'investment', 'joint-venture', 'commercial', 'licensing', 'settlement', 'employment', 'membership', 'other']
STATUSES = ['speculated', 'proposed', 'negotiating', 'agreed', 'signed', 'active', 'renewed', 'rejected', 'suspended', 'ended']
MAX_PIECES = 192          # [CLS] title [SEP] body [SEP]; longer bodies are cut
CLS, SEP = 101, 102
N_FEATS = 44


def utf16_starts(text):
    """Position in UTF-16 units (as JavaScript counts) of each code point, and of the end."""
    out, at = [], 0
    for c in text:
        out.append(at)
        at += 2 if ord(c) > 0xFFFF else 1
    return out + [at]


def pieces_of(tok, text):
    """[(id, start, end)] with offsets in UTF-16 units."""
    u = utf16_starts(text)
    e = tok.encode(text, add_special_tokens=False)
    return [(i, u[s], u[t]) for i, (s, t) in zip(e.ids, e.offsets)]


def encode(row, tok):
    """One example."""
    fields = {'title': pieces_of(tok, row['title']), 'body': pieces_of(tok, row['body'])}
    fields['title'] = fields['title'][:96]
    fields['body'] = fields['body'][:MAX_PIECES - 3 - len(fields['title'])]
    base = {'title': 1, 'body': 2 + len(fields['title'])}
    ids = [CLS] + [p[0] for p in fields['title']] + [SEP] + [p[0] for p in fields['body']] + [SEP]
    seg = [0] * (2 + len(fields['title'])) + [1] * (1 + len(fields['body']))
    n = len(ids)
    kind, first, trig = [0] * n, [0] * n, [0] * n

    def span(m):
        """Piece range [lo, hi) that a character span covers; None when cut off."""
        ps = fields[m['field']]
        lo = next((i for i, p in enumerate(ps) if p[2] > m['start']), None)
        if lo is None or ps[lo][1] >= m['end']:
            return None
        hi = lo
        while hi < len(ps) and ps[hi][1] < m['end']:
            hi += 1
        return base[m['field']] + lo, base[m['field']] + hi

    ents = []
    for e in row['actors']:
        spans = [(s, m['field']) for m in e['mentions'] if (s := span(m))]
        for (lo, hi), _ in spans:
            for i in range(lo, hi):
                kind[i] = 1 + KINDS.index(e['kind'])
            first[lo] = 1
        ents.append(spans)
    for t in row['triggers']:
        s = span(t)
        if s:
            for i in range(*s):
                trig[i] = 1
    pairs = [p for p in row['pairs'] if ents[p['a']] and ents[p['b']]]
    label = lambda p: (p['y'], TYPES.index(p['type']) if p['y'] else -1, STATUSES.index(p['status']) if p['y'] else -1)
    lrs = sorted((p['logit'] for p in row['pairs']), reverse=True)
    feats = []
    for p in pairs:
        A, B = ents[p['a']], ents[p['b']]
        title = lambda m: any(f == 'title' for _, f in m)
        best = min(((max(x[0][0], y[0][0]) - min(x[0][1], y[0][1]), min(x[0][1], y[0][1]), max(x[0][0], y[0][0])) for x in A for y in B if x[1] == y[1]), default=(99, 0, 0))
        between = sum(trig[best[1]:best[2]])
        ka, kb = row['actors'][p['a']]['kind'], row['actors'][p['b']]['kind']
        f = [p['logit'] / 5, 1 / (1 + math.exp(-p['logit'])), lrs.index(p['logit']) / 5, 1.0 if p['logit'] == lrs[0] else 0.0, (p['logit'] - lrs[0]) / 5,
             min(p['meet'], 4) / 4, float(p['meet'] > 0), float(title(A)), float(title(B)), float(title(A) and title(B)),
             min(len(A), 5) / 5, min(len(B), 5) / 5, math.log(1 + len(ents)) / 2, math.log(1 + len(row['pairs'])) / 4,
             min(max(best[0], 0), 40) / 20, float(best[0] > 90), min(between, 4) / 4, float(between == 0),
             float(row['actors'][p['a']]['place']), float(row['actors'][p['b']]['place']),
             float(abs(p['a'] - p['b']) == 1), min(p['a'], 8) / 8, min(p['b'], 8) / 8, math.log(1 + len(row['triggers'])) / 3]
        for k in KINDS:
            f.append(float(ka == k))
        for k in KINDS:
            f.append(float(kb == k))
        f += [0.0] * (N_FEATS - len(f))
        feats.append(f)
    return {
        'id': row['id'], 'fold': row['fold'], 'ids': ids, 'seg': seg, 'kind': kind, 'first': first, 'trig': trig,
        'ents': [[list(s) for s, _ in e] for e in ents],
        'pairs': [(p['a'], p['b'], *label(p), p['logit']) for p in pairs],
        'feats': feats,
    }


if __name__ == '__main__':
    data, tokfile, out = sys.argv[1:]
    tok = Tokenizer.from_file(tokfile)
    tok.no_padding(); tok.no_truncation()
    ex = [encode(json.loads(l), tok) for l in open(data)]
    lens = sorted(len(e['ids']) for e in ex)
    print(len(ex), 'examples; pieces mean', sum(lens) / len(lens), 'p50/p90/p99/max', [lens[int(q * (len(lens) - 1))] for q in (.5, .9, .99, 1)])
    np_ = sorted(len(e['pairs']) for e in ex); ne = sorted(len(e['ents']) for e in ex)
    print('pairs p50/p90/p99', [np_[int(q * (len(np_) - 1))] for q in (.5, .9, .99, 1)], 'ents', [ne[int(q * (len(ne) - 1))] for q in (.5, .9, .99, 1)])
    pickle.dump(ex, open(out, 'wb'))
