"""Says how right the encoder is, on the fold that it had not seen: writes src/extract/encoder/encoder.data.json.

usage: calibrate.py LOGITS.jsonl SETTINGS.json [--threshold 0] [--skip-below -3.5] [--about TEXT]
"""
import argparse, json, math

a = argparse.ArgumentParser()
a.add_argument('logits'); a.add_argument('out')
a.add_argument('--threshold', type=float, default=0.0); a.add_argument('--skip-below', type=float, default=-3.5); a.add_argument('--about', default='')
a = a.parse_args()
told = sorted((1 / (1 + math.exp(-p['out'][0])), p['y']) for r in map(json.loads, open(a.logits)) for p in r['pairs'])

# pools neighbours until the share right rises with the probability (isotonic regression), as src/train/train.ts does
pools = []
for probability, right in told:
    pools.append([probability, right, 1])
    while len(pools) > 1 and pools[-2][1] / pools[-2][2] >= pools[-1][1] / pools[-1][2]:
        low, more = pools[-2], pools.pop()
        pools[-1] = [low[0], low[1] + more[1], low[2] + more[2]]
calibration, most = [], 0
for p, right, n in pools:
    if n >= 20:
        most = max(most, (right + 1) / (n + 2))      # nobody is sure; and surer is never less right
        calibration.append([round(p, 4), round(most, 4)])
kept = [y for p, y in told if p >= 1 / (1 + math.exp(-a.threshold))]
figures = {'pairs': sum(y for _, y in told), 'kept': len(kept), 'right': sum(kept)}
settings = {'about': {'heldOut': figures, 'note': a.about}, 'threshold': a.threshold, 'skipBelow': a.skip_below, 'labels': {'type': 0.6, 'status': 1}, 'calibration': calibration}
json.dump(settings, open(a.out, 'w'), indent=1)
print(figures, 'precision', round(sum(kept) / len(kept), 3), 'recall of candidates', round(sum(kept) / figures['pairs'], 3), len(calibration), 'steps')
