import { describe, expect, it, test } from 'vitest';
import { type Behaviour, sourceListener, tooManyRequests } from '../../../../helpers/downloads/source-listener.ts';
import { nasdaqTable, rowsOf } from '../../../../helpers/downloads/source-shapes.ts';
import { cutAfter, ownFiles, ownFlags, run, sampleText, type World } from '../../../../helpers/processes/fake-io.ts';
import { localServer } from '../../../../sources/local-server.ts';

const server = localServer();
/** Saturday noon in New York after the sample's last close. */
const now = '2026-01-31T17:00:00Z';
const key = '0123456789abcdef0123456789abcdef01234567';

/** `rotation data fetch` in a world whose files are in memory. */
async function fetched(flags: string, world: World = {}, env: Record<string, string> = {}) {
  server.asked.length = 0;
  const network = { request: fetch, wait: async () => undefined };
  const base = { LANG: 'C.UTF-8', ROTATION_FETCH_BASE: server.base, ...env };
  const outcome = await run(`data fetch --into prices ${flags}`, { now, network, env: base, ...world });
  const files = { ...world.files, ...outcome.written };
  return { ...outcome, files, asked: [...server.asked], err: outcome.err.replace(/^note: .*\n/, '') };
}

const manifestIn = (files: World['files'] = {}) => JSON.parse(String(files['prices/manifest.json'])).files;
const pieces = (files: World['files'], file: string) =>
  manifestIn(files)
    .find((entry: { file: string }) => entry.file === file)
    .pieces.map(({ source, rows }: { source: string; rows: number }) => `${source} ${rows}`);

const checked = (files: World['files']) => run('check --data prices --json', { files: files ?? {}, now });
/** The verdict on the same closes, as files of a user's own. */
const sampleVerdict = async () =>
  JSON.parse((await run(`check ${ownFlags} --json`, { files: ownFiles, now })).out).verdict;
const lines = (out: string) => out.trimEnd().split('\n');

describe('--from auto', () => {
  it('takes the indices from Yahoo, the VIX from Cboe and the rest from FRED, and names the next command', async () => {
    server.answer = sourceListener();
    const { status, out, err, files, asked } = await fetched('');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(lines(out).map((line) => line.replace(/\d+ rows, \S+ to \S+, /, ''))).toEqual([
      'spx        fetched     from Yahoo',
      'rut        fetched     from Yahoo',
      'nasdaq     fetched     from Yahoo',
      'vix        fetched     from Cboe',
      'cpi        fetched     from FRED',
      'fed-funds  fetched     from FRED',
      'hy-spread  fetched     from FRED',
      'next: rotation check --data prices',
    ]);
    expect(asked.length).toBe(7);
    const { verdict } = JSON.parse((await checked(files)).out);
    expect(verdict.state).toBe((await sampleVerdict()).state);
  });

  it('goes to Nasdaq.com where Yahoo refuses everything, and asks Yahoo for no second series', async () => {
    server.answer = sourceListener({ yahoo: tooManyRequests });
    const { status, out, err, files, asked } = await fetched('');
    expect(status).toBe(0);
    expect(lines(out)[1]).toBe('rut        fetched     9088 rows, 1989-12-29 to 2026-01-30, from Nasdaq.com');
    expect(err).toBe('warning: Yahoo gave no spx: 429 Too Many Requests (6 attempts)\n');
    expect(asked.filter((path) => path.startsWith('/v8/')).length).toBe(6);
    const { state, composite } = JSON.parse((await checked(files)).out).verdict;
    expect(await sampleVerdict()).toMatchObject({ state, composite });
  });

  const onlyTiingo = { yahoo: tooManyRequests, nasdaq: tooManyRequests, cboe: tooManyRequests, fred: tooManyRequests };

  it('takes the funds where only a keyed source is left', async () => {
    let authorized = '';
    const tiingo: Behaviour = (response, url, headers) => {
      authorized = String(headers.authorization);
      sourceListener()({ url: url.pathname + url.search, headers } as never, response as never);
    };
    server.answer = sourceListener({ ...onlyTiingo, tiingo });
    const { status, out, err, files } = await fetched('', {}, { TIINGO_API_KEY: key });
    expect({ status, authorized }).toEqual({ status: 0, authorized: `Token ${key}` });
    expect(lines(out).slice(0, 2)).toEqual([
      'spx        failed      see the message',
      'SPY        fetched     9087 rows, 1990-01-02 to 2026-01-30, from Tiingo',
    ]);
    expect(lines(out).at(-1)).toBe('next: rotation check --data prices');
    expect(err).toContain('warning: no source left for rut, nasdaq, cpi, fed-funds and hy-spread\n');
    expect(err).not.toContain('error:');
    const check = JSON.parse((await checked(files)).out);
    expect(check.verdict.state).toBe((await sampleVerdict()).state);
    expect(JSON.stringify({ out, err, files })).not.toContain(key);
  });

  it('never splices a fund onto an index, and names the fund where an old file of the index lies beside it', async () => {
    const old = cutAfter(sampleText('rut'), '2026-01-05');
    server.answer = sourceListener();
    const { files } = await fetched('', { now: '2026-01-06T03:00:00Z' });
    expect(files['prices/rut.csv']?.length).toBeLessThan(400_000);
    const nasdaq: Behaviour = (response) => void response.writeHead(500).end();
    server.answer = sourceListener({ yahoo: tooManyRequests, nasdaq });
    const later = await fetched('', { files }, { TIINGO_API_KEY: key });
    expect(later.status).toBe(0);
    expect(later.files['prices/rut.csv']).toBe(files['prices/rut.csv']);
    expect(rowsOf(old).length).toBe(rowsOf(String(files['prices/rut.csv'])).length);
    const macro = ['vix', 'cpi', 'fed-funds', 'hy-spread'].map((name) => `--series ${name}=prices/${name}.csv`);
    const funds = '--spx prices/SPY.csv --rut prices/IWM.csv --nasdaq prices/QQQ.csv';
    const next = `rotation check ${funds} ${macro.join(' ')}`;
    expect(lines(later.out).at(-1)).toBe(`next: ${next}`);
    const check = await run(`${next.replace('rotation ', '')} --json`, { files: later.files, now });
    expect(JSON.parse(check.out).verdict.state).toBe((await sampleVerdict()).state);
  });

  it('ends with 1 where nothing is left, says what a key would do, and how to go on', async () => {
    server.answer = sourceListener(onlyTiingo);
    const { status, out, err } = await fetched('');
    expect(status).toBe(1);
    expect(lines(out).at(-1)).toBe('next: rotation data fetch --into prices');
    expect(err).toContain('error: spx, rut and nasdaq are missing or behind\n');
    expect(err).toContain('with a free key of Tiingo in TIINGO_API_KEY');
  });

  it('ends with 0 and a warning where only a macro series fails', async () => {
    server.answer = sourceListener({ fred: (response) => void response.writeHead(404).end() });
    const { status, err } = await fetched('');
    expect(status).toBe(0);
    expect(err.match(/^(error|warning): .*$/gm)).toEqual(
      ['cpi', 'fed-funds', 'hy-spread'].map((name) => `warning: FRED gave no ${name}: 404 Not Found`),
    );
  });

  it('ends with 1 where an index is two sessions behind', async () => {
    server.answer = sourceListener();
    const { files } = await fetched('');
    server.answer = sourceListener({ yahoo: tooManyRequests, nasdaq: tooManyRequests });
    expect((await fetched('', { files, now: '2026-02-03T02:00:00Z' })).status).toBe(1);
    const nothingNew = sourceListener();
    server.answer = nothingNew;
    const one = await fetched('', { files, now: '2026-02-03T02:00:00Z' });
    expect({ status: one.status, out: one.out }).toMatchObject({
      status: 0,
      out: expect.stringContaining(', 1 session behind'),
    });
    const two = await fetched('', { files, now: '2026-02-04T02:00:00Z' });
    expect({ status: two.status, err: two.err }).toMatchObject({
      status: 1,
      err: expect.stringContaining('error: spx, rut and nasdaq are missing or behind'),
    });
  });
});

describe('a file that is there', () => {
  const fresh = async (at: string) => {
    server.answer = sourceListener();
    return (await fetched('--series spx', { now: at })).files;
  };

  it('is continued by another source of the same index, and the manifest says which rows are whose', async () => {
    const files = await fresh('2026-01-27T03:00:00Z');
    server.answer = sourceListener({ yahoo: tooManyRequests });
    const later = await fetched('--series spx', { files });
    expect(lines(later.out)[0]).toBe(
      'spx        fetched     9088 rows (4 new), 1989-12-29 to 2026-01-30, from Yahoo, then Nasdaq.com',
    );
    expect(pieces(later.files, 'spx.csv')).toEqual(['yahoo 9084', 'nasdaq 4']);
    expect(later.asked.at(-1)).toContain('fromdate=2025-12-');
    server.answer = sourceListener();
    const last = await fetched('--series spx', { files: later.files, now: '2026-02-03T02:00:00Z' });
    expect(last.asked.length).toBe(1);
    expect(pieces(last.files, 'spx.csv')).toEqual(['yahoo 9084', 'nasdaq 4']);
  });

  /** Nasdaq.com, with one close of the sample multiplied. */
  const off =
    (date: string, factor: number): Behaviour =>
    (response, url) => {
      const rows = rowsOf(sampleText('spx'), url.searchParams.get('fromdate') ?? '');
      const changed = rows.map(([day, value]): [string, string] => [
        day,
        day === date ? (Number(value) * factor).toFixed(2) : value,
      ]);
      response.end(nasdaqTable('SPX', changed));
    };

  it('and sources that differ by over a basis point: they are named, on the screen and in the manifest', async () => {
    const files = await fresh('2026-01-27T03:00:00Z');
    server.answer = sourceListener({ yahoo: tooManyRequests, nasdaq: off('2026-01-22', 1.0004) });
    const { status, err, files: written } = await fetched('--series spx --quiet', { files });
    expect(status).toBe(0);
    const words =
      /warning: spx: (Nasdaq\.com and the file differ on 1 of 20 common days, the first 2026-01-22 .* 4\.0 bp)\n/;
    expect(err).toMatch(words);
    expect(manifestIn(written)[0].warnings).toEqual([words.exec(err)?.[1]]);
  });

  it('is not continued by one that differs by over fifty', async () => {
    const files = await fresh('2026-01-27T03:00:00Z');
    server.answer = sourceListener({ yahoo: tooManyRequests, nasdaq: off('2026-01-22', 1.01) });
    const { status, out, written } = await fetched('--series spx', { files });
    expect({ status, written }).toEqual({ status: 1, written: {} });
    expect(out).toMatch(/^spx {8}kept {8}Nasdaq\.com and the file differ on 1 of 20 .*: not of one series\n/);
  });

  it('keeps a past that its own source has changed, until --force', async () => {
    server.answer = sourceListener({ nasdaq: off('', 1) });
    const { files } = await fetched('--from nasdaq --series spx', { now: '2026-01-27T03:00:00Z' });
    server.answer = sourceListener({ nasdaq: off('2026-01-09', 1.001) });
    const kept = await fetched('--from nasdaq --series spx', { files });
    expect(kept).toMatchObject({ status: 1, written: {} });
    expect(kept.err).toContain('warning: spx: Nasdaq.com changed the past: 1 day, the first 2026-01-09');
    const forced = await fetched('--from nasdaq --series spx --force', { files });
    expect(forced.status).toBe(0);
    expect(forced.err).toContain('warning: spx: the past of Nasdaq.com differs on 1 day, the first 2026-01-09');
    expect(lines(forced.out)[0]).toContain('fetched     9088 rows (4 new), 1989-12-29 to 2026-01-30');
  });

  it('takes a correction of a late close, and says so', async () => {
    server.answer = sourceListener({ nasdaq: off('2026-01-26', 1.0002) });
    const { files } = await fetched('--from nasdaq --series spx', { now: '2026-01-27T03:00:00Z' });
    server.answer = sourceListener({ nasdaq: off('', 1) });
    const { status, err, files: written } = await fetched('--from nasdaq --series spx', { files });
    expect(status).toBe(0);
    expect(err).toContain('warning: spx: Nasdaq.com corrected 1 day, the first 2026-01-26');
    expect(written['prices/spx.csv']).toBe(sampleText('spx'));
  });
});

describe('what is printed', () => {
  it('is nothing with --quiet where all went well', async () => {
    server.answer = sourceListener();
    const { status, out, err } = await fetched('--quiet');
    expect({ status, out, err }).toEqual({ status: 0, out: '', err: '' });
  });

  it('is failures only with --quiet otherwise', async () => {
    server.answer = sourceListener({ cboe: tooManyRequests, fred: tooManyRequests, yahoo: tooManyRequests });
    const { status, out, err } = await fetched('--quiet --series spx,vix');
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(lines(err).every((line) => /^(warning|hint): /.test(line))).toBe(true);
  });

  it('quotes a folder for the shell', async () => {
    server.answer = sourceListener();
    const network = { request: fetch, wait: async () => undefined };
    const env = { ROTATION_FETCH_BASE: server.base };
    const { out } = await run(['data', 'fetch', '--into', "my prices'"], { now, network, env });
    expect(lines(out).at(-1)).toBe(`next: rotation check --data 'my prices'\\'''`);
  });
});

describe('wrong usage', () => {
  test.each([
    [{ ROTATION_USER_AGENT: 'a\nb' }, 'ROTATION_USER_AGENT is not a valid user agent'],
    [{ ROTATION_FETCH_BASE: 'http://mirror.example' }, 'ROTATION_FETCH_BASE is not encrypted'],
    [{ ROTATION_FETCH_BASE: 'http://127.0.0.1.mirror.example' }, 'ROTATION_FETCH_BASE is not encrypted'],
    [{ ROTATION_FETCH_BASE: 'http://localhost@mirror.example' }, 'ROTATION_FETCH_BASE has a user or a password in it'],
    [{ ROTATION_FETCH_BASE: 'file:///tmp' }, 'ROTATION_FETCH_BASE is no address of a web server'],
  ])('of the environment: %j', async (env, message) => {
    const { status, err, asked } = await fetched('', {}, env);
    expect({ status, asked }).toEqual({ status: 2, asked: [] });
    expect(err).toContain(`error: ${message}`);
  });

  it('a key that is none is not sent, and not repeated', async () => {
    const { status, err, asked } = await fetched('--from tiingo', {}, { TIINGO_API_KEY: 'my secret\nkey' });
    expect({ status, asked }).toEqual({ status: 2, asked: [] });
    expect(err).toContain('error: TIINGO_API_KEY does not look like a key');
    expect(err).not.toContain('secret');
  });

  it('a key is missing for a source that needs one', async () => {
    const { status, err, asked } = await fetched('--from tiingo --series SPY');
    expect({ status, asked }).toEqual({ status: 1, asked: [] });
    expect(err).toContain('error: Tiingo needs a key\nhint: get one at https://www.tiingo.com/account/api/token');
  });

  it('a key is never sent to a mirror that is not this machine', async () => {
    const requested: string[] = [];
    const network = {
      request: (address: string) => {
        requested.push(address);
        return Promise.reject(new Error('not reached'));
      },
      wait: async () => undefined,
    };
    const env = { TIINGO_API_KEY: key, ROTATION_FETCH_BASE: 'https://mirror.example/' };
    const { status, err } = await run('data fetch --into prices --from tiingo', { now, network, env });
    expect({ status, requested }).toEqual({ status: 1, requested: [] });
    expect(err).toContain('Tiingo is skipped: its key is never sent to a mirror');
  });

  it('goes under the name that the environment sets', async () => {
    let agent: unknown;
    server.answer = sourceListener({
      cboe: (response, _, headers) => {
        agent = headers['user-agent'];
        response.end();
      },
    });
    await fetched('--from cboe', {}, { ROTATION_USER_AGENT: 'curl/8.5.0' });
    expect(agent).toBe('curl/8.5.0');
  });
});
