import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { listening, localProxy, secureServer } from '../../helpers/downloads/local-proxy.ts';
import { sourceListener, tooManyRequests } from '../../helpers/downloads/source-listener.ts';
import { started } from '../../helpers/downloads/started-program.ts';
import { temporaryFolder } from '../../helpers/processes/temporary-folder.ts';

const now = '1769878800';
const tiingoKey = 'a0b1c2d3e4f5061728394a5b6c7d8e9fa0b1c2d3';

/** Each request that arrived: its host, and whether the key was in it. */
const arrived: { host: string; hasKey: boolean }[] = [];
let listener = sourceListener();
const remembering: typeof listener = (request, response) => {
  const hasKey = JSON.stringify([request.url, request.headers]).includes(tiingoKey);
  arrived.push({ host: request.headers.host ?? '', hasKey });
  listener(request, response);
};

const hasOpenssl = existsSync('/usr/bin/openssl');
const secure = hasOpenssl ? await secureServer(remembering) : undefined;
const plain = createServer(remembering);
const plainPort = await listening(plain);
const proxy = localProxy(() => secure?.port ?? 0);
const proxyAddress = `http://127.0.0.1:${await listening(proxy.server)}`;
const plainProxy = localProxy(() => plainPort);
const plainProxyAddress = `http://127.0.0.1:${await listening(plainProxy.server)}`;
const guarded = localProxy(() => secure?.port ?? 0, 'user:pa55 w0rd');
const guardedPort = await listening(guarded.server);

afterAll(() => {
  for (const one of [proxy, plainProxy, guarded]) one.close();
  secure?.server.close();
  plain.close();
});

beforeEach(() => {
  arrived.length = 0;
  for (const { asked } of [proxy, plainProxy, guarded]) asked.length = 0;
  listener = sourceListener();
});

const trusted = secure ? { NODE_EXTRA_CA_CERTS: secure.certificate, SOURCE_DATE_EPOCH: now } : {};
const fetched = (env: Record<string, string>, ...flags: string[]) =>
  started(['data', 'fetch', '--into', join(temporaryFolder(), 'prices'), ...flags], { SOURCE_DATE_EPOCH: now, ...env });

/** The sources' own hosts are reached through the proxy only: nothing of these tests leaves the machine. */
describe.skipIf(!hasOpenssl)('behind a proxy', () => {
  it('a new user fetches and gets a verdict, and every request goes through it', async () => {
    const home = temporaryFolder();
    const env = { ...trusted, HTTPS_PROXY: proxyAddress };
    const { status, out, err } = await started(['data', 'fetch', '--into', 'prices'], env, home);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^rut +fetched +9088 rows, .* from Yahoo$/m);
    expect(new Set(proxy.asked)).toEqual(
      new Set(['query1.finance.yahoo.com:443', 'cdn.cboe.com:443', 'fred.stlouisfed.org:443']),
    );
    expect(arrived.length).toBe(7);
    const checked = await started(['check', '--data', 'prices'], { SOURCE_DATE_EPOCH: now }, home);
    expect({ status: checked.status, err: checked.err }).toEqual({ status: 0, err: '' });
  });

  it("Yahoo's second host is asked, then Nasdaq.com, then Tiingo, which alone sees the key", async () => {
    listener = sourceListener({ yahoo: tooManyRequests, nasdaq: tooManyRequests });
    const env = { ...trusted, https_proxy: proxyAddress, TIINGO_API_KEY: tiingoKey };
    const { status, out } = await fetched(env);
    expect({ status, out }).toMatchObject({ status: 0, out: expect.stringContaining('from Tiingo') });
    expect([...new Set(proxy.asked)]).toEqual(
      [
        'query1.finance.yahoo.com',
        'query2.finance.yahoo.com',
        'api.nasdaq.com',
        'api.tiingo.com',
        'cdn.cboe.com',
        'fred.stlouisfed.org',
      ].map((host) => `${host}:443`),
    );
    const withKey = arrived.filter(({ hasKey }) => hasKey).map(({ host }) => host);
    expect(withKey).toEqual(['api.tiingo.com', 'api.tiingo.com', 'api.tiingo.com']);
  });

  it('with a password, which is sent and never shown', async () => {
    const address = `http://user:pa55%20w0rd@127.0.0.1:${guardedPort}`;
    const { status, out, err } = await fetched({ ...trusted, HTTPS_PROXY: address }, '--from', 'cboe');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(guarded.asked).toEqual(['cdn.cboe.com:443']);
    const wrong = await fetched(
      { ...trusted, HTTPS_PROXY: address.replace('w0rd', 'wr0ng') },
      '--from',
      'cboe',
      '--verbose',
    );
    expect(wrong).toMatchObject({
      status: 1,
      err: expect.stringContaining('the proxy wants a user and a password (407)'),
    });
    expect(out + err + wrong.out + wrong.err).not.toMatch(/pa55|w0rd|wr0ng|dXNlcj/);
  });

  it('whose certificate is not trusted, the message says what to set', async () => {
    const { status, err } = await fetched({ HTTPS_PROXY: proxyAddress }, '--from', 'cboe');
    expect({ status, err }).toMatchObject({ status: 1, err: expect.stringContaining('NODE_EXTRA_CA_CERTS') });
    expect(arrived).toEqual([]);
  });
});

describe('the variables of proxies', () => {
  const base = { ROTATION_FETCH_BASE: `http://127.0.0.1:${plainPort}` };
  const cboe = ['--from', 'cboe'];

  it.each(['HTTP_PROXY', 'http_proxy'])('%s holds for what is not encrypted', async (name) => {
    expect(await fetched({ ...base, [name]: plainProxyAddress }, ...cboe)).toMatchObject({ status: 0 });
    expect({ asked: plainProxy.asked, arrived: arrived.length }).toEqual({
      asked: [`127.0.0.1:${plainPort}`],
      arrived: 1,
    });
  });

  it.each(['NO_PROXY', 'no_proxy'])('%s names hosts that are asked directly', async (name) => {
    const env = { ...base, HTTP_PROXY: plainProxyAddress, [name]: 'localhost,127.0.0.1' };
    expect(await fetched(env, ...cboe)).toMatchObject({ status: 0 });
    expect({ asked: plainProxy.asked, arrived: arrived.length }).toEqual({ asked: [], arrived: 1 });
  });

  it('lower case wins, and an empty one switches the proxy off', async () => {
    expect(await fetched({ ...base, HTTP_PROXY: 'http://127.0.0.1:1', http_proxy: '' }, ...cboe)).toMatchObject({
      status: 0,
    });
    expect(plainProxy.asked).toEqual([]);
  });

  it('may lack the scheme', async () => {
    const env = { ...base, HTTP_PROXY: plainProxyAddress.replace('http://', '') };
    expect(await fetched(env, ...cboe)).toMatchObject({ status: 0 });
    expect(plainProxy.asked.length).toBe(1);
  });

  it.each(['socks4://user:s3cret@proxy.example', 'http://', '://s3cret'])(
    'refuse %s, without repeating it',
    async (text) => {
      const { status, out, err } = await fetched({ ...base, HTTP_PROXY: text }, ...cboe, '--verbose');
      expect({ status, err: err.split('\n')[1] }).toEqual({
        status: 2,
        err: 'error: HTTP_PROXY is no address of a proxy',
      });
      expect(out + err).not.toContain('s3cret');
    },
  );

  it('a proxy that is not there is no fault of the source', async () => {
    const { status, err } = await fetched(
      { ...base, HTTP_PROXY: 'http://user:s3cret@127.0.0.1:1' },
      ...cboe,
      '--verbose',
    );
    expect(status).toBe(1);
    expect(err).toContain('Cboe gave no vix: connection refused');
    expect(err).not.toContain('s3cret');
  });
});
