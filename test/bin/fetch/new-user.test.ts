import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sourceListener, tooManyRequests } from '../../helpers/downloads/source-listener.ts';
import { started } from '../../helpers/downloads/started-program.ts';
import { temporaryFolder } from '../../helpers/processes/temporary-folder.ts';

/** Saturday noon in New York after the sample's last close. */
const now = '1769878800';

const servers: ReturnType<typeof createServer>[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

async function environment(listener: RequestListener): Promise<Record<string, string>> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { ROTATION_FETCH_BASE: `http://127.0.0.1:${port}`, SOURCE_DATE_EPOCH: now };
}

/** What a new user types: the download, and then the last line that it prints. */
async function fetchedAndChecked(env: Record<string, string>) {
  const home = temporaryFolder();
  const fetched = await started(['data', 'fetch', '--into', 'prices'], env, home);
  const [, next = ''] = /^next: rotation (.*)$/m.exec(fetched.out) ?? [];
  expect({ status: fetched.status, err: fetched.err, next }).toMatchObject({ status: 0, next: 'check --data prices' });
  const checked = await started(next.split(' '), { SOURCE_DATE_EPOCH: now }, home);
  expect({ status: checked.status, err: checked.err }).toEqual({ status: 0, err: '' });
  expect(checked.out.split('\n')[0]).toContain('2026-01-30');
  expect(checked.out).toMatch(/BREAKOUT|RELIEF RALLY|UNDECIDED|NO ROTATION/);
  return { ...fetched, verdict: checked.out, folder: join(home, 'prices') };
}

it('a new user fetches and gets a verdict', async () => {
  const { out, verdict } = await fetchedAndChecked(await environment(sourceListener()));
  expect(out).toMatch(/^spx +fetched +9088 rows, 1989-12-29 to 2026-01-30, from Yahoo$/m);
  expect(verdict).toContain('S&P 6,939.03');
});

it('also where Yahoo answers 429 to everything', async () => {
  const { out, err } = await fetchedAndChecked(await environment(sourceListener({ yahoo: tooManyRequests })));
  expect(out).toMatch(/^rut +fetched +9088 rows, 1989-12-29 to 2026-01-30, from Nasdaq\.com$/m);
  expect(err).toContain('warning: Yahoo gave no spx: 429 Too Many Requests (6 attempts)');
});

it('also where only a keyed source is left', async () => {
  const refuse = { yahoo: tooManyRequests, nasdaq: tooManyRequests, cboe: tooManyRequests, fred: tooManyRequests };
  const env = {
    ...(await environment(sourceListener(refuse))),
    TIINGO_API_KEY: 'f1e2d3c4b5a69788f1e2d3c4b5a69788f1e2d3c4',
  };
  const { out, verdict } = await fetchedAndChecked(env);
  expect(out).toMatch(/^IWM +fetched +9087 rows, 1990-01-02 to 2026-01-30, from Tiingo$/m);
  expect(verdict).toMatch(/fund|SPY|IWM/);
});
