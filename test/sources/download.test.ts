import { createServer } from 'node:net';
import { describe, expect, it, test } from 'vitest';
import { download, fullPatience } from '../../src/sources/download.ts';
import { localServer } from './local-server.ts';

const server = localServer();

const request = (timeout: number) => ({
  headers: { 'user-agent': 'Mozilla/5.0 (compatible; rotation-signal)' },
  secrets: [] as string[],
  timeout,
  clock: () => Date.parse('2026-01-08T12:00:00Z'),
});

/** What came of a download by Node's own fetch, and the waits between its attempts, in milliseconds. */
async function downloaded({
  timeout = 10_000,
  paths = ['/a'],
  patience = fullPatience(),
  secrets = [] as string[],
} = {}) {
  const waits: number[] = [];
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
  };
  server.asked.length = 0;
  const addresses = paths.map((path) => server.base + path);
  const came = await download({ request: fetch, wait }, addresses, { ...request(timeout), secrets }, patience);
  return { came, waits, asked: server.asked.length };
}

const text = (came: Awaited<ReturnType<typeof download>>) => ('text' in came ? came.text : came.reason);

describe('download', () => {
  it('gives the text, whatever chunks it comes in', async () => {
    server.answer = (_, response) => {
      response.write(Buffer.from([0xe2, 0x82]));
      setTimeout(() => response.end(Buffer.from([0xac])), 20);
    };
    expect(await downloaded()).toEqual({ came: { text: '€', address: `${server.base}/a` }, waits: [], asked: 1 });
  });

  it('says who is asking', async () => {
    server.answer = ({ headers }, response) => response.end(headers['user-agent']);
    expect(text((await downloaded()).came)).toBe('Mozilla/5.0 (compatible; rotation-signal)');
  });

  test.each([203, 206, 204, 304, 403, 404, 410])('does not ask again after %i', async (status) => {
    server.answer = (_, response) =>
      response.writeHead(status).end(status === 204 || status === 304 ? undefined : 'no');
    const { came, asked } = await downloaded();
    expect(came).toMatchObject({ reason: expect.stringContaining(String(status)), attempts: 1 });
    expect(asked).toBe(1);
  });

  test.each([429, 500, 503])('asks three times after %i, twice as late each time', async (status) => {
    server.answer = (_, response) => response.writeHead(status).end();
    const { came, waits, asked } = await downloaded();
    expect(came).toMatchObject({ reason: expect.stringContaining(String(status)), attempts: 3 });
    expect({ waits, asked }).toEqual({ waits: [1000, 2000], asked: 3 });
  });

  test.each([
    ['7', 7000],
    ['0', 1000],
    ['60', 60_000],
    ['Thu, 08 Jan 2026 12:00:05 GMT', 5000],
    ['Thu, 08 Jan 2026 11:00:00 GMT', 1000],
    ['soon', 1000],
  ])('waits as Retry-After %s asks, at least a second and at most a minute', async (retryAfter, waited) => {
    server.answer = (_, response) => {
      if (server.asked.length > 1) response.end('ok');
      else response.writeHead(429, { 'retry-after': retryAfter }).end();
    };
    const { came, waits, asked } = await downloaded();
    expect({ came: text(came), waits, asked }).toEqual({ came: 'ok', waits: [waited], asked: 2 });
  });

  it('waits no longer than its patience, which all downloads of a run share', async () => {
    const wants = (seconds: string) => {
      server.answer = (_, response) => response.writeHead(429, { 'retry-after': seconds }).end();
    };
    wants('61');
    expect(await downloaded()).toMatchObject({ waits: [], asked: 1, came: { isOutOfReach: true } });
    wants('25');
    const patience = fullPatience();
    expect((await downloaded({ patience })).waits).toEqual([25_000, 25_000]);
    expect((await downloaded({ patience })).waits).toEqual([]);
    expect(patience.left).toBe(10_000);
  });

  it('goes to the next address at once, and back to the first after a wait', async () => {
    server.answer = ({ url }, response) => {
      if (url === '/second' && server.asked.length > 3) response.end('ok');
      else response.writeHead(429).end();
    };
    const { came, waits } = await downloaded({ paths: ['/first', '/second'] });
    expect(came).toEqual({ text: 'ok', address: `${server.base}/second` });
    expect({ waits, asked: server.asked }).toEqual({
      waits: [1000],
      asked: ['/first', '/second', '/first', '/second'],
    });
  });

  it('takes a body that is shorter than announced for a broken connection', async () => {
    server.answer = (_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('date,close\n');
      setTimeout(() => response.destroy(), 20);
    };
    const { came, asked } = await downloaded();
    expect(came).toEqual({ reason: 'the connection broke off', attempts: 3, isOutOfReach: true });
    expect(asked).toBe(3);
  });

  it('waits no longer than the timeout, for the head or for the body', async () => {
    server.answer = () => undefined;
    const late = { reason: 'no complete answer within 0.05 s', attempts: 1, isOutOfReach: true };
    expect((await downloaded({ timeout: 50 })).came).toEqual(late);
    server.answer = (_, response) => response.write('date,');
    expect((await downloaded({ timeout: 50 })).came).toEqual(late);
  });

  it('says that the connection was refused', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const address = closed.address();
    await new Promise((resolve) => closed.close(resolve));
    const port = typeof address === 'object' ? address?.port : '';
    const network = { request: fetch, wait: async () => undefined };
    const came = await download(network, [`http://127.0.0.1:${port}/`], request(1000), fullPatience());
    expect(came).toEqual({ reason: 'connection refused', attempts: 3, isOutOfReach: true });
  });

  it('says why an address is not asked at all', async () => {
    const network = { request: fetch, wait: async () => undefined };
    const came = await download(network, ['http://127.0.0.1:9/'], request(1000), fullPatience());
    expect(came).toEqual({ reason: 'bad port', attempts: 1, isOutOfReach: true });
  });

  it('stops reading what has no end', async () => {
    const chunk = Buffer.alloc(1 << 20);
    server.answer = (_, response) => {
      const pour = () => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', pour);
      };
      pour();
    };
    expect((await downloaded()).came).toEqual({
      reason: 'the answer is larger than 8 MiB: no series is',
      attempts: 1,
      isOutOfReach: false,
    });
  });

  test.each([
    ['http://elsewhere.example/a', 'redirected to another host: "elsewhere.example"'],
    ['//elsewhere.example/a', 'redirected to another host: "elsewhere.example"'],
    ['file:///etc/passwd', 'redirected from http: to file:'],
    ['', 'redirected to nowhere'],
  ])('does not follow a redirect to %j', async (location, reason) => {
    server.answer = (_, response) => response.writeHead(302, { location }).end();
    const { came, asked } = await downloaded();
    expect({ came: text(came), asked }).toEqual({ came: reason, asked: 1 });
  });

  it('does not follow one to another scheme of the same host, or to another port', async () => {
    const { host } = new URL(server.base);
    server.answer = (_, response) => response.writeHead(302, { location: `https://${host}/a` }).end();
    expect(text((await downloaded()).came)).toBe('redirected from http: to https:');
    server.answer = (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/a' }).end();
    expect(text((await downloaded()).came)).toBe('redirected to another host: "127.0.0.1:1"');
  });

  it('follows one on the same host, three times at most', async () => {
    server.answer = ({ url }, response) => {
      if (url === '/a') response.writeHead(301, { location: '/b' }).end();
      else response.end('ok');
    };
    expect(text((await downloaded()).came)).toBe('ok');
    server.answer = (_, response) => response.writeHead(302, { location: '/a' }).end();
    const { came, asked } = await downloaded();
    expect({ came: text(came), asked }).toEqual({ came: 'redirected again and again', asked: 4 });
  });

  it('strikes a secret out of whatever arrives, in capitals too', async () => {
    const secrets = ['0123456789abcdef'];
    server.answer = (_, response) => response.end('token 0123456789ABCDEF is wrong');
    expect(text((await downloaded({ secrets })).came)).toBe('token [key] is wrong');
    server.answer = (_, response) => response.writeHead(403, 'no 0123456789abcdef').end();
    expect(text((await downloaded({ secrets })).came)).toBe('403 no [key]');
    server.answer = (_, response) => response.writeHead(302, { location: 'http://0123456789abcdef.example/' }).end();
    expect(text((await downloaded({ secrets })).came)).not.toContain('0123456789abcdef');
  });
});
