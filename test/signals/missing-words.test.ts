import { describe, expect, it, test } from 'vitest';
import { daysFromIso } from '../../src/dates/civil-dates.ts';
import { signalSnapshot } from '../../src/judgement/signal-snapshot.ts';
import { align } from '../../src/market/market.ts';
import { splice } from '../../src/market/splice.ts';
import type { Role } from '../../src/series/series.ts';
import { missingWords } from '../../src/signals/missing-words.ts';
import { sampleEvaluation } from '../helpers/markets/sample-evaluation.ts';
import { seriesOf } from '../helpers/markets/series.ts';
import { sampleText } from '../helpers/processes/fake-io.ts';

const files = { large: 'spx', small: 'rut', growth: 'nasdaq' } as const;
const without = (role: Role, day: string) => ({
  [role]: sampleText(files[role]).replace(new RegExp(`^${day},.*\n`, 'm'), ''),
});

/** What the two seasonal rules say of the sample's last session. */
async function seasonal(texts: Partial<Record<Role, string>> = {}) {
  const { runs, market, t } = await sampleEvaluation({ texts });
  const snapshot = (id: string) => {
    const run = runs.find(({ signal }) => signal.id === id);
    if (!run) throw new Error(id);
    const { value, score, reason, because, evidence } = signalSnapshot(run, market, t);
    return { value, score, reason, because, evidence };
  };
  return { five: snapshot('first-five-days'), gap: snapshot('opening-gap') };
}

const read = ['2025-12-31', '2026-01-02', '2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08'];

describe('a session that a seasonal rule reads and a file lacks', () => {
  test.each(read)('%s makes the rule unknown, and is named with its file', async (day) => {
    const [large, small, growth] = [
      await seasonal(without('large', day)),
      await seasonal(without('small', day)),
      await seasonal(without('growth', day)),
    ];
    expect(large.five).toMatchObject({ value: Number.NaN, score: Number.NaN, because: 'unknown' });
    expect(large.five.reason).toBe(`${day} is missing in spx.csv`);
    expect(small.five.reason).toBeNull();
    for (const [{ gap }, file] of [
      [small, 'rut.csv'],
      [growth, 'nasdaq.csv'],
    ] as const) {
      expect(gap).toMatchObject({ value: Number.NaN, score: Number.NaN, because: 'unknown' });
      expect(gap.reason).toBe(`${day} is missing in ${file}`);
    }
  });

  it('is none where it is another session, and the number of the session stays the exchange’s', async () => {
    const [whole, later] = [await seasonal(), await seasonal(without('small', '2026-01-13'))];
    expect(later.five).toMatchObject({ value: whole.five.value, score: whole.five.score });
    expect(later.gap.value).toBe(whole.gap.value);
    expect(later.gap.evidence).toMatchObject({ session: (whole.gap.evidence as { session: number }).session });
  });

  it('is not made up for by a row on a holiday', async () => {
    const copy = (role: Role) => ({
      [role]: sampleText(files[role]).replace(/^2025-12-31,(.*)\n/m, '2025-12-31,$1\n2026-01-01,$1\n'),
    });
    const whole = await seasonal();
    const copied = await seasonal({ ...copy('large'), ...copy('small'), ...copy('growth') });
    expect(copied.five).toMatchObject({ value: whole.five.value, score: whole.five.score, reason: null });
    expect(copied.gap).toMatchObject({ value: whole.gap.value, because: whole.gap.because });
  });
});

test('a day that one of two spliced files lacks is blamed on it', () => {
  const days = ['2025-01-02', '2025-01-03', '2025-01-07', '2025-01-08'];
  const closes = days.map(() => 100);
  const small = splice(
    seriesOf(days, closes, { file: 'prices/old.csv' }),
    seriesOf(['2025-01-08', '2025-01-10'], [100, 100], { file: 'prices/new.csv' }),
  ).series;
  const market = align({ large: seriesOf(days, closes), small, growth: seriesOf(days, closes) });
  const whole = { ...market, own: { ...market.own, small } };
  expect(missingWords(whole, ['2025-01-06', '2025-01-09'].map(daysFromIso), ['small'])).toBe(
    '2025-01-06 is missing in old.csv, 2025-01-09 is missing in new.csv',
  );
});
