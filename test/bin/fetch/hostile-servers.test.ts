import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type HostileServer, hostileServers } from '../../helpers/downloads/hostile-servers.ts';
import { sourceListener } from '../../helpers/downloads/source-listener.ts';
import { started } from '../../helpers/downloads/started-program.ts';
import { temporaryFolder } from '../../helpers/processes/temporary-folder.ts';

const [before, now] = ['1769569200', '1769878800'];
/** Megabytes of memory, and seconds of a run that tries three times. */
const [mostMemory, mostSeconds] = [200, 30];

const servers = new Set<Server>();
afterAll(() => {
  for (const server of servers) server.close();
});

async function listening(server: Server, host = '127.0.0.1'): Promise<string> {
  servers.add(server);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, host, resolve));
  const { port, family, address } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

const baseOf = ({ http, bare }: HostileServer) =>
  listening(
    http
      ? createHttpServer(http)
      : createServer((socket) => {
          socket.on('error', () => undefined);
          // What is asked must be read, or closing resets the connection.
          socket.resume();
          socket.once('data', () => bare?.(socket));
        }),
  );

const good = createHttpServer(sourceListener());
const stored = join(temporaryFolder(), 'prices');
let goodBase = '';

/** Only a server that is to be too late gets a second; the others get what a busy machine takes. */
const [impatient, patient] = ['1', '9'];
const fetchInto = (folder: string, base: string, time: string, ...flags: string[]) =>
  started(['data', 'fetch', '--into', folder, '--timeout', patient, ...flags], {
    ROTATION_FETCH_BASE: base,
    SOURCE_DATE_EPOCH: time,
  });

const contents = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('latin1')]));

beforeAll(async () => {
  goodBase = await listening(good);
  expect(await fetchInto(stored, goodBase, before)).toMatchObject({ status: 0 });
});

it('there are thirty of them and more', () => {
  expect(hostileServers.length).toBeGreaterThanOrEqual(30);
  expect(new Set(hostileServers.map(({ what }) => what)).size).toBe(hostileServers.length);
});

describe('a server that', () => {
  test.each(hostileServers)('$what', async (hostile) => {
    const folder = join(temporaryFolder(), 'prices');
    cpSync(stored, folder, { recursive: true });
    const was = contents(folder);
    const [from = '', series = ''] = hostile.asks.split(' ');
    const base = await baseOf(hostile);
    const began = performance.now();
    const timeout = hostile.says.test(`no complete answer within ${impatient} s`) ? impatient : patient;
    const flags = ['--from', from, '--series', series, '--timeout', timeout];
    const { status, signal, out, err, peak } = await fetchInto(folder, base, now, ...flags);
    const seconds = (performance.now() - began) / 1000;
    expect({ signal, out: out.slice(0, 300), err: err.slice(0, 300) }).toMatchObject({ signal: null });
    expect(out + err).toMatch(hostile.says);
    expect(out + err).not.toMatch(/fault of this program|undefined/);
    expect(out + err).not.toContain('\u001b');
    expect(status).toBe(series === 'vix' && /kept/.test(out) ? 0 : 1);
    expect(contents(folder)).toEqual(was);
    expect(peak).toBeLessThan(mostMemory);
    expect(seconds).toBeLessThan(mostSeconds);
  });
});

describe('a bad answer', () => {
  it('does not keep the other series away', async () => {
    const bad = hostileServers.find(({ what }) => what === 'stamps a row with 1e308')?.http;
    const base = await listening(
      createHttpServer((request, response) =>
        (request.url?.includes('GSPC') ? bad : sourceListener())?.(request, response),
      ),
    );
    const { status, out } = await fetchInto(join(temporaryFolder(), 'p'), base, now, '--from', 'yahoo');
    expect(status).toBe(1);
    expect(out.split('\n').map((line) => line.slice(0, 20).trim())).toEqual([
      'spx        failed',
      'rut        fetched',
      'nasdaq     fetched',
      'vix        fetched',
      'next: rotation data',
      '',
    ]);
  });

  it('chooses no file name, and a manifest leads to no other folder', async () => {
    const base = await listening(
      createHttpServer((request, response) => {
        response.setHeader('content-disposition', 'attachment; filename="../../evil.csv"');
        sourceListener()(request, response);
      }),
    );
    const outer = temporaryFolder();
    const folder = join(outer, 'a', 'prices');
    cpSync(stored, folder, { recursive: true });
    const manifest = join(folder, 'manifest.json');
    const text = readFileSync(manifest, 'utf8').replaceAll('"file": "rut.csv"', '"file": "../../evil.csv"');
    writeFileSync(manifest, text);
    expect(await fetchInto(folder, base, now)).toMatchObject({ status: 0 });
    expect([readdirSync(outer), readdirSync(join(outer, 'a'))]).toEqual([['a'], ['prices']]);
    expect(readdirSync(folder)).toEqual(readdirSync(stored));
  });

  it('by redirect never sends the program to another port of this machine', async () => {
    let asked = 0;
    const other = await listening(createHttpServer((_, response) => void response.end(String(asked++))));
    const base = await listening(
      createHttpServer((_, response) => void response.writeHead(301, { location: `${other}/` }).end()),
    );
    const { err } = await fetchInto(join(temporaryFolder(), 'p'), base, now, '--from', 'cboe');
    expect(err).toContain(`redirected to another host: "${new URL(other).host}"`);
    expect(asked).toBe(0);
  });
});

it('a server on IPv6 is asked like any other', async ({ skip }) => {
  const base = await listening(createHttpServer(sourceListener()), '::1').catch(() => undefined);
  if (base === undefined) return skip('no IPv6 on this machine');
  expect(await fetchInto(join(temporaryFolder(), 'p'), base, now, '--from', 'cboe')).toMatchObject({ status: 0 });
});
