import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { layoutFaults } from '../helpers/pictures/laid-out.ts';
import { hasBrowser, launchBrowser, openPage, type View } from '../helpers/processes/browser.ts';
import { sampleText } from '../helpers/processes/fake-io.ts';
import { bin, called, rotation } from '../helpers/processes/rotation.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';
import { describeShared, shared } from '../helpers/shared.ts';

const folder = temporaryFolder();
const pages = ['sample', 'by-hand', 'young', 'other', 'wild'] as const;
type Name = (typeof pages)[number];
const fileOf = (name: Name | 'single') => `${folder}/${name}.html`;

const roles = { large: 'spx', small: 'rut', growth: 'nasdaq' } as const;

/** Files of the sample, as a reader may have them. */
function prices(
  name: string,
  cut: (lines: string[]) => string[],
  files: Record<keyof typeof roles, string> = { large: 'spx.csv', small: 'rut.csv', growth: 'nasdaq.csv' },
) {
  mkdirSync(`${folder}/${name}`, { recursive: true });
  for (const [role, sample] of Object.entries(roles)) {
    const [head = '', ...lines] = sampleText(sample).trim().split('\n');
    writeFileSync(`${folder}/${name}/${files[role as keyof typeof roles]}`, `${[head, ...cut(lines)].join('\n')}\n`);
  }
  return `${folder}/${name}`;
}

const wildName = `r"><script>alert(1)<${'\u2044'}script>]]>.csv`;

function write(name: Name, ...flags: string[]) {
  const { status, out, err } = rotation(['report', ...flags, '-o', fileOf(name)]);
  expect({ name, status, out, err: err.replaceAll(/^warning.*\n/gm, '') }).toEqual({
    name,
    status: 0,
    out: '',
    err: '',
  });
}

let browser: Browser | undefined;

beforeAll(async () => {
  const whole = prices('whole', (lines) => lines);
  const young = prices('young', (lines) => lines.slice(-300));
  const wild = prices('wild', (lines) => lines, { large: 'l.csv', small: wildName, growth: 'g.csv' });
  write('sample');
  write('by-hand', '--data', whole, '--as-of', '2026-01-08', '--pe-large', '22', '--pe-small', '15');
  write('young', '--data', young);
  const three = ['large', 'small', 'growth'].flatMap((role, i) => [
    `--${role}`,
    `${whole}/${Object.values(roles)[i]}.csv`,
  ]);
  write(
    'other',
    ...three,
    '--labels',
    'STOXX Europe 600,STOXX Europe Small 200,STOXX Europe 600 Technology',
    '--as-of',
    '2009-03-09',
  );
  const own = ['--large', `${wild}/l.csv`, '--small', `${wild}/${wildName}`, '--growth', `${wild}/g.csv`];
  write('wild', ...own, '--labels', `</title><img src=x onerror=alert(1)>,S'"&amp;\${1},G\u202e{{7*7}}`);
  if (hasBrowser) browser = await launchBrowser();
});

afterAll(() => browser?.close());

const opened = (name: Name | 'single', view: View) => {
  if (!browser) throw new RangeError('no browser');
  return openPage(browser, fileOf(name), view);
};

const views: readonly View[] = [
  ...[360, 800, 1440].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme }))),
  ...[360, 800, 1440].map((width) => ({ width, script: false })),
  { width: 800, print: true },
];

/** All of them of two pages; of the others those that differ most. */
const viewsOf = (name: Name): readonly View[] =>
  name === 'sample' || name === 'by-hand'
    ? views
    : [{ width: 360 }, { width: 800, scheme: 'dark' }, { width: 1440, script: false }, { width: 800, print: true }];

const viewName = ({ width, scheme = 'light', print = false, script = true }: View) =>
  `${width} pixels wide, ${scheme}${print ? ', printed' : ''}${script ? '' : ', without its script'}`;

describe('the page', () => {
  it('of 36 years is at most 400 KB, and 110 KB compressed', () => {
    const text = readFileSync(fileOf('sample'));
    expect(text.length).toBeLessThan(400_000);
    expect(gzipSync(text).length).toBeLessThan(110_000);
  });
});

/** CPU seconds of a command line, the least of three: a busy machine slows the clock down, not this. */
function cpuSeconds(line: string): number {
  const runs = Array.from({ length: 3 }, () => {
    const { err } = called('bash', ['--norc', '-c', `TIMEFORMAT='cpu %3U %3S'; time ${line} > /dev/null 2>&1`]);
    const [, user, system] = /cpu ([\d.]+) ([\d.]+)/.exec(err) ?? [];
    return Number(user) + Number(system);
  });
  return Math.min(...runs);
}

test('the page takes at most 20 starts of Node', () => {
  const start = cpuSeconds(`${process.execPath} -e 0`);
  expect(start).toBeGreaterThan(0);
  expect(cpuSeconds(`${process.execPath} ${bin} report -o -`)).toBeLessThan(20 * start);
});

describeShared('the page of 61 years', () => {
  it('is at most 500 KB, and 130 KB compressed', () => {
    const triple = `${shared}data/markets/triples/US-1926-1987`;
    const flags = ['large', 'small', 'growth'].flatMap((role) => [`--${role}`, `${triple}/${role}.csv`]);
    const { out } = rotation(['report', ...flags, '--labels', 'Large,Small,Growth', '-o', '-']);
    expect(out.length).toBeGreaterThan(300_000);
    expect(Buffer.byteLength(out)).toBeLessThan(500_000);
    expect(gzipSync(out).length).toBeLessThan(130_000);
  });
});

describe.skipIf(!hasBrowser)(
  hasBrowser ? 'the page in Chromium' : 'the page in Chromium (skipped: there is none)',
  () => {
    describe.each(pages)('of %s', (name) => {
      test.each(viewsOf(name).map((view) => [viewName(view), view] as const))(
        '%s, is whole and asks for nothing',
        async (_, view) => {
          const { page, complaints, requests } = await opened(name, view);
          const { labels, ...faults } = await layoutFaults(page);
          expect(faults).toEqual({ tooWide: 0, missing: [], clipped: [], overlapping: [] });
          expect(labels).toBeGreaterThan(60);
          expect({ complaints, requests: requests.length }).toEqual({ complaints: [], requests: 1 });
          await page.context().close();
        },
      );
    });

    it.each(pages)('of %s sets negative figures with a minus sign', async (name) => {
      const { page } = await opened(name, { width: 800 });
      const text = await page.evaluate<string>(
        `document.querySelectorAll('details').forEach((one) => { one.open = true; }); document.body.innerText`,
      );
      expect(text.match(/(^|[\s(])-\d.*/gm)).toBeNull();
      expect(text).toMatch(/−\d/);
      await page.context().close();
    });

    it('is printed on few pages', async () => {
      const { page } = await opened('sample', { width: 800 });
      for (const format of ['A4', 'Letter']) {
        const pdf = await page.pdf({ format, preferCSSPageSize: false, printBackground: true });
        const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
        expect(sheets.length).toBeGreaterThan(1);
        expect(sheets.length).toBeLessThanOrEqual(5);
      }
      await page.context().close();
    });

    test.each(['light', 'dark'] as const)('is found faultless by axe, %s, with all figures open', async (scheme) => {
      for (const width of [360, 1440]) {
        const { page } = await opened('by-hand', { width, scheme });
        await page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
        await page.evaluate(axe.source);
        const found = await page.evaluate<string[]>(
          `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`,
        );
        expect(found).toEqual([]);
        await page.context().close();
      }
    });

    it('of a single picture is found faultless by axe', async () => {
      const { out } = rotation(['chart', 'correlation', '--format', 'html']);
      writeFileSync(fileOf('single'), out);
      const { page, complaints, requests } = await opened('single', { width: 360 });
      await page.evaluate(axe.source);
      expect(await page.evaluate(`axe.run().then(({ violations }) => violations.map(({ id }) => id))`)).toEqual([]);
      expect({ complaints, requests: requests.length }).toEqual({ complaints: [], requests: 1 });
      await page.context().close();
    });

    it('reads out the figures of history --json by keys', async () => {
      const sessions = JSON.parse(
        rotation(['history', '--data', `${folder}/whole`, '--as-of', '2026-01-08', '--json']).out,
      ).sessions;
      const words = (iso: string) =>
        new Date(iso)
          .toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
          .replace('Sept', 'Sep');
      const { page } = await opened('by-hand', { width: 800 });
      const read = async (id: string, ...keys: string[]) => {
        await page.focus(`#${id} svg.wide`);
        for (const key of keys) await page.keyboard.press(key);
        return page.textContent(`#${id}-live`);
      };
      const expected = (at: number, base: number) => {
        const [own, first] = [sessions.at(at), sessions.at(base)];
        const level = ((own.small / own.large / (first.small / first.large)) * 100).toFixed(1);
        return `${words(own.date)}: Russell/S&P ${level}, ${own.pricesAlone.replace('-', ' ')}`;
      };
      expect(await read('history', 'End')).toBe(expected(-1, 0));
      expect(await read('history', 'ArrowLeft', 'ArrowLeft')).toBe(expected(-3, 0));
      expect(await read('history', 'Home')).toBe(expected(0, 0));
      expect(await read('ratio', 'End', 'ArrowLeft')).toBe(expected(-2, -756));
      const score = sessions.at(-2);
      const history = JSON.parse(
        rotation(['history', '--data', `${folder}/whole`, '--as-of', '2026-01-08', '--json']).out,
      );
      expect(history.sessions.length).toBe(sessions.length);
      expect(await read('score', 'End', 'ArrowLeft')).toContain(
        `${words(score.date)}: score ${score.composite > 0 ? '+' : ''}${score.composite.toFixed(2).replace('-', '−')}`,
      );
      expect(await read('record', 'End')).toBe(
        `${words(sessions.at(-1).date)}: Russell ${sessions.at(-1).small.toFixed(2)}`,
      );
      expect(await read('correlation', 'Home', 'Escape')).toBe('');
      await page.context().close();
    });

    it('reads them out under the pointer', async () => {
      const { page } = await opened('sample', { width: 360 });
      await page.locator('#record svg.narrow').hover();
      expect(await page.textContent('#record-live')).toMatch(/^\d+ \w{3} \d{4}: Russell [\d.]+$/);
      await page.mouse.move(2, 2);
      expect(await page.textContent('#record-live')).toBe('');
      await page.context().close();
    });

    it('runs nothing of what names and labels hold', async () => {
      const { page, complaints } = await opened('wild', { width: 800 });
      expect(await page.locator('img').count()).toBe(0);
      expect(await page.textContent('body')).toContain('<img src=x onerror=alert(1)>');
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  },
);
