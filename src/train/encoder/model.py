"""The pair encoder in JAX: a cut MiniLM with marks added to its embeddings, and heads over entity pairs."""
import numpy as np, jax, jax.numpy as jnp
from safetensors.numpy import load_file

D, HEADS, FF = 384, 12, 1536
N_FEATS, N_TYPES, N_STATUSES = 44, 12, 10
Z, M = 192, 256          # width of an entity's projection, of the pair's


@jax.custom_vjp
def mm(x, w):
    """x @ w in bfloat16 with float32 sums (AMX), forward and backward."""
    return jnp.dot(x.astype(jnp.bfloat16), w.astype(jnp.bfloat16), preferred_element_type=jnp.float32)


def _mm_f(x, w):
    return mm(x, w), (x, w)


def _mm_b(res, g):
    x, w = res
    g2, x2 = g.astype(jnp.bfloat16).reshape(-1, g.shape[-1]), x.astype(jnp.bfloat16).reshape(-1, x.shape[-1])
    # the barriers keep XLA from folding the transposes into slower products
    wt, xt = jax.lax.optimization_barrier((w.astype(jnp.bfloat16).T, x2.T))
    dx = jnp.dot(g2, wt, preferred_element_type=jnp.float32).reshape(x.shape)
    return dx, jnp.dot(xt, g2, preferred_element_type=jnp.float32)


mm.defvjp(_mm_f, _mm_b)


def init(path, layers, key, pair_rounds=1):
    """Parameters: those of MiniLM in `path` (first `layers` layers), the rest drawn from `key`."""
    t = load_file(path)
    word = jnp.asarray(t['embeddings.word_embeddings.weight'])
    p = {'enc': {'pos': t['embeddings.position_embeddings.weight'][:256], 'seg': t['embeddings.token_type_embeddings.weight'],
                 'ln_g': t['embeddings.LayerNorm.weight'], 'ln_b': t['embeddings.LayerNorm.bias'], 'layers': []}}
    for i in range(layers):
        n = f'encoder.layer.{i}.'
        lin = lambda a: (t[n + a + '.weight'].T.copy(), t[n + a + '.bias'])
        q, k, v = (lin(f'attention.self.{x}') for x in ('query', 'key', 'value'))
        p['enc']['layers'].append({
            'qkv_w': np.concatenate([q[0], k[0], v[0]], 1), 'qkv_b': np.concatenate([q[1], k[1], v[1]]),
            'o_w': lin('attention.output.dense')[0], 'o_b': lin('attention.output.dense')[1], 'ln1_g': t[n + 'attention.output.LayerNorm.weight'], 'ln1_b': t[n + 'attention.output.LayerNorm.bias'],
            'f1_w': lin('intermediate.dense')[0], 'f1_b': lin('intermediate.dense')[1], 'f2_w': lin('output.dense')[0], 'f2_b': lin('output.dense')[1],
            'ln2_g': t[n + 'output.LayerNorm.weight'], 'ln2_b': t[n + 'output.LayerNorm.bias']})
    rng = np.random.default_rng(key)
    w = lambda a, b: (rng.standard_normal((a, b)) * (a ** -0.5)).astype(np.float32)
    z = lambda b: np.zeros(b, np.float32)
    h = {'kind': (rng.standard_normal((9, D)) * 0.02).astype(np.float32), 'first': (rng.standard_normal((2, D)) * 0.02).astype(np.float32), 'trig': (rng.standard_normal((2, D)) * 0.02).astype(np.float32)}
    h['ent_w'], h['ent_b'] = w(2 * D, Z), z(Z)
    h['ctx_w'], h['ctx_b'] = w(D, Z), z(Z)
    h['cls_w'], h['cls_b'] = w(D, Z), z(Z)
    h['p_w'], h['p_b'] = w(4 * Z + 2 * Z + N_FEATS, M), z(M)
    h['rounds'] = [{'q': w(M, M), 'k': w(M, M), 'v': w(M, M), 'o': w(M, M) * 0.1, 'g': np.ones(M, np.float32), 'b': z(M)} for _ in range(pair_rounds)]
    h['h_w'], h['h_b'] = w(M, M), z(M)
    h['out_w'], h['out_b'] = w(M, 1 + N_TYPES + N_STATUSES) * 0.3, z(1 + N_TYPES + N_STATUSES)
    h['lr_w'] = np.full((1,), 0.5, np.float32)
    p['head'] = h
    return jax.tree.map(jnp.asarray, p), word


def norm(x, g, b):
    mu = x.mean(-1, keepdims=True)
    v = ((x - mu) ** 2).mean(-1, keepdims=True)
    return (x - mu) * jax.lax.rsqrt(v + 1e-12) * g + b


def drop(x, rate, key):
    if key is None or rate == 0:
        return x
    return x * (jax.random.bernoulli(key, 1 - rate, x.shape) / (1 - rate))


def gelu(x):
    return jax.nn.gelu(x, approximate=False)


def forward(p, word, b, key=None, rate=0.1):
    """b: ids, seg, kind, first, trig, mask [B, L]; men [B, E, L] mean weights of the entity's mention heads, tails in men2;
    pairs: pb, pa, pc [P] (snippet, entity, entity), feats [P, N_FEATS], lr [P], pmask [P]. Returns logits [P, 1 + types + statuses]: joined, types, statuses."""
    e, h = p['enc'], p['head']
    ks = iter(jax.random.split(key, 64)) if key is not None else iter([None] * 64)
    B, L = b['ids'].shape
    x = word[b['ids']] + e['pos'][:L] + jax.nn.one_hot(b['seg'], 2) @ e['seg'] + jax.nn.one_hot(b['kind'] - 1, 8) @ h['kind'][1:] + h['first'][1] * b['first'][..., None] + h['trig'][1] * b['trig'][..., None]
    x = drop(norm(x, e['ln_g'], e['ln_b']), rate, next(ks))
    bias = jnp.where(b['mask'] > 0, 0.0, -1e9)[:, None, None, :]
    for l in e['layers']:
        qkv = (mm(x, l['qkv_w']) + l['qkv_b']).reshape(B, L, 3, HEADS, D // HEADS)
        q, k, v = qkv[:, :, 0], qkv[:, :, 1], qkv[:, :, 2]
        a = jax.nn.softmax(jnp.einsum('bqhd,bkhd->bhqk', q, k) / np.sqrt(D // HEADS) + bias, -1)
        o = jnp.einsum('bhqk,bkhd->bqhd', a, v).reshape(B, L, D)
        x = norm(x + drop(mm(o, l['o_w']) + l['o_b'], rate, next(ks)), l['ln1_g'], l['ln1_b'])
        f = mm(gelu(mm(x, l['f1_w']) + l['f1_b']), l['f2_w']) + l['f2_b']
        x = norm(x + drop(f, rate, next(ks)), l['ln2_g'], l['ln2_b'])
    # an entity: mean over its mentions' first pieces, and over all its pieces
    ent = jnp.concatenate([jnp.einsum('bel,bld->bed', b['men'], x), jnp.einsum('bel,bld->bed', b['men2'], x)], -1)
    ent_z = jnp.tanh(mm(ent, h['ent_w']) + h['ent_b'])
    # what both entities' mentions look at in the last layer: the words that join them
    # (one-hot products in place of gathers: XLA's scatter, their gradient, is slow on a CPU)
    E, P = b['men'].shape[1], b['pb'].shape[0]
    ia, ic, ib = jax.nn.one_hot(b['pb'] * E + b['pa'], B * E), jax.nn.one_hot(b['pb'] * E + b['pc'], B * E), jax.nn.one_hot(b['pb'], B)
    ae = jnp.einsum('bel,bhlk->behk', b['men'], a).reshape(B * E, HEADS * L)
    joint = (mm(ia, ae) * mm(ic, ae)).reshape(P, HEADS, L).mean(1)
    joint = joint / (joint.sum(-1, keepdims=True) + 1e-6)
    ctx = mm((ib[:, :, None] * joint[:, None, :]).reshape(P, B * L), x.reshape(B * L, D))
    flat = ent_z.reshape(B * E, Z)
    za, zb = mm(ia, flat), mm(ic, flat)
    zc = jnp.tanh(mm(ctx, h['ctx_w']) + h['ctx_b'])
    zs = mm(ib, jnp.tanh(mm(x[:, 0], h['cls_w']) + h['cls_b']))
    r = jnp.concatenate([za, zb, za * zb, jnp.abs(za - zb), zc, zs, b['feats']], -1)
    r = gelu(mm(drop(r, rate, next(ks)), h['p_w']) + h['p_b'])
    same = jnp.where((b['pb'][:, None] == b['pb'][None, :]) & (b['pmask'][None, :] > 0), 0.0, -1e9)
    for g in h['rounds']:
        H = 4
        q, k, v = (mm(r, g[n]).reshape(-1, H, M // H) for n in 'qkv')
        at = jax.nn.softmax(jnp.einsum('qhd,khd->hqk', q, k) / np.sqrt(M // H) + same[None], -1)
        r = norm(r + drop(mm(jnp.einsum('hqk,khd->qhd', at, v).reshape(-1, M), g['o']), rate, next(ks)), g['g'], g['b'])
    r = gelu(mm(drop(r, rate, next(ks)), h['h_w']) + h['h_b'])
    out = mm(drop(r, rate, next(ks)), h['out_w']) + h['out_b']
    return out.at[:, 0].add(h['lr_w'][0] * b['lr'])
