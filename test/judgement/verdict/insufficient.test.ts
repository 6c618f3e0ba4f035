import { describe, expect, it } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { insufficientReasons } from '../../../src/judgement/verdict/insufficient.ts';
import { type Role, roles } from '../../../src/series/series.ts';
import { sampleEvaluation } from '../../helpers/markets/sample-evaluation.ts';
import { cutAfter, cutBefore, sampleText } from '../../helpers/processes/fake-io.ts';

/** One file of each index, to the end of the sample unless another last day is named. */
const ending = (last: Partial<Record<Role, string>>) =>
  roles.map((role) => ({ role, last: daysFromIso(last[role] ?? '2026-01-30') }));

/** A text whose last rows all have the close of the first of them. */
function still(text: string, rows: number): string {
  const lines = text.trimEnd().split('\n');
  const close = lines.at(-rows)?.split(',')[1];
  return `${[...lines.slice(0, -rows), ...lines.slice(-rows).map((line) => `${line.slice(0, 10)},${close}`)].join('\n')}\n`;
}

describe('insufficientBecause', () => {
  it('names how old the data is and whose file ends first', async () => {
    const evaluation = await sampleEvaluation({ texts: { small: cutAfter(sampleText('rut'), '2026-01-08') } });
    expect(insufficientReasons(evaluation, ending({ small: '2026-01-08' }))).toEqual([
      'the last common session is 2026-01-08, 15 sessions before 2026-01-30 (the Russell 2000 ends there: rotation data fetch --into DIR)',
    ]);
    const two = ending({ small: '2026-01-08', growth: '2026-01-07' });
    expect(insufficientReasons(evaluation, two)[0]).toMatch(
      /\(the Russell 2000 and the Nasdaq Composite end there: rotation data fetch --into DIR\)$/,
    );
  });

  it('says that all three end there, and names none where the files are not known', async () => {
    const all = await sampleEvaluation({
      texts: {
        large: cutAfter(sampleText('spx'), '2026-01-08'),
        small: cutAfter(sampleText('rut'), '2026-01-08'),
        growth: cutAfter(sampleText('nasdaq'), '2026-01-08'),
      },
      asOf: '2026-01-30',
    });
    const ends = ending({ large: '2026-01-08', small: '2026-01-08', growth: '2026-01-08' });
    expect(insufficientReasons(all, ends)[0]).toMatch(
      /before 2026-01-30 \(all three end there: rotation data fetch --into DIR\)$/,
    );
    expect(insufficientReasons(all, [])[0]).toMatch(/before 2026-01-30$/);
  });

  it('takes the later of two files of one index', async () => {
    const evaluation = await sampleEvaluation({ texts: { small: cutAfter(sampleText('rut'), '2026-01-08') } });
    const spliced = [...ending({ small: '2026-01-08', growth: '2026-01-07' }), ...ending({}).slice(2)];
    expect(insufficientReasons(evaluation, spliced)[0]).toMatch(
      /\(the Russell 2000 ends there: rotation data fetch --into DIR\)$/,
    );
  });

  it('names the index that does not move', async () => {
    const one = await sampleEvaluation({ texts: { small: still(sampleText('rut'), 5) } });
    expect(insufficientReasons(one, ending({}))).toEqual([
      'the Russell 2000 has repeated one close for 5 sessions or more',
    ]);
    const two = await sampleEvaluation({
      texts: { small: still(sampleText('rut'), 5), large: still(sampleText('spx'), 6) },
    });
    expect(insufficientReasons(two, ending({}))).toEqual([
      'the S&P 500 and the Russell 2000 have repeated one close for 5 sessions or more',
    ]);
    const four = await sampleEvaluation({ texts: { small: still(sampleText('rut'), 4) } });
    expect(insufficientReasons(four, ending({}))).toEqual([]);
  });

  it('says what too short a history leaves unknown', async () => {
    const from = (name: 'spx' | 'rut' | 'nasdaq') => cutBefore(sampleText(name), '2025-09-02');
    const young = await sampleEvaluation({
      texts: { large: from('spx'), small: from('rut'), growth: from('nasdaq') },
      asOf: '2026-01-05',
    });
    expect(insufficientReasons(young, ending({}))).toEqual([
      'the lead over 21 sessions cannot be ranked: 273 common sessions are needed',
      'the correlation is unknown: needs 253 common sessions, has 87',
      // Known are the own strength, the divergence, and that no record closed a drought.
      'only 33% of the weight is known, 60% is needed: unknown are the correlation, the first five days, the start-of-year lead, relative strength and the long cycle',
    ]);
  });
});
