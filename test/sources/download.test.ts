import { createServer } from 'node:net';
import { describe, expect, it, test } from 'vitest';
import { download } from '../../src/sources/download.ts';
import { localServer } from './local-server.ts';

const server = localServer();

/** What came of a download by Node's own fetch, and the waits between its attempts, in milliseconds. */
async function downloaded(timeout = 10_000) {
  const waits: number[] = [];
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
  };
  server.asked.length = 0;
  const now = Date.parse('2026-01-08T12:00:00Z');
  const came = await download({ request: fetch, wait }, `${server.base}/a`, { timeout, clock: () => now });
  return { came, waits, asked: server.asked.length };
}

describe('download', () => {
  it('gives the text, whatever chunks it comes in', async () => {
    server.answer = (_, response) => {
      response.write(Buffer.from([0xe2, 0x82]));
      setTimeout(() => response.end(Buffer.from([0xac])), 20);
    };
    expect(await downloaded()).toEqual({ came: { text: '€' }, waits: [], asked: 1 });
  });

  it('says who is asking', async () => {
    server.answer = ({ headers }, response) => response.end(headers['user-agent']);
    expect((await downloaded()).came).toEqual({ text: 'Mozilla/5.0 (compatible; rotation-signal)' });
  });

  test.each([403, 404, 410])('does not ask again after %i', async (status) => {
    server.answer = (_, response) => response.writeHead(status).end('no');
    const { came, asked } = await downloaded();
    expect(came).toMatchObject({ reason: expect.stringContaining(String(status)), attempts: 1 });
    expect(asked).toBe(1);
  });

  test.each([429, 500, 503])('asks four times after %i, twice as late each time', async (status) => {
    server.answer = (_, response) => response.writeHead(status).end();
    const { came, waits, asked } = await downloaded();
    expect(came).toMatchObject({ reason: expect.stringContaining(String(status)), attempts: 4 });
    expect({ waits, asked }).toEqual({ waits: [1000, 2000, 4000], asked: 4 });
  });

  test.each([
    ['7', 7000],
    ['0', 1000],
    ['86400', 60_000],
    ['Thu, 08 Jan 2026 12:00:05 GMT', 5000],
    ['Thu, 08 Jan 2026 11:00:00 GMT', 1000],
    ['soon', 1000],
  ])('waits as Retry-After %s asks, at least a second and at most a minute', async (retryAfter, waited) => {
    server.answer = (_, response) => {
      if (server.asked.length > 1) response.end('ok');
      else response.writeHead(429, { 'retry-after': retryAfter }).end();
    };
    expect(await downloaded()).toEqual({ came: { text: 'ok' }, waits: [waited], asked: 2 });
  });

  it('takes a body that is shorter than announced for a broken connection', async () => {
    server.answer = (_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('date,close\n');
      setTimeout(() => response.destroy(), 20);
    };
    const { came, asked } = await downloaded();
    expect(came).toEqual({ reason: 'the connection broke off', attempts: 4 });
    expect(asked).toBe(4);
  });

  it('waits no longer than the timeout, for the head or for the body', async () => {
    server.answer = () => undefined;
    expect((await downloaded(50)).came).toEqual({ reason: 'no whole answer within 0.05 s', attempts: 4 });
    server.answer = (_, response) => response.write('date,');
    expect((await downloaded(50)).came).toEqual({ reason: 'no whole answer within 0.05 s', attempts: 4 });
  });

  it('says that the connection was refused', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const address = closed.address();
    await new Promise((resolve) => closed.close(resolve));
    const port = typeof address === 'object' ? address?.port : '';
    const settings = { timeout: 1000, clock: () => 0 };
    const wait = async () => undefined;
    expect(await download({ request: fetch, wait }, `http://127.0.0.1:${port}/`, settings)).toEqual({
      reason: 'connection refused',
      attempts: 4,
    });
  });

  it('says why an address is not asked at all', async () => {
    const network = { request: fetch, wait: async () => undefined };
    const settings = { timeout: 1000, clock: () => 0 };
    expect(await download(network, 'http://127.0.0.1:9/', settings)).toEqual({ reason: 'bad port', attempts: 4 });
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
    expect((await downloaded()).came).toEqual({ reason: 'more than 64 MiB came', attempts: 1 });
  });
});
