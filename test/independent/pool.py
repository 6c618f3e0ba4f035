#!/usr/bin/python3
"""The pool of several markets a second way, from its definition alone (Python 3.11, numpy 1.24.2): nothing of the program.

Reads {"horizons": [...], "markets": {name: {"days": [...], "state": [...], "q": [...]}}} from standard input; state 0 is none, 3 relief
rally, 4 breakout. Prints the pooled figures by contrast and horizon, and the same in the other ways that the program shows.
"""
import json, math, sys
import numpy as np

MEMORY, DRAWS, FEWEST = 253, 1999, 50


def outcomes(market, h, delay):
    state, q = np.array(market['state']), np.array(market['q'])
    rows = np.array([t for t in range(len(q)) if state[t] != 0 and t + delay + h < len(q)], int)
    return dict(x=q[rows + delay + h] - q[rows + delay], state=state[rows], days=np.array(market['days'])[rows])


def side(x, state, contrast):
    other = x[state == 3].mean() if contrast == 'breakout-less-relief-rally' else x.mean()
    return x[state == 4].mean() - other


def shifted(o, contrast, k):
    return side(np.roll(o['x'], -k), o['state'], contrast)


def member(name, o, h, contrast):
    b, r, n = int((o['state'] == 4).sum()), int((o['state'] == 3).sum()), len(o['x'])
    low, high = max(h, 21), n - MEMORY - h
    if high < low or b < FEWEST or (contrast == 'breakout-less-relief-rally' and r < FEWEST):
        return None
    step = max(1, (high - low + 1) // 1999)
    own = np.array([shifted(o, contrast, k) for k in range(low, high + 1, step)])
    w = b * r / (b + r) if contrast == 'breakout-less-relief-rally' else b
    return dict(name=name, o=o, w=w, d=side(o['x'], o['state'], contrast), low=low, high=high, var=own.var(ddof=1),
                span=(o['days'][0], o['days'][-1]))


def together(a, b):
    shared = min(a[1], b[1]) - max(a[0], b[0]) + 1
    return shared > 0 and 2 * shared >= min(a[1] - a[0], b[1] - b[0]) + 1


def clusters(members):
    found = []
    for m in members:
        near = [c for c in found if any(together(m['span'], o['span']) for o in c)]
        found = [c for c in found if c not in near] + [sum(near, []) + [m]]
    return sorted(found, key=lambda c: (min(m['span'][0] for m in c), min(m['name'] for m in c)))


def pooled(members, contrast):
    if not members:
        return None
    total = sum(m['w'] for m in members)
    theta = sum(m['w'] * m['d'] for m in members) / total
    draws = np.zeros(DRAWS)
    found = clusters(members)
    for c, prime in zip(found, [2, 3, 5, 7, 11, 13]):
        low, high = c[0]['low'], max(m['high'] for m in c)
        for j in range(1, DRAWS + 1):
            k = low + math.floor((j * (math.sqrt(prime) % 1) % 1) * (high - low + 1))
            for m in c:
                own = k if k <= m['high'] else low + (k - low) % (m['high'] - low + 1)
                draws[j - 1] += m['w'] / total * shifted(m['o'], contrast, own)
    size = np.sort(np.abs(draws))[::-1]
    i2 = tau2 = None
    if len(members) > 1:
        v, d = 1 / np.array([m['var'] for m in members]), np.array([m['d'] for m in members])
        q, f = (v * (d - (v * d).sum() / v.sum()) ** 2).sum(), len(d) - 1
        i2, tau2 = max(0, (q - f) / q), max(0, (q - f) / (v.sum() - (v ** 2).sum() / v.sum()))
    return dict(difference=theta, p=(1 + int((np.abs(draws) >= abs(theta) - 1e-12).sum())) / (1 + DRAWS),
                needed05=size[math.floor(.05 * (1 + DRAWS)) - 1], i2=i2, tau2=tau2,
                clusters=[sorted(m['name'] for m in c) for c in found])


def main():
    given = json.load(sys.stdin)
    out = {}
    for contrast in ('breakout-less-relief-rally', 'breakout-less-any'):
        for h in given['horizons']:
            members = [m for name, market in given['markets'].items() if (m := member(name, outcomes(market, h, 1), h, contrast))]
            late = [m for name, market in given['markets'].items() if (m := member(name, outcomes(market, h, 22), h, contrast))]
            largest = max(members, key=lambda m: m['w']) if members else None
            one = dict(pooled=pooled(members, contrast), largest=largest and largest['name'],
                       without=pooled([m for m in members if m is not largest], contrast), late=pooled(late, contrast))
            if largest:
                o = largest['o']
                until = (o['days'][0] + o['days'][-1]) // 2
                half = lambda rows: side(o['x'][rows], o['state'][rows], contrast)
                one['halves'] = [int(until), half(o['days'] <= until), half(o['days'] > until)]
            out[f'{contrast}/{h}'] = one
    print(json.dumps(out, default=float))


main()
