import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { documents, withGenerated } from '../../scripts/docs/documents.ts';
import { stateStatus } from '../../src/cli/commands/check/state-status.ts';
import { exitStatus, exitStatuses } from '../../src/exit-status.ts';
import { macroIds } from '../../src/series/macro-kind.ts';
import { signals } from '../../src/signals/index.ts';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const exists = (name: string) => existsSync(new URL(`../../${name}`, import.meta.url));

describe('generated tables', () => {
  test.each(documents)('%s is what npm run docs makes of the registrations', (name) => {
    expect(read(name)).toBe(withGenerated(read(name)));
    expect(read(name)).toContain('<!-- generated: ');
  });

  it('are regenerated between their markers, whatever was there', () => {
    const text = 'before\n<!-- generated: signals -->\nold rows\n<!-- end -->\nafter\n';
    expect(withGenerated(text)).toMatch(/^before\n[\s\S]*\n<!-- end -->\nafter\n$/);
    expect(withGenerated(text)).not.toContain('old rows');
    expect(withGenerated(withGenerated(text))).toBe(withGenerated(text));
  });

  it('have known names', () => {
    expect(() => withGenerated('<!-- generated: sgnals -->\n<!-- end -->')).toThrow('there is no section "sgnals"');
  });

  it('have a row of each signal, each macro series and each exit status', () => {
    const text = read('README.md');
    const rows = [...signals.map(({ id }) => id), ...macroIds].map((id) => `\n| \`${id}\` | `);
    expect(rows.filter((row) => !text.includes(row))).toEqual([]);
    const statuses = Object.values(exitStatus).map((status) => `\n| ${status} | `);
    expect(statuses.filter((row) => !text.includes(row))).toEqual([]);
    const meanings = exitStatuses.find(([status]) => status.includes('--exit-code'))?.[1] ?? '';
    const verdicts = Object.entries(stateStatus).filter(([state]) => state !== 'insufficient-data');
    for (const [state, status] of verdicts) expect(meanings).toContain(`${status} ${state.replace('-', ' ')}`);
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
    const missing = named.map(([, path = '']) => path).filter((path) => !exists(path));
    expect(named.length).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  });
});
