import { describe, expect, it, test } from 'vitest';
import { fetchSeries, isCurrent, isNotAsked } from '../../../../../src/cli/commands/data/fetch/fetch-series.ts';
import type { Wanted } from '../../../../../src/cli/commands/data/fetch/plan.ts';
import { type Answers, startRun, upTo, wantedOf } from '../../../../helpers/downloads/stub-sources.ts';

async function fetched(wanted: Wanted, answers: Answers, force = false) {
  const { io, session, asked, written } = startRun(answers);
  const result = await fetchSeries(io, { ...session, force }, wanted);
  return { ...result, asked: [...new Set(asked)], outOfReach: [...session.outOfReach], written };
}

const codes = ({ passedOver }: { passedOver: readonly { details: { code: string } }[] }) =>
  passedOver.map(({ details }) => details.code);

describe('the sources of an index', () => {
  it.each([
    ['up to the last session', 5, 0],
    ['one session behind', 4, 1],
  ])('are asked no further where the first is %s', async (_, count, missing) => {
    const result = await fetched(wantedOf(['a', 'b']), { a: upTo(count), b: upTo(5) });
    expect(result).toMatchObject({ name: 'spx', index: 'spx', missing, asked: ['a'], passedOver: [], warnings: [] });
    expect(result.last).toMatchObject({ outcome: 'fetched', added: count, entry: { source: 'a', rows: count } });
    expect(isCurrent(result)).toBe(true);
  });

  it('are asked one after the other where the first is two sessions behind', async () => {
    const result = await fetched(wantedOf(['a', 'b', 'c']), { a: upTo(3), b: upTo(5), c: upTo(5) });
    expect(result).toMatchObject({
      missing: 0,
      asked: ['a', 'b'],
      last: { entry: { source: 'b', rows: 5 }, added: 2 },
    });
    expect(result.written['prices/spx.csv']).toBe(`date,close\n${upTo(5)}`);
    expect(JSON.parse(result.written['prices/manifest.json'] ?? '').files).toMatchObject([{ source: 'b', rows: 5 }]);
  });

  it('that add nothing do not take the place of the one that did', async () => {
    const result = await fetched(wantedOf(['a', 'b']), { a: upTo(3), b: upTo(3) });
    expect(result).toMatchObject({ missing: 2, asked: ['a', 'b'], last: { added: 3, entry: { source: 'a' } } });
    expect(isCurrent(result)).toBe(false);
  });

  it('that fail are passed over, each with its error', async () => {
    const result = await fetched(wantedOf(['a', 'b']), { a: 404, b: upTo(5) });
    expect(result).toMatchObject({ missing: 0, last: { outcome: 'fetched' }, outOfReach: [] });
    expect(result.passedOver.map(({ message }) => message)).toEqual(['A gave no spx: 404']);
  });

  it('that all fail leave the last failure, and nothing is written', async () => {
    const result = await fetched(wantedOf(['a', 'b']), { a: 404, b: 410 });
    expect(result).toMatchObject({ missing: undefined, written: {}, passedOver: { length: 2 } });
    expect(result.last).toMatchObject({ outcome: 'failed', error: { message: 'B gave no spx: 410' } });
    expect(isCurrent(result)).toBe(false);
  });

  it('that fail after one that is behind leave what that one gave', async () => {
    const result = await fetched(wantedOf(['a', 'b']), { a: upTo(3), b: 404 });
    expect(result).toMatchObject({ missing: 2, last: { outcome: 'fetched', entry: { source: 'a' } } });
    expect(codes(result)).toEqual(['network']);
  });

  it('that have nothing new count for more than one that failed', async () => {
    const { io, session } = startRun({ a: 404, b: upTo(3) });
    await fetchSeries(io, session, wantedOf(['b']));
    const result = await fetchSeries(io, session, wantedOf(['a', 'b']));
    expect(result).toMatchObject({ missing: 2, last: { outcome: 'fetched', added: 0 }, passedOver: { length: 1 } });
  });

  it.each(['spx', 'cpi'])('must be there: %s', async (name) => {
    await expect(fetched({ name, offers: [] }, {})).rejects.toThrow(RangeError);
  });
});

describe('a source that refuses everything', () => {
  it('is not asked again in this run, and the reason of another source says more', async () => {
    const { io, session, asked } = startRun({ a: 403, b: 404 });
    const first = await fetchSeries(io, session, wantedOf(['a']));
    expect([...session.outOfReach]).toEqual(['a']);
    expect([first.passedOver.map(isNotAsked), asked]).toEqual([[false], ['a']]);
    for (const order of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      asked.length = 0;
      const { last, passedOver } = await fetchSeries(io, session, wantedOf(order, { name: 'rut' }));
      expect(asked).toEqual(['b']);
      expect(passedOver.map(isNotAsked)).toEqual(order.map((id) => id === 'a'));
      expect(last).toMatchObject({ error: { message: 'B gave no rut: 404' } });
    }
  });

  it('is named where it is the only one', async () => {
    const { io, session } = startRun({});
    session.outOfReach.add('a');
    expect((await fetchSeries(io, session, wantedOf(['a']))).last).toMatchObject({
      outcome: 'failed',
      error: {
        message: 'A was not asked for spx: it was out of reach before',
        details: { code: 'not-asked', status: 1, hint: 'try again later' },
      },
    });
  });
});

describe('a file that is there', () => {
  it('is not fetched again on the same day, and is not a failure', async () => {
    const { io, session, asked, written } = startRun({ a: upTo(5) });
    await fetchSeries(io, session, wantedOf(['a', 'b']));
    const manifest = written['prices/manifest.json'];
    const again = await fetchSeries(io, session, wantedOf(['a', 'b']));
    expect(again).toMatchObject({ last: { outcome: 'up-to-date' }, missing: 0, passedOver: [], warnings: [] });
    expect([asked, written['prices/manifest.json']]).toEqual([['a'], manifest]);
  });

  it('is kept where a source gives less, which is a warning, and the next source is asked', async () => {
    const { io, session, asked } = startRun({ a: upTo(5), b: upTo(4), c: 404 });
    await fetchSeries(io, session, wantedOf(['a']));
    const result = await fetchSeries(io, { ...session, force: true }, wantedOf(['b', 'c']));
    const reason = 'B gave 4 rows to 2026-01-29, the file has 5 to 2026-01-30';
    expect(result).toMatchObject({ last: { outcome: 'kept', reason }, warnings: [reason], missing: 0 });
    expect([asked, codes(result)]).toEqual([['a', 'b', 'c'], ['network']]);
  });

  it('whose past its source has changed is replaced with --force, with a warning', async () => {
    const { io, session } = startRun({ a: upTo(5), b: upTo(5).replace('691', '600') });
    await fetchSeries(io, session, wantedOf(['a']));
    const result = await fetchSeries(io, { ...session, force: true }, wantedOf(['b']));
    expect(result.warnings).toEqual([
      'the past of B differs on 1 day, the first 2026-01-27 691 in the file, 600 now, 1316.9 bp',
    ]);
  });
});

describe('what ends the run', () => {
  it('a file that cannot be written: no other source helps', async () => {
    const { io, session, asked } = startRun({ a: upTo(5), b: upTo(5) }, { closed: ['prices/spx.csv'] });
    await expect(fetchSeries(io, session, wantedOf(['a', 'b']))).rejects.toThrow('cannot write "prices/spx.csv"');
    expect(asked).toEqual(['a']);
  });

  it('wrong usage, which is wrong for every source', async () => {
    const { io, session } = startRun({ a: upTo(5) }, { env: { ROTATION_USER_AGENT: 'a\nb' } });
    await expect(fetchSeries(io, session, wantedOf(['a', 'b']))).rejects.toThrow('ROTATION_USER_AGENT');
  });

  it('a bug, which is not the failure of a source', async () => {
    const { io, session } = startRun({});
    const { name, offers } = wantedOf(['a']);
    const addresses = () => {
      throw new TypeError('a mistake of ours');
    };
    const broken = { name, offers: offers.map(({ source, series }) => ({ series, source: { ...source, addresses } })) };
    await expect(fetchSeries(io, session, broken)).rejects.toThrow(TypeError);
  });
});

test('a macro series is no index: its source is done, however old its last row is, with --force too', async () => {
  const cpi = wantedOf(['a', 'b'], { name: 'cpi', column: 'value' });
  for (const force of [false, true]) {
    const result = await fetched(cpi, { a: '2025-12-01,326.03\n', b: '2026-01-01,1\n' }, force);
    expect(result).toMatchObject({ index: undefined, asked: ['a'], last: { outcome: 'fetched' } });
  }
});

test('a fund counts as the index that it stands in for', async () => {
  const result = await fetched(wantedOf(['a'], { name: 'SPY', standsInFor: 'spx' }), { a: upTo(5) });
  expect(result).toMatchObject({ name: 'SPY', index: 'spx', missing: 0 });
});
