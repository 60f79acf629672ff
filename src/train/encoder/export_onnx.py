"""export_onnx.py MODEL.npz MODEL.safetensors VOCAB.json OUTDIR : writes encoder.f32.onnx and encoder.int8.onnx, vocab.txt.

The graph reads one snippet of L pieces, E actors and P pairs. MatMul weights are int8 a channel (activations quantised
as they come), the word table int8 a row. Layer count and width come from the parameters.
"""
import json, os, sys
import numpy as np, onnx
from onnx import TensorProto as T, helper as H, numpy_helper as N
from safetensors.numpy import load_file

npz, weights, vocabfile, outdir = sys.argv[1:]
os.makedirs(outdir, exist_ok=True)
raw = np.load(npz)
p = lambda *k: raw[''.join(f"['{x}']" if isinstance(x, str) else f'[{x}]' for x in k)]
layers = 1 + max(int(k.split('[')[3].rstrip(']')) for k in raw.files if k.startswith("['enc']['layers']"))
rounds = len({k.split(']')[2] for k in raw.files if k.startswith("['head']['rounds']")})
vocab = json.load(open(vocabfile))
word = load_file(weights)['embeddings.word_embeddings.weight'][vocab['ids']]
D, HEADS, Z, M = 384, 12, 192, 256
nodes, inits, count = [], {}, [0]


def const(a, name=None):
    a = np.asarray(a)
    if name is None:
        count[0] += 1; name = f'c{count[0]}'
    inits[name] = N.from_array(a, name)
    return name


def op(kind, *ins, **attrs):
    count[0] += 1
    out = f'{kind.lower()}_{count[0]}'
    nodes.append(H.make_node(kind, list(ins), [out], name=out, **attrs))
    return out


f = lambda x: const(np.asarray(x, np.float32))
i64 = lambda *x: const(np.asarray(x, np.int64))
lin = lambda x, w, b: op('Add', op('MatMul', x, const(w, f'w{len(inits)}')), f(b))
norm = lambda x, g, b: op('LayerNormalization', x, f(g), f(b), axis=-1, epsilon=1e-12)
gelu = lambda x: op('Mul', op('Mul', x, f(.5)), op('Add', op('Erf', op('Mul', x, f(2 ** -.5))), f(1)))
shape = lambda x, *s: op('Reshape', x, i64(*s))
perm = lambda x, *s: op('Transpose', x, perm=list(s))

# the word table: int8, one scale a row
scale = np.abs(word).max(1, keepdims=True) / 127 + 1e-12
x = op('Mul', op('Cast', op('Gather', const(np.round(word / scale).astype(np.int8), 'word_q'), 'ids'), to=T.FLOAT), op('Gather', const(scale.astype(np.float32), 'word_scale'), 'ids'))
kinds = p('head', 'kind').copy(); kinds[0] = 0
x = op('Add', x, op('Slice', f(p('enc', 'pos')), i64(0), op('Shape', 'ids'), i64(0)))
for table, name in ((p('enc', 'seg'), 'seg'), (kinds, 'kind'), (np.stack([np.zeros(D), p('head', 'first')[1]]), 'first'), (np.stack([np.zeros(D), p('head', 'trig')[1]]), 'trig')):
    x = op('Add', x, op('Gather', f(table), name))
x = norm(x, p('enc', 'ln_g'), p('enc', 'ln_b'))
for i in range(layers):
    l = lambda n: p('enc', 'layers', i, n)
    w, b = l('qkv_w').copy(), l('qkv_b').copy()
    w[:, :D] /= np.sqrt(D // HEADS); b[:D] /= np.sqrt(D // HEADS)
    q, k, v = (perm(shape(y, -1, HEADS, D // HEADS), 1, 0, 2) for y in (lin(x, w[:, s:s + D], b[s:s + D]) for s in (0, D, 2 * D)))
    a = op('Softmax', op('MatMul', q, perm(k, 0, 2, 1)), axis=-1)
    o = shape(perm(op('MatMul', a, v), 1, 0, 2), -1, D)
    x = norm(op('Add', x, lin(o, l('o_w'), l('o_b'))), l('ln1_g'), l('ln1_b'))
    x = norm(op('Add', x, lin(gelu(lin(x, l('f1_w'), l('f1_b'))), l('f2_w'), l('f2_b'))), l('ln2_g'), l('ln2_b'))
h = lambda *n: p('head', *n)
ent = op('Tanh', lin(op('Concat', op('MatMul', 'men', x), op('MatMul', 'men2', x), axis=-1), h('ent_w'), h('ent_b')))
ae = op('MatMul', 'men', a)                                            # [heads, E, L]
joint = op('ReduceMean', op('Mul', op('Gather', ae, 'pa', axis=1), op('Gather', ae, 'pc', axis=1)), i64(0), keepdims=0)
joint = op('Div', joint, op('Add', op('ReduceSum', joint, i64(-1), keepdims=1), f(1e-6)))
za, zb = op('Gather', ent, 'pa'), op('Gather', ent, 'pc')
zc = op('Tanh', lin(op('MatMul', joint, x), h('ctx_w'), h('ctx_b')))
zs = op('Tanh', lin(op('Gather', x, i64(0)), h('cls_w'), h('cls_b')))
zs = op('Add', zs, op('Mul', zc, f(0)))                                # as many rows as pairs
r = op('Concat', za, zb, op('Mul', za, zb), op('Abs', op('Sub', za, zb)), zc, zs, 'feats', axis=-1)
r = gelu(lin(r, h('p_w'), h('p_b')))
for g in range(rounds):
    n = lambda k: h('rounds', g, k)
    q, k, v = (perm(shape(op('MatMul', r, const(n(c), f'r{g}{c}')), -1, 4, M // 4), 1, 0, 2) for c in 'qkv')
    at = op('Softmax', op('Mul', op('MatMul', q, perm(k, 0, 2, 1)), f((M // 4) ** -.5)), axis=-1)
    r = norm(op('Add', r, op('MatMul', shape(perm(op('MatMul', at, v), 1, 0, 2), -1, M), const(n('o'), f'r{g}o'))), n('g'), n('b'))
r = gelu(lin(r, h('h_w'), h('h_b')))
o = lin(r, h('out_w'), h('out_b'))
col = np.zeros((1, h('out_b').shape[0]), np.float32); col[0, 0] = h('lr_w')[0]
nodes.append(H.make_node('Add', [o, op('Mul', 'lr', f(col))], ['out'], name='out'))
ins = [H.make_tensor_value_info(n, T.INT64, ['L']) for n in ('ids', 'seg', 'kind', 'first', 'trig')] + [H.make_tensor_value_info(n, T.FLOAT, ['E', 'L']) for n in ('men', 'men2')]
ins += [H.make_tensor_value_info(n, T.INT64, ['P']) for n in ('pa', 'pc')] + [H.make_tensor_value_info('feats', T.FLOAT, ['P', 44]), H.make_tensor_value_info('lr', T.FLOAT, ['P', 1])]
graph = H.make_graph(nodes, 'pairs', ins, [H.make_tensor_value_info('out', T.FLOAT, ['P', col.shape[1]])], list(inits.values()))
model = H.make_model(graph, opset_imports=[H.make_opsetid('', 18)], ir_version=9, producer_name='pactgraph')
onnx.checker.check_model(model)
full = os.path.join(outdir, 'encoder.f32.onnx')
onnx.save(model, full)
from onnxruntime.quantization import quantize_dynamic, QuantType
small = os.path.join(outdir, 'encoder.int8.onnx')
heads = [n.name for n in nodes if n.op_type == 'MatMul' and n.input[1].startswith(('r0', 'r1'))]
quantize_dynamic(full, small, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=['MatMul'], nodes_to_exclude=heads, extra_options={'MatMulConstBOnly': True})
open(os.path.join(outdir, 'vocab.txt'), 'w').write('\n'.join(vocab['pieces']) + '\n')
print(layers, 'layers,', len(vocab['ids']), 'pieces;', {n: os.path.getsize(os.path.join(outdir, n)) for n in sorted(os.listdir(outdir))})
