import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { documents, withGenerated } from '../../scripts/docs/documents.ts';
import { stateStatus } from '../../src/cli/commands/check/state-status.ts';
import { program } from '../../src/cli/commands.ts';
import { exitStatus, exitStatuses } from '../../src/exit-status.ts';
import { macroIds } from '../../src/series/macro-kind.ts';
import { signals } from '../../src/signals/index.ts';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const exists = (name: string) => existsSync(new URL(`../../${name}`, import.meta.url));

/** Which of these begin no row of a table in a document. */
const missing = (name: string, firstCells: readonly string[]) =>
  firstCells.filter((cell) => !read(name).includes(`\n| ${cell} | `));

describe('generated parts', () => {
  test.each(documents)('%s is what npm run docs makes of the registrations', async (name) => {
    expect(read(name), 'run "npm run docs"').toBe(await withGenerated(read(name)));
    expect(read(name)).toContain('<!-- generated: ');
  });

  it('are regenerated between their markers, whatever was there', async () => {
    const text = 'before\n<!-- generated: signals -->\nold rows\n<!-- end -->\nafter\n';
    const made = await withGenerated(text);
    expect(made).toMatch(/^before\n[\s\S]*\n<!-- end -->\nafter\n$/);
    expect(made).not.toContain('old rows');
    expect(await withGenerated(made)).toBe(made);
  });

  it('have known names', async () => {
    await expect(withGenerated('<!-- generated: sgnals -->\n<!-- end -->')).rejects.toThrow(
      'there is no section "sgnals"',
    );
  });

  it('have a row of each signal, macro series, command and exit status', () => {
    const linked = signals.map(({ id }) => `[\`${id}\`](#${id})`);
    expect(missing('docs/signals.md', linked)).toEqual([]);
    const series = macroIds.map((id) => `\`${id}\``);
    expect(missing('docs/data.md', series)).toEqual([]);
    expect(missing('docs/automation.md', Object.values(exitStatus).map(String))).toEqual([]);
    const commands = (program.commands ?? []).filter(
      ({ name }) => !read('README.md').includes(`\n| \`rotation ${name}`),
    );
    expect(commands).toEqual([]);
  });

  it('show a day with a verdict and a day without a rotation', () => {
    const [first = '', second = ''] = [...read('docs/reading-the-screen.md').matchAll(/^```text\n(.*?)^```/gms)].map(
      ([, screen = '']) => screen,
    );
    expect(first).toMatch(/^▲ BREAKOUT on /m);
    expect(second).toMatch(/^□ NO ROTATION on /m);
    expect(second).toMatch(/^ {2}Changes {2}A rotation starts with /m);
  });

  it('name the status of each verdict', () => {
    const meanings = exitStatuses.find(([status]) => status.includes('--exit-code'))?.[1] ?? '';
    const verdicts = Object.entries(stateStatus).filter(([state]) => state !== 'insufficient-data');
    for (const [state, status] of verdicts) expect(meanings).toContain(`${status} ${state.replace('-', ' ')}`);
  });

  test.each(signals)('have a paragraph on $id with its claim, its rule and its sources', ({ id, claim }) => {
    const [, paragraph = ''] = read('docs/signals.md').split(`\n### ${id}\n`);
    expect(paragraph).toContain(claim.slice(1));
    expect(paragraph.split('\n### ')[0]).toMatch(
      /^\n\*Claim:\* .+\n\n\*Rule:\* .+\n\n(\*Data:\* .+\n\n)?\*Published in:\* .+"/,
    );
  });
});

describe('the README', () => {
  const readme = read('README.md');

  it('is read in five minutes: 110 to 150 lines, 9 kB at most', () => {
    const lines = readme.trimEnd().split('\n').length;
    expect(lines).toBeGreaterThanOrEqual(110);
    expect(lines).toBeLessThanOrEqual(150);
    expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(9000);
  });

  it('has no line of a table over 200 characters', () => {
    const rows = readme.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => row.length > 200)).toEqual([]);
  });

  it('has the two commands of a fresh clone near its top, each in a block of its own', () => {
    for (const command of ['npm ci && npx --no rotation check', 'npm ci && npm test']) {
      const before = readme.split(`\n\`\`\`sh\n${command}\n\`\`\`\n`);
      expect(before).toHaveLength(2);
      expect(before[0]?.split('\n').length).toBeLessThan(40);
    }
  });
});

describe('the changelog', () => {
  /** Ids as code, and in calls of `show`: "flows" in a sentence names no signal. */
  const named = [...read('CHANGELOG.md').matchAll(/`(?:(?:rotation )?show )?([a-z0-9]+(?:-[a-z0-9]+)*)`/g)].map(
    ([, id]) => id,
  );

  test.each(signals)('names $id as code', ({ id }) => {
    expect(named).toContain(id);
  });
});

describe('the recipes of CONTRIBUTING.md', () => {
  it('name files and folders that exist', () => {
    const named = [...read('CONTRIBUTING.md').matchAll(/`((?:src|test|scripts|fixtures|docs)\/[\w./-]+)`/g)];
    const absent = named.map(([, path = '']) => path).filter((path) => !exists(path));
    expect(named.length).toBeGreaterThan(5);
    expect(absent).toEqual([]);
  });
});
