import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import { ownFiles, ownFlags, run, sampleText, type World } from '../../../../helpers/processes/fake-io.ts';
import { localServer } from '../../../../sources/local-server.ts';

const server = localServer();

/** The sample's last close is of Friday 2026-01-30; this is Saturday noon in New York. */
const now = '2026-01-31T17:00:00Z';

const spx = '2026-01-28,6978.03\n2026-01-29,6969.01\n2026-01-30,6939.03\n';
const answers = (given: Record<string, string>): RequestListener => {
  return ({ url = '' }, response) => {
    const found = Object.entries(given).find(([part]) => url.includes(part));
    if (found) response.end(found[1]);
    else response.writeHead(404).end('<html>not here</html>');
  };
};
const fredSpx = (rows: string) => answers({ 'id=SP500': `observation_date,SP500\n${rows}` });

/** The world after a run, for the next one. */
const after = (written: Record<string, string>, given: World = {}): World => ({ ...given, files: written });

const texts = (files: World['files'] = {}) =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [path, String(content)]));

/** `rotation data fetch` with Node's own fetch from the local server, in a world whose files are in memory. */
async function fetched(flags: string, world: World = {}) {
  server.asked.length = 0;
  const network = { request: fetch, wait: async () => undefined };
  const outcome = await run(`data fetch --into prices ${flags}`, {
    now,
    network,
    env: { LANG: 'C.UTF-8', ROTATION_FETCH_BASE: server.base },
    ...world,
  });
  const files: Record<string, string> = { ...texts(world.files), ...outcome.written };
  return { ...outcome, asked: server.asked.length, files };
}

const mirrorNote = () => `note: everything comes from ${server.base} (ROTATION_FETCH_BASE)\n`;

const onlySpx = '--from fred --series spx';

describe('rotation data fetch', () => {
  it('writes a file in canonical form and its line in the manifest', async () => {
    server.answer = fredSpx(`2026-01-26,\n${spx}`);
    const { status, out, err, written } = await fetched(onlySpx);
    expect({ status, out, err }).toEqual({
      status: 0,
      out: 'spx        fetched     3 rows, 2026-01-28 to 2026-01-30, from FRED\nnext: rotation check --data prices\n',
      err: mirrorNote(),
    });
    const text = `date,close\n${spx}`;
    expect(written['prices/spx.csv']).toBe(text);
    expect(JSON.parse(written['prices/manifest.json'] ?? '')).toEqual({
      schemaVersion: 2,
      files: [
        {
          file: 'spx.csv',
          series: 'spx',
          source: 'fred',
          address: `${server.base}/graph/fredgraph.csv?id=SP500`,
          time: '2026-01-31T17:00:00.000Z',
          sha256: createHash('sha256').update(text).digest('hex'),
          rows: 3,
          first: '2026-01-28',
          last: '2026-01-30',
          pieces: [{ source: 'fred', rows: 3, first: '2026-01-28', last: '2026-01-30' }],
        },
      ],
    });
  });

  it('fetches from Yahoo what `rotation check` then reads from the folder', async () => {
    const chart = (symbol: string, name: 'spx' | 'rut' | 'nasdaq') => {
      const rows = sampleText(name)
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((row) => row.split(','));
      const timestamp = rows.map(([date]) => Date.parse(`${date}T14:30:00Z`) / 1000);
      const close = rows.map(([, value]) => Number(value));
      return JSON.stringify({
        chart: { result: [{ meta: { symbol }, timestamp, indicators: { quote: [{ close }] } }], error: null },
      });
    };
    const charts = { GSPC: chart('^GSPC', 'spx'), RUT: chart('^RUT', 'rut'), IXIC: chart('^IXIC', 'nasdaq') };
    server.answer = answers(charts);
    const { status, written } = await fetched('--from yahoo --series spx,rut,nasdaq');
    expect(status).toBe(0);
    expect(Object.keys(written).sort()).toEqual(
      ['manifest.json', 'nasdaq.csv', 'rut.csv', 'spx.csv'].map((name) => `prices/${name}`),
    );
    const { files } = JSON.parse(written['prices/manifest.json'] ?? '');
    expect(files.map(({ file }: { file: string }) => file)).toEqual(['nasdaq.csv', 'rut.csv', 'spx.csv']);
    const check = await run('check --data prices --json', after(written, { now }));
    const sample = await run(`check ${ownFlags} --json`, { now, files: ownFiles });
    expect(JSON.parse(check.out).verdict).toEqual(JSON.parse(sample.out).verdict);
  });

  it('leaves out the bar of a session that is not over', async () => {
    server.answer = fredSpx(spx);
    const before = await fetched(onlySpx, { now: '2026-01-30T20:59:00Z' });
    expect(before.out).toContain('spx        fetched     2 rows, 2026-01-28 to 2026-01-29, from FRED\n');
    const closed = await fetched(onlySpx, after(before.files, { now: '2026-01-30T21:00:00Z' }));
    expect(closed.out).toContain('spx        fetched     3 rows (1 new), 2026-01-28 to 2026-01-30, from FRED\n');
  });

  it('fetches every series of a source if none is named, and names each that fails', async () => {
    server.answer = answers({ CPIAUCNS: 'observation_date,CPIAUCNS\n2025-11-01,\n2025-12-01,326.03\n' });
    const { status, out, err, written } = await fetched('--from fred');
    expect(status).toBe(1);
    expect(out.split('\n').map((line) => line.slice(0, 20).trim())).toEqual([
      'spx        failed',
      'nasdaq     failed',
      'vix        failed',
      'cpi        fetched',
      'fed-funds  failed',
      'hy-spread  failed',
      'next: rotation data',
      '',
    ]);
    expect(written['prices/cpi.csv']).toBe('date,value\n2025-12-01,326.03\n');
    expect(err.split('\n').slice(1, 3)).toEqual([
      'error: FRED gave no spx: 404 Not Found',
      'hint: download it by hand from https://fred.stlouisfed.org/series/SP500 and pass it with --spx FILE, or try again later',
    ]);
  });

  it('prints the entries as JSON, with what became of each', async () => {
    server.answer = fredSpx(spx);
    const { out, err, status } = await fetched('--from fred --series spx,vix --json');
    const { ok, folder, files, missing, next } = JSON.parse(out);
    expect({ status, ok, folder, missing }).toEqual({ status: 0, ok: true, folder: 'prices', missing: [] });
    expect(next).toBe('rotation check --data prices');
    expect(files).toMatchObject([
      { file: 'spx.csv', rows: 3, outcome: 'fetched', error: null },
      { file: 'vix.csv', series: 'vix', outcome: 'failed', error: { code: 'network' } },
    ]);
    expect(err).toContain('warning: FRED gave no vix: 404');
  });

  it('prints JSON and writes a manifest that their published schemas accept', async () => {
    server.answer = fredSpx(spx);
    const { out, written } = await fetched('--from fred --series spx,vix --json');
    const accepts = async (what: string, value: unknown) => {
      const validate = new Ajv2020({ validateFormats: false }).compile(JSON.parse((await run(`schema ${what}`)).out));
      validate(value);
      return validate.errors;
    };
    expect(await accepts('data-fetch', JSON.parse(out))).toBeNull();
    expect(await accepts('data-fetch', { ...JSON.parse(out), files: [{ file: 'spx.csv' }] })).not.toBeNull();
    const manifest = JSON.parse(written['prices/manifest.json'] ?? '');
    expect(await accepts('data-manifest', manifest)).toBeNull();
    expect(await accepts('data-manifest', { ...manifest, schemaVersion: 3 })).not.toBeNull();
  });

  test.each([
    ['an HTML challenge', '<!DOCTYPE html><html><title>Just a moment...</title></html>', /is a web page/],
    ['an empty body', '', /is empty/],
    ['a header alone', 'observation_date,SP500\n', /has no rows/],
    ['a table cut off in a number', `observation_date,SP500\n${spx.slice(0, -3)}`, /stops in the middle/],
    ['another series', `observation_date,VIXCLS\n${spx}`, /is not the header of that series/],
    ['a price of 0', `observation_date,SP500\n2026-01-30,0\n`, /0/],
    ['monthly bars', `observation_date,SP500\n2025-09-01,1\n2025-10-01,1\n2025-11-01,1\n2025-12-01,1\n`, /monthly/],
  ])('keeps the old file where the new one is %s', async (_, answer, message) => {
    server.answer = fredSpx(spx);
    const { files } = await fetched(onlySpx);
    server.answer = answers({ SP500: answer });
    const { status, out, err, written } = await fetched(`${onlySpx} --force`, after(files));
    expect({ status, written }).toEqual({ status: 1, written: {} });
    expect(out).toBe('spx        failed      see the message\nnext: rotation data fetch --into prices\n');
    expect(err).toMatch(message);
    expect(err).toContain('hint: download it by hand from https://fred.stlouisfed.org/series/SP500');
  });
});

describe('what was fetched before', () => {
  it('is not fetched again while no session has closed since its last row, unless --force', async () => {
    server.answer = fredSpx(spx);
    const { files } = await fetched(onlySpx);
    const again = await fetched(onlySpx, after(files, { now: '2026-02-02T20:59:00Z' }));
    expect(again).toMatchObject({ status: 0, asked: 0, written: {} });
    expect(again.out).toContain('spx        up-to-date  3 rows, 2026-01-28 to 2026-01-30, from FRED\n');
    expect((await fetched(onlySpx, after(files, { now: '2026-02-02T21:00:00Z' }))).asked).toBe(1);
    expect((await fetched(onlySpx, after(files, { now: '2026-02-03T13:00:00Z' }))).asked).toBe(1);
    expect((await fetched(`${onlySpx} --force`, after(files))).asked).toBe(1);
  });

  it('is asked for again as long as its source is behind', async () => {
    server.answer = fredSpx(spx.slice(0, 38));
    const { files, status, out } = await fetched(onlySpx);
    expect({ status, out }).toMatchObject({ status: 0, out: expect.stringContaining(', 1 session behind, from FRED') });
    expect((await fetched(onlySpx, after(files))).asked).toBe(1);
  });

  it('of a macro series is asked for once on a day, and the next morning: figures can arrive late', async () => {
    server.answer = answers({ CPIAUCNS: 'observation_date,CPIAUCNS\n2025-12-01,326.03\n' });
    const only = '--from fred --series cpi';
    const { files } = await fetched(only, { now: '2026-01-30T01:00:00Z' });
    expect((await fetched(only, after(files, { now: '2026-01-30T04:59:00Z' }))).asked).toBe(0);
    expect((await fetched(only, after(files, { now: '2026-01-30T15:00:00Z' }))).asked).toBe(1);
  });

  it('is asked for from twenty rows before its end on', async () => {
    const days = Array.from({ length: 30 }, (_, i) => `2026-01-${String(i + 1).padStart(2, '0')}`);
    const text = (to: number) =>
      days
        .slice(0, to)
        .map((day) => `${day},3.75\n`)
        .join('');
    server.answer = answers({ DFEDTARU: `observation_date,DFEDTARU\n${text(29)}` });
    const only = '--from fred --series fed-funds';
    const { files } = await fetched(only, { now: '2026-01-30T01:00:00Z' });
    expect(server.asked).toEqual(['/graph/fredgraph.csv?id=DFEDTARU']);
    server.answer = answers({ DFEDTARU: `observation_date,DFEDTARU\n${text(30)}` });
    const { written } = await fetched(only, after(files));
    expect(server.asked).toEqual(['/graph/fredgraph.csv?id=DFEDTARU&cosd=2026-01-10']);
    expect(written['prices/fed-funds.csv']).toBe(`date,value\n${text(30)}`);
  });

  it('is fetched again if the file is missing or changed', async () => {
    server.answer = fredSpx(spx);
    const { files } = await fetched(onlySpx);
    const { 'prices/spx.csv': text = '', ...gone } = files;
    expect(await fetched(onlySpx, after(gone))).toMatchObject({ asked: 1, written: { 'prices/spx.csv': text } });
    const changed = { ...files, 'prices/spx.csv': text.replace('6969.01', '1') };
    const mended = await fetched(onlySpx, after(changed));
    expect(mended).toMatchObject({ asked: 1, written: { 'prices/spx.csv': text } });
    expect(mended.err).toContain(
      'warning: spx: the past of FRED differs on 1 day, the first 2026-01-29 1 in the file, 6969.01 now',
    );
  });

  it('resumes: only what failed is fetched by the next run', async () => {
    server.answer = fredSpx(spx);
    const { files } = await fetched('--from fred --series spx,vix');
    server.answer = answers({ VIXCLS: 'observation_date,VIXCLS\n2026-01-30,17.44\n' });
    const { status, out } = await fetched('--from fred --series spx,vix', after(files));
    expect(status).toBe(0);
    expect(server.asked).toEqual(['/graph/fredgraph.csv?id=VIXCLS']);
    expect(out.split('\n').map((line) => line.slice(11, 21).trim())).toEqual([
      'up-to-date',
      'fetched',
      'ion check',
      '',
    ]);
  });

  test.each([
    [
      'has fewer rows',
      'VIXCLS',
      '2026-01-29,2\n2026-01-30,3\n',
      'FRED gave 2 rows to 2026-01-30, the file has 3 to 2026-01-30',
    ],
    [
      'ends earlier',
      'VIXCLS',
      '2026-01-26,1\n2026-01-27,1\n2026-01-28,1\n',
      'FRED gave 3 rows to 2026-01-28, the file has 3 to 2026-01-30',
    ],
  ])('is kept where the new one %s', async (_, symbol, rows, why) => {
    server.answer = answers({ [symbol]: `observation_date,${symbol}\n${spx}` });
    const { files } = await fetched('--from fred --series vix');
    server.answer = answers({ [symbol]: `observation_date,${symbol}\n${rows}` });
    const again = await fetched('--from fred --series vix --force', after(files));
    expect(again).toMatchObject({ status: 0, written: {} });
    expect(again.out).toContain(`vix        kept        ${why}\n`);
  });

  it('keeps rows that the source no longer has', async () => {
    server.answer = fredSpx(spx);
    const { files } = await fetched(onlySpx);
    server.answer = fredSpx('2026-01-30,6939.03\n2026-02-02,6976.44\n');
    const { written } = await fetched(onlySpx, after(files, { now: '2026-02-03T12:00:00Z' }));
    expect(written['prices/spx.csv']).toBe(`date,close\n${spx}2026-02-02,6976.44\n`);
  });

  it("is left alone where it is a file of the user's own", async () => {
    server.answer = fredSpx(spx);
    const own = { 'prices/spx.csv': 'Date,Open,Close\n2026-01-30,1,2\n' };
    const { status, err, asked, written } = await fetched(onlySpx, { files: own });
    expect({ status, asked, written }).toEqual({ status: 1, asked: 0, written: {} });
    expect(err).toContain('not written by rotation data fetch, so left unchanged');
  });

  it.each(['{}', 'not JSON', '{"schemaVersion":3,"files":[]}'])('is left alone with the manifest %s', async (text) => {
    const { status, err, asked, written } = await fetched(onlySpx, { files: { 'prices/manifest.json': text } });
    expect({ status, asked, written }).toEqual({ status: 3, asked: 0, written: {} });
    expect(err).toContain('is not a manifest that this version can read');
  });
});

describe('wrong usage', () => {
  test.each([
    ['--from fred --series rut', 'FRED has no series "rut"', 'it is there with --from yahoo or --from nasdaq'],
    ['--series ../rut', 'no source has a series "../rut"', 'there are vix, spx, nasdaq, cpi'],
    ['--from yahoo --series gold', 'Yahoo has no series "gold"', 'it has spx, rut, nasdaq, vix'],
    [
      '--from stooq',
      "option '--from <source>' argument 'stooq' is invalid",
      'allowed choices are auto, cboe, fred, yahoo, nasdaq, tiingo',
    ],
    ['--from fred --timeout 0', "option '--timeout <seconds>' argument '0' is invalid", 'it must be a number above 0'],
  ])('%j ends with 2', async (flags, message, hint) => {
    const { status, err, asked } = await fetched(flags);
    expect({ status, asked }).toEqual({ status: 2, asked: 0 });
    expect(err).toContain(`error: ${message}`);
    expect(err).toContain(`hint: ${hint}`);
  });

  it('downloads into the folder of the configuration where none is named, and says so', async () => {
    server.answer = fredSpx(spx);
    const env = { LANG: 'C.UTF-8', ROTATION_FETCH_BASE: server.base, ROTATION_DATA: 'mine' };
    const network = { request: fetch, wait: async () => undefined };
    const { status, out, err, written } = await run(`data fetch ${onlySpx}`, { now, network, env });
    expect({ status, err }).toEqual({
      status: 0,
      err: `note: "mine" is the folder of the configuration\n${mirrorNote()}`,
    });
    expect(out).toContain('next: rotation check --data mine\n');
    expect(written['mine/spx.csv']).toBe(`date,close\n${spx}`);
  });

  it('asks for a folder where neither the command line nor the configuration names one', async () => {
    const { status, err } = await run('data fetch', { now });
    expect({ status, err }).toEqual({
      status: 2,
      err:
        'error: no folder to download into\n' +
        'hint: name one, which is created if missing: --into DIR; or set it once: rotation config init --data DIR\n',
    });
  });

  it('names a folder that is a file', async () => {
    const { status, err } = await fetched(onlySpx, { files: { prices: 'x' } });
    expect({ status, err: err.split('\n')[0] }).toEqual({ status: 2, err: 'error: --into "prices" is not a folder' });
  });

  it('has a mirror that is no address', async () => {
    const { status, err } = await fetched(onlySpx, { env: { ROTATION_FETCH_BASE: 'mirror.example' } });
    expect({ status, err: err.split('\n')[0] }).toEqual({
      status: 2,
      err: 'error: ROTATION_FETCH_BASE is no address of a web server',
    });
  });

  it('asks for help of the inner command too', async () => {
    const { status, out } = await run('data fetch --help');
    expect(status).toBe(0);
    expect(out).toContain('Usage: rotation data fetch');
    expect((await run('data frob')).err).toContain("error: unknown command 'frob'");
  });
});

describe('progress', () => {
  const slow: RequestListener = (_, response) => setTimeout(() => response.end(`observation_date,SP500\n${spx}`), 700);

  it('is shown on a terminal after half a second, and wiped', async () => {
    server.answer = slow;
    const { err } = await fetched(onlySpx, { terminal: 80 });
    expect(err).toBe(`${mirrorNote()}\r\u001b[Kfetching spx from FRED (1 of 1)\r\u001b[K`);
  });

  it('is not shown for quick runs, or without a terminal', async () => {
    server.answer = slow;
    expect((await fetched(onlySpx)).err).toBe(mirrorNote());
    server.answer = fredSpx(spx);
    expect((await fetched(onlySpx, { terminal: 80 })).err).toBe(mirrorNote());
  });
});

it('requests the real address without a mirror', async () => {
  const asked: string[] = [];
  const network = {
    request: async (address: string) => {
      asked.push(address);
      return new Response(`observation_date,SP500\n${spx}`);
    },
    wait: async () => undefined,
  };
  expect((await run(`data fetch --into prices ${onlySpx}`, { now, network })).status).toBe(0);
  expect(asked).toEqual(['https://fred.stlouisfed.org/graph/fredgraph.csv?id=SP500']);
});

describe('a file that cannot be written', () => {
  const failed = (path: string) =>
    `error: cannot write "${path}": permission denied\n` +
    'hint: the old file and what was downloaded before are kept: free space or get write permission, then run it again\n';

  test.each(['prices/spx.csv', 'prices/manifest.json'])('ends the run, and is named: %s', async (path) => {
    server.answer = fredSpx(spx);
    const { status, out, err, written } = await fetched(onlySpx, { closed: [path] });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toBe(mirrorNote() + failed(path));
    expect((await fetched(onlySpx, { files: written })).status).toBe(0);
  });
});
