import { beforeAll, expect, test } from 'vitest';
import { type CheckedClaim, checkClaims } from '../../src/claims/check-claims.ts';
import { align } from '../../src/market/market.ts';
import { longMacro } from '../helpers/markets/long-macro.ts';
import { longTriple } from '../helpers/markets/long-triple.ts';
import { describeIndependent, independent } from '../helpers/processes/python.ts';
import { shared } from '../helpers/shared.ts';

type Theirs = Record<string, { holds?: boolean | null; found: string }>;

const holds = { confirmed: true, contradicted: false, inconclusive: null, 'not-checkable': null } as const;

describeIndependent('published claims by pandas and numpy', () => {
  let theirs: Theirs;
  let checked: CheckedClaim[];
  beforeAll(async () => {
    theirs = independent<Theirs>('claims.py', [`${shared}data`]);
    const { own, labels } = await longTriple();
    const series = await longMacro('vix', 'cpi', 'fed-funds', 'advancing', 'declining');
    checked = checkClaims(align(own, [], labels, series));
  });

  const ours = (name: string) => {
    const [id, definition] = name.split('/', 1).concat(name.split('/').slice(1).join('/'));
    const finding = checked.find(({ claim }) => claim.id === id)?.finding;
    return definition === '' ? finding : finding?.alternatives().find((other) => other.definition === definition);
  };

  /** Whether a claim holds by the first definition and all as good: null where they disagree. */
  function agreed(id: string): boolean | null {
    const own = theirs[id]?.holds ?? null;
    const others = checked.find(({ claim }) => claim.id === id)?.finding.alternatives() ?? [];
    const rivals = others
      .filter(({ decides }) => decides)
      .map(({ definition }) => theirs[`${id}/${definition}`]?.holds);
    return rivals.some((other) => typeof other === 'boolean' && other !== own) ? null : own;
  }

  test('each holds or does not, and says the same figures, by every definition', () => {
    const names = Object.keys(theirs);
    expect(names.length).toBeGreaterThan(70);
    for (const name of names) {
      const expected = theirs[name];
      const finding = ours(name);
      expect({ name, found: finding?.found }).toEqual({ name, found: expected?.found });
      if (finding && expected?.holds !== undefined) {
        const isMain = !name.includes('/');
        expect({ name, holds: holds[finding.status] }).toEqual({ name, holds: isMain ? agreed(name) : expected.holds });
      }
    }
  });

  test('six depend on how they are measured', () => {
    const open = checked.filter(({ finding }) => finding.status === 'inconclusive').map(({ claim }) => claim.id);
    expect(open).toEqual([
      ...['decoupling-leads', 'first-five-predicts', 'gap-red-flag', 'small-beats-long-run', 'target-spx-6900'],
      'inflation-cooling',
    ]);
  });

  test('none that has a figure from prices or series is left out', () => {
    const left = checked
      .filter(({ claim, finding }) => finding.found !== '' && theirs[claim.id] === undefined)
      .map(({ claim }) => claim.id);
    expect(left).toEqual([]);
  });
});
