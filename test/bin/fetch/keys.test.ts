import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { listening } from '../../helpers/downloads/local-proxy.ts';
import { type Behaviour, forbidden, sourceListener } from '../../helpers/downloads/source-listener.ts';
import { started } from '../../helpers/downloads/started-program.ts';
import { temporaryFolder } from '../../helpers/processes/temporary-folder.ts';

const key = 'a0b1c2d3e4f5061728394a5b6c7d8e9fa0b1c2d3';
const now = '1769878800';

const servers: ReturnType<typeof createServer>[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

async function base(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  return `http://127.0.0.1:${await listening(server)}`;
}

/** Everything that a run leaves: both streams, and every file of the folder with its name. */
async function traces(behaviour: Behaviour, ...flags: string[]) {
  const refuse = { yahoo: forbidden, nasdaq: forbidden, cboe: forbidden, fred: forbidden };
  const folder = join(temporaryFolder(), 'prices');
  const env = {
    ROTATION_FETCH_BASE: await base(sourceListener({ ...refuse, tiingo: behaviour })),
    SOURCE_DATE_EPOCH: now,
    TIINGO_API_KEY: key,
  };
  const { status, out, err } = await started(['data', 'fetch', '--into', folder, ...flags], env);
  const files = readdirSync(folder).map((name) => name + readFileSync(join(folder, name), 'latin1'));
  return { status, out, err, all: [out, err, ...files].join('\n') };
}

/** Ten letters of the key in a row are more than chance: a shortened quotation counts too. */
function withKey(text: string): string[] {
  const parts = Array.from({ length: key.length - 9 }, (_, i) => key.slice(i, i + 10));
  return parts.filter((part) => text.toLowerCase().includes(part));
}

const elsewhere = await base((_, response) => void response.end());

const echoes: Record<string, Behaviour> = {
  'in an error': (response) =>
    void response.writeHead(403, { 'content-type': 'application/json' }).end(`{"detail":"Invalid token ${key}."}`),
  'in the words of its status': (response) => void response.writeHead(403, `Forbidden ${key}`).end(),
  'in a table': (response) => void response.end(`date,close,${key}\n`),
  'in a row': (response) =>
    void response.end(
      `date,close,high,low,open,volume,adjClose,adjHigh,adjLow,adjOpen,adjVolume,divCash,splitFactor\n2026-01-30,${key},1,1,1,1,1,1,1,1,1,1,1\n`,
    ),
  'in capitals': (response) => void response.end(`date,${key.toUpperCase()}\n`),
  'in a page': (response) => void response.end(`<html><title>${key}</title>`),
  'in a redirect to another host': (response) =>
    void response.writeHead(302, { location: `${elsewhere}/?token=${key}` }).end(),
  'in the name of a host': (response) => void response.writeHead(302, { location: `https://${key}.example/` }).end(),
  'in a redirect of its own, and at its end': (response, url) => {
    if (url.searchParams.has('token')) response.end(`${key}\n`);
    else response.writeHead(302, { location: `${url.pathname}?token=${key}` }).end();
  },
  'by 429': (response) => void response.writeHead(429, { 'retry-after': key }).end(key),
};

describe('a key that a server sends back', () => {
  test.each(Object.entries(echoes))('%s is in no output and no file', async (_, behaviour) => {
    for (const flags of [['--verbose'], ['--json', '--from', 'tiingo']]) {
      const { status, all } = await traces(behaviour, ...flags);
      expect({ status, found: withKey(all) }).toEqual({ status: 1, found: [] });
    }
  });
});

it('a key that is used is in no output and no file', async () => {
  const { status, all, out } = await traces((response, url, headers) => {
    expect(headers.authorization).toBe(`Token ${key}`);
    expect(url.href).not.toContain(key);
    sourceListener()({ url: url.pathname + url.search, headers: {} } as never, response as never);
  }, '--verbose');
  expect({ status, found: withKey(all) }).toEqual({ status: 0, found: [] });
  expect(out).toContain('from Tiingo');
});

it('the search finds a key, whole or shortened', () => {
  expect(withKey(`x${key.toUpperCase()}`).length).toBe(31);
  expect(withKey(`x${key.slice(5, 15)}`).length).toBe(1);
});
