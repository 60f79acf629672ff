"""Trains the pair encoder.

usage: train.py EXAMPLES.pkl MODEL.safetensors OUT [--holdout 0]
--holdout k leaves fold k out and reports on it; --holdout -1 learns from all.
Writes OUT.npz (parameters, averaged) and, of the fold left out, OUT.logits.jsonl.
"""
import argparse, json, os, pickle, sys, time
os.environ.setdefault('XLA_FLAGS', '--xla_cpu_multi_thread_eigen=true intra_op_parallelism_threads=2')
import numpy as np, jax, jax.numpy as jnp, optax
jax.config.update('jax_default_prng_impl', 'rbg')
sys.path.insert(0, os.path.dirname(__file__))
from model import init, forward, N_FEATS, N_TYPES, N_STATUSES

BUCKETS = (48, 64, 80, 128)
PAIRS = (128, 384)


def batches(ex, size, rng=None):
    """Lists of examples of like length; shuffled when rng is given."""
    out = []
    for i, L in enumerate(BUCKETS):
        lo = BUCKETS[i - 1] if i else 0
        rows = [e for e in ex if lo < len(e['ids']) <= L and e['pairs']]
        if rng is not None:
            rng.shuffle(rows)
        cur, n = [], 0
        for e in rows:
            if cur and (len(cur) == size or n + len(e['pairs']) > PAIRS[-1]):
                out.append((L, cur)); cur, n = [], 0
            cur.append(e); n += len(e['pairs'])
        if cur:
            out.append((L, cur))
    if rng is not None:
        rng.shuffle(out)
    return out


def pool_of(ex):
    """Word pieces of mentions, by kind and number of pieces: names to put in others' place."""
    pool = {}
    for e in ex:
        for spans in e['ents']:
            for lo, hi in spans:
                pool.setdefault((e['kind'][lo], hi - lo), set()).add(tuple(e['ids'][lo:hi]))
    return {k: sorted(v) for k, v in pool.items()}


def renamed(e, pool, share, rng):
    """The example with some of its actors under other names of the same kind and length, so that no name is learnt by heart."""
    ids, done = list(e['ids']), {}
    for spans in e['ents']:
        swap = rng.random() < share
        for lo, hi in spans:
            old = tuple(e['ids'][lo:hi])
            if old not in done:
                names = pool[(e['kind'][lo], hi - lo)]
                done[old] = names[rng.integers(len(names))] if swap else old
            ids[lo:hi] = done[old]
    return {**e, 'ids': ids}


def pack(L, rows, size, E=14):
    z = lambda *s, t=np.int32: np.zeros(s, t)
    n = sum(len(e['pairs']) for e in rows)
    P = next(x for x in PAIRS if n <= x)
    b = {k: z(size, L) for k in ('ids', 'seg', 'kind', 'first', 'trig', 'mask')}
    b |= {'men': z(size, E, L, t=np.float32), 'men2': z(size, E, L, t=np.float32), 'pb': z(P), 'pa': z(P), 'pc': z(P), 'feats': z(P, N_FEATS, t=np.float32), 'lr': z(P, t=np.float32),
          'pmask': z(P, t=np.float32), 'y': z(P, t=np.float32), 'type': z(P) - 1, 'status': z(P) - 1}
    b['pb'] += size - 1
    b['mask'][:, 0] = 1
    at = 0
    for i, e in enumerate(rows):
        m = len(e['ids'])
        for k in ('ids', 'seg', 'kind', 'first', 'trig'):
            b[k][i, :m] = e[k]
        b['mask'][i, :m] = 1
        for j, spans in enumerate(e['ents'][:E]):
            for lo, hi in spans:
                b['men'][i, j, lo] += 1 / len(spans)
                b['men2'][i, j, lo:hi] += 1 / len(spans) / (hi - lo)
        for (a, c, y, t, s, lr), f in zip(e['pairs'], e['feats']):
            b['pb'][at], b['pa'][at], b['pc'][at], b['feats'][at], b['lr'][at] = i, min(a, E - 1), min(c, E - 1), f, lr
            b['pmask'][at], b['y'][at], b['type'][at], b['status'][at] = 1, y, t, s
            at += 1
    return b


def loss_of(p, word, b, key, rate):
    o = forward(p, word, b, key, rate)
    bce = optax.sigmoid_binary_cross_entropy(o[:, 0], b['y']) * b['pmask']
    ce = lambda lo, hi, t: -jnp.take_along_axis(jax.nn.log_softmax(o[:, lo:hi]), jnp.maximum(t, 0)[:, None], 1)[:, 0] * (t >= 0)
    return (bce.sum() + ce(1, 1 + N_TYPES, b['type']).sum() + ce(1 + N_TYPES, 1 + N_TYPES + N_STATUSES, b['status']).sum()) / 60


def main():
    a = argparse.ArgumentParser()
    a.add_argument('ex'); a.add_argument('weights'); a.add_argument('out')
    for name, kind, value in (('layers', int, 4), ('epochs', int, 4), ('holdout', int, 0), ('seed', int, 1), ('batch', int, 16), ('lr', float, 1e-4), ('head-lr', float, 1e-3),
                              ('decay', float, 0.85), ('drop', float, 0.15), ('ema', float, 0.99), ('rename', float, 0.1)):
        a.add_argument(f'--{name}', type=kind, default=value)
    a = a.parse_args()
    ex = pickle.load(open(a.ex, 'rb'))
    learn = [e for e in ex if e['fold'] != a.holdout]
    held = [e for e in ex if e['fold'] == a.holdout]
    rng = np.random.default_rng(a.seed)
    p, word = init(a.weights, a.layers, a.seed)
    pool = pool_of(learn)
    steps = a.epochs * len(batches(learn, a.batch))
    # learning rates fall by `decay` a layer, from the last layer to the embeddings
    def rate_of(path, _):
        k = [getattr(x, 'key', getattr(x, 'idx', None)) for x in path]
        if k[0] == 'head':
            return 'head'
        return f'l{k[2]}' if k[1] == 'layers' else 'emb'
    labels = jax.tree_util.tree_map_with_path(rate_of, p)
    sched = lambda top: optax.warmup_cosine_decay_schedule(0, top, int(0.1 * steps), steps, top * 0.02)
    wd = lambda q: jax.tree.map(lambda x: x.ndim > 1, q)
    tx = {'head': optax.adamw(sched(a.head_lr), weight_decay=0.01, mask=wd), 'emb': optax.adamw(sched(a.lr * a.decay ** (a.layers + 1)), weight_decay=0.01, mask=wd)}
    for i in range(a.layers):
        tx[f'l{i}'] = optax.adamw(sched(a.lr * a.decay ** (a.layers - 1 - i)), weight_decay=0.01, mask=wd)
    opt = optax.chain(optax.clip_by_global_norm(1.0), optax.multi_transform(tx, labels))
    state = opt.init(p)

    @jax.jit
    def step(p, ema, state, word, b, key):
        l, g = jax.value_and_grad(loss_of)(p, word, b, key, a.drop)
        u, state = opt.update(g, state, p)
        p = optax.apply_updates(p, u)
        return p, jax.tree.map(lambda e, x: e * a.ema + x * (1 - a.ema), ema, p), state, l

    fwd = jax.jit(lambda p, word, b: forward(p, word, b, None, 0))

    def predict(p, path):
        """Writes the held-out rows' logits, and prints how pairs, types and statuses fare at the best threshold."""
        told = []
        with open(path, 'w') as f:
            for L, rows in batches(held, 32):
                o = np.asarray(fwd(p, word, pack(L, rows, 32))); at = 0
                for e in rows:
                    ps = []
                    for (x, c, y, t, s, lr) in e['pairs']:
                        v = [round(float(q), 4) for q in o[at]]; at += 1
                        ps.append({'a': x, 'b': c, 'y': y, 'type': t, 'status': s, 'out': v})
                    told += ps
                    f.write(json.dumps({'id': e['id'], 'pairs': ps}) + '\n')
        told.sort(key=lambda q: -q['out'][0])
        gold = sum(q['y'] for q in told); hit = 0; best = (0, 0, 0, 0)
        for n, q in enumerate(told, 1):
            hit += q['y']; f1 = 2 * hit / (n + gold)
            best = max(best, (f1, hit / n, hit / gold, q['out'][0]))
        right = [q for q in told if q['y'] and q['out'][0] >= best[3]]
        top = lambda q, lo, hi: int(np.argmax(q['out'][lo:hi]))
        print(f'  fold {a.holdout}: of candidates that are pairs F1 {best[0]:.3f} P {best[1]:.3f} R {best[2]:.3f} from logit {best[3]:.2f};'
              f' type {np.mean([top(q, 1, 1 + N_TYPES) == q["type"] for q in right]):.3f}, status {np.mean([top(q, 1 + N_TYPES, None) == q["status"] for q in right]):.3f}', flush=True)

    key = jax.random.key(a.seed); ema = p; t0 = time.time(); n = 0
    for ep in range(a.epochs):
        tot, cnt = 0.0, 0
        for L, rows in batches(learn, a.batch, rng):
            key, k = jax.random.split(key); n += 1
            p, ema, state, l = step(p, ema, state, word, pack(L, [renamed(e, pool, a.rename, rng) for e in rows] if a.rename else rows, a.batch), k)
            tot += float(l); cnt += 1
        print(f'epoch {ep + 1} loss {tot / cnt:.4f} steps {n} seconds {time.time() - t0:.0f}', flush=True)
        flat, _ = jax.tree.flatten_with_path(ema)
        np.savez(a.out + '.npz', **{jax.tree_util.keystr(k): np.asarray(v) for k, v in flat})
        if held:
            predict(ema, a.out + '.logits.jsonl')

if __name__ == '__main__':
    main()
