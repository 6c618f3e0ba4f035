import { describe, expect, it, test } from 'vitest';
import { cutAfter, cutBefore, ownFiles, ownFlags, run, sampleText } from '../helpers/processes/fake-io.ts';
import { told } from '../helpers/processes/told.ts';

const own = { files: ownFiles };

describe('the three indices', () => {
  test.each([
    [
      '--spx spx.csv',
      'the Russell 2000 and the Nasdaq Composite are missing: only --spx was given',
      'add --rut FILE and --nasdaq FILE, or name a folder with --data DIR',
    ],
    [
      '--spx spx.csv --nasdaq nasdaq.csv',
      'the Russell 2000 is missing: only --spx and --nasdaq were given',
      'add --rut FILE, or name a folder with --data DIR',
    ],
    [
      '--rut rut.csv --rut rut.csv',
      'the S&P 500 and the Nasdaq Composite are missing: only --rut was given',
      'add --spx FILE and --nasdaq FILE, or name a folder with --data DIR',
    ],
  ])('with %s alone: what is missing and how to give it', async (flags, error, hint) => {
    expect(await told(`check ${flags}`)).toEqual({ status: 2, error, hint });
  });

  it('are not read before it is known that all three were given', async () => {
    expect((await told('check --spx nowhere.csv')).error).toMatch(/^the Russell 2000 and .* are missing/);
  });

  it('are not taken from a folder and from files at once', async () => {
    expect(await told(`check --data . --spx spx.csv`)).toEqual({
      status: 2,
      error: '--data cannot be combined with single files',
      hint: 'use either --data DIR or all of --spx, --rut and --nasdaq',
    });
  });

  it('are compared with published year ends, and a wrong file is named', async () => {
    const swapped = await told('check --spx rut.csv --rut spx.csv --nasdaq nasdaq.csv');
    expect(swapped.status).toBe(3);
    expect(swapped.error).toMatch(
      /^"rut\.csv" is not the S&P 500 but the Russell 2000: its year ends are the published ones \(2025: [\d.]+\)$/,
    );
    expect(swapped.hint).toBe('give it as --rut');
  });

  it('are not one file given twice', async () => {
    const twice = await told('check --spx spx.csv --rut spx.csv --nasdaq nasdaq.csv');
    expect(twice.status).toBe(3);
    expect(twice.error).toMatch(/^"spx\.csv" is not the Russell 2000 but the S&P 500: /);
  });

  it('are warned of as one file where no year end can tell', async () => {
    const recent = (name: 'spx' | 'nasdaq') =>
      cutBefore(sampleText(name), '2024-06-03').replace(/^\d+-12-(2[5-9]|3).*\n/gm, '');
    const files = { 'a.csv': recent('spx'), 'b.csv': recent('nasdaq') };
    const { err } = await run('check --spx a.csv --rut a.csv --nasdaq b.csv --as-of 2026-01-30', { files });
    expect(err).toContain(
      'warning: S&P 500 and Russell 2000 move as one (correlation 1.0000): is it the same file twice?\n',
    );
  });

  it('may be spliced from several files, and give the same as one', async () => {
    const [old, young] = [cutAfter(sampleText('rut'), '2015-06-30'), cutBefore(sampleText('rut'), '2014-01-02')];
    const files = { ...ownFiles, 'old.csv': old, 'young.csv': young };
    const spliced = await run('check --spx spx.csv --rut old.csv --rut young.csv --nasdaq nasdaq.csv', { files });
    expect(spliced).toMatchObject({ status: 0, err: '', out: (await run(`check ${ownFlags}`, own)).out });
  });

  it('may be read from standard input, one of them', async () => {
    const piped = await run('check --spx - --rut rut.csv --nasdaq nasdaq.csv', { ...own, stdin: sampleText('spx') });
    expect(piped).toMatchObject({ status: 0, err: '', out: (await run(`check ${ownFlags}`, own)).out });
    expect(await told('check --spx - --rut - --nasdaq nasdaq.csv')).toEqual({
      status: 2,
      error: '"-" is used more than once: standard input can be read only once',
      hint: 'use files for the other series',
    });
  });
});

describe('files of dated observations', () => {
  const header = 'date,series,value,unit,basis,provider';
  const rows = ['2026-01-05,pe-large,22,ratio,forward,Yardeni', '2026-01-07,pe-small,15,ratio,forward,Yardeni'];
  const given = (text: string) => ({ files: { ...ownFiles, 'pe.csv': text } });
  const command = `check ${ownFlags} --inputs pe.csv`;

  it('count from the day on which both figures were known', async () => {
    const valued = async (asOf: string) => {
      const { out } = await run(
        `${command} --as-of ${asOf} --fields signals.valuation`,
        given([header, ...rows].join('\n')),
      );
      return JSON.parse(out).signals[0];
    };
    expect(await valued('2026-01-06')).toMatchObject({ known: false, score: null });
    expect(await valued('2026-01-07')).toMatchObject({
      known: true,
      because: "P/E 15 v S&P's 22: a 31.8% discount",
      evidence: { provider: 'Yardeni', dates: ['2026-01-05', '2026-01-07'] },
    });
  });

  it('say why a trailing figure is not set against a forward one', async () => {
    const mixed = [header, rows[0], '2026-01-07,pe-small,15,ratio,trailing,Yardeni'].join('\n');
    const { out } = await run(`${command} --fields signals.valuation.reason`, given(mixed));
    expect(JSON.parse(out).signals[0].reason).toBe(
      'forward P/E 22 (Yardeni, 2026-01-05) and trailing P/E 15 (Yardeni, 2026-01-07) make no pair: forward, one provider, within 31 days',
    );
  });

  test.each([
    ['', '"pe.csv" is empty: it has no line of observations'],
    ['date,series,value\n', '"pe.csv" line 1: the columns "unit", "basis", "provider" are missing'],
    [
      `${header}\n2026-01-05,pe-larg,22,ratio,forward,A`,
      '"pe.csv" line 2, column "series": "pe-larg" is not permitted here',
    ],
    [
      `${header}\n2026-01-05,pe-large,0,ratio,forward,A`,
      '"pe.csv" line 2, column "value": "0" is not a number above 0',
    ],
    [
      `${header}\n2026-01-05,pe-large,22,percent,forward,A`,
      '"pe.csv" line 2, column "unit": "percent" is not the unit of pe-large',
    ],
    [
      `${header}\n2026-01-05,pe-large,22,ratio,guessed,A`,
      '"pe.csv" line 2, column "basis": "guessed" is not a basis of pe-large',
    ],
    [
      `${header}\n05.01.2026,pe-large,22,ratio,forward,A`,
      '"pe.csv" line 2, column "date": "05.01.2026" is not a day as YYYY-MM-DD',
    ],
  ])('are refused by line and column: %j', async (text, error) => {
    const refused = await told(command, given(text));
    expect(refused).toMatchObject({ status: 3, error });
  });

  it('may repeat each other, but not contradict', async () => {
    const twice = (text: string) => ({
      files: { ...ownFiles, 'pe.csv': [header, ...rows].join('\n'), 'more.csv': `${header}\n${text}` },
    });
    const both = `${command} --inputs more.csv`;
    const { out } = await run(`${both} --fields notes`, twice(rows[1] ?? ''));
    expect(JSON.parse(out).notes).toContainEqual({
      code: 'observation-repeated',
      message: '"more.csv" line 2 repeats "pe.csv" line 3: pe-small of 2026-01-07 from Yardeni',
      role: null,
      file: 'more.csv',
    });
    expect(await told(both, twice('2026-01-07,pe-small,16,ratio,forward,Yardeni'))).toMatchObject({
      status: 3,
      error: '"pe.csv" line 3 and "more.csv" line 2: pe-small of 2026-01-07 from Yardeni is 15 and 16',
    });
  });

  it('are those of the program for the name "published"', async () => {
    const published = `check ${ownFlags} --inputs published`;
    const known = async (asOf: string) => {
      const fields = 'signals.because,signals.score';
      const { out } = await run(`${published} --as-of ${asOf} --fields ${fields}`, { files: ownFiles });
      const { signals } = JSON.parse(out) as { signals: { because: string; score: number | null }[] };
      return signals.map(({ because, score }) => ({ because, score }));
    };
    expect(await known('2026-01-08')).toEqual(
      expect.arrayContaining([
        { because: "P/E 15 v S&P's 22: a 31.8% discount", score: 1 },
        { because: 'growth 21.2% against 12% expected', score: expect.closeTo(0.92, 12) },
      ]),
    );
    // Bank of America and Goldman Sachs by the last day of the year, one pair each: the first by name counts. First Trust on 2026-01-29.
    expect(await known('2025-12-30')).toContainEqual({ because: 'unknown', score: null });
    expect(await known('2025-12-31')).toContainEqual({ because: 'growth 18% against 13% expected', score: 0.5 });
    expect(await known('2026-01-30')).toContainEqual({
      because: 'growth 15.4% against 14.9% expected',
      score: expect.closeTo(0.05, 12),
    });
  });

  it('are a file named "published" where it is reached by a path', async () => {
    const text = [header, ...rows].join('\n');
    const world = { files: { ...ownFiles, './published': text, published: text } };
    const { out } = await run(`check ${ownFlags} --inputs ./published --as-of 2026-01-08 --json`, world);
    const valuation = JSON.parse(out).signals.find(({ id }: { id: string }) => id === 'valuation');
    expect(valuation.evidence.provider).toBe('Yardeni');
  });

  it('may not contradict the published ones', async () => {
    const wrong = `${header}\n2026-01-08,pe-small,16,ratio,forward,AInvest 2026-01-08`;
    expect(await told(`check ${ownFlags} --inputs published --inputs pe.csv`, given(wrong))).toMatchObject({
      status: 3,
      error: expect.stringMatching(
        /^"published\/valuation\.csv" line \d+ and "pe\.csv" line 2: pe-small of 2026-01-08/,
      ),
    });
  });

  it('are refused where they do not exist', async () => {
    expect(await told(command)).toMatchObject({ status: 3, error: '"pe.csv" does not exist' });
  });
});

describe('the sample', () => {
  test.each([
    ['--quiet', '--quiet'],
    ['--strict', '--strict'],
    ['--exit-code', '--exit-code'],
    ['--max-age 5', '--max-age'],
    ['--inputs pe.csv', '--inputs'],
    ['--inputs published', '--inputs'],
    ['--pe-large 22 --pe-small 15', '--pe-large'],
  ])('is never used with %s', async (flags, named) => {
    expect(await told(`check ${flags}`, {})).toEqual({
      status: 2,
      error: `no price files, and ${named} never uses the synthetic sample`,
      hint: 'download them: rotation data fetch --into DIR; or name them: --data DIR, or --spx FILE --rut FILE --nasdaq FILE',
    });
  });

  it('is never used where a file or a folder was named', async () => {
    expect((await told('check --spx nowhere.csv --rut b --nasdaq c', {})).error).toBe('"nowhere.csv" does not exist');
    expect((await told('check --data nowhere', {})).error).toBe('no such folder: "nowhere"');
  });

  it('works with formats for readers, and names itself on its first line', async () => {
    for (const flags of ['', '--verbose', '--window 126', '--band observed', '--as-of 2026-01-08', '--no-color']) {
      const { status, out } = await run(`check ${flags}`);
      expect(status).toBe(0);
      const [first, second] = out.split('\n', 2);
      expect(first).toBe('SYNTHETIC SAMPLE, not the market. Real data: rotation data fetch --into ~/prices');
      expect(second).toMatch(/^. [A-Z ]+ on 2026-01-/);
      expect(out).not.toContain('closed since');
    }
    expect(JSON.parse((await run('check --json')).out)).toMatchObject({ sample: true, ok: true });
    expect(JSON.parse((await run(`check --json ${ownFlags}`, own)).out).sample).toBe(false);
  });
});
