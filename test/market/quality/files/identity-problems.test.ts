import { expect, test } from 'vitest';
import { identifyIndex, indexEvidence } from '../../../../src/identity/identify-index.ts';
import { identityProblems } from '../../../../src/market/quality/files/identity-problems.ts';
import type { Origin, Role } from '../../../../src/series/series.ts';
import { seriesOf } from '../../../helpers/markets/series.ts';

/** Two year ends of the S&P 500, 4766.18 and 3839.50, times a factor, behind a first close. */
function problems(
  { file = 'f.csv', symbol = null }: Partial<Origin>,
  factor: number,
  first = 4513.04 * factor,
  assignedRole?: Role,
) {
  const series = seriesOf(['2021-12-01', '2021-12-31', '2022-12-30'], [first, 4766.18 * factor, 3839.5 * factor]);
  const evidence = indexEvidence(series, { file, symbol });
  const index = identifyIndex(evidence, assignedRole);
  return identityProblems({ origin: { file, symbol }, evidence, index, assignedRole }).map(
    ({ code, severity, message }) => [severity, code, message],
  );
}

test.each<[string, Parameters<typeof problems>, string[][]]>([
  ['the published closes', [{}, 1], []],
  [
    'a symbol of another index',
    [{ symbol: '^RUT' }, 1],
    [['warning', 'name-differs', 'the symbol "^RUT" in it speaks of the Russell 2000']],
  ],
  [
    'a name whose closes are others',
    [{ file: 'SPX.csv' }, 1.5],
    [
      [
        'warning',
        'levels-differ',
        'it is not the S&P 500, as its name says: 2 of 2 year ends are off (2022: 5759.25, published 3839.5)',
      ],
    ],
  ],
  ['closes of nothing known', [{}, 1.5], []],
  ['a fund', [{ file: 'SPY.csv' }, 0.11], [['info', 'proxy', 'the SPY fund stands in for the S&P 500']]],
  [
    'an index built from returns',
    [{ file: 'SPX.csv' }, 0.021, 100.7],
    [
      [
        'info',
        'rescaled',
        'it begins near 100, as an index built from returns does, and 2 year ends cannot show which it is: it is used as the S&P 500 by its name; levels and targets do not apply',
      ],
    ],
  ],
  [
    'the symbol of another instrument',
    [{ symbol: 'SPX Put/Call' }, 1.5],
    [['info', 'other-instrument', 'it is another instrument by its name, "SPX Put/Call": never an index of the three']],
  ],
])('of a file with %s', (_, given, expected) => expect(problems(...given)).toEqual(expected));
