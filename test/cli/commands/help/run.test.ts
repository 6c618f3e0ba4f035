import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { environment } from '../../../../src/cli/commands/help/topics/environment.ts';
import { topics } from '../../../../src/cli/commands/help/topics.ts';
import { program } from '../../../../src/cli/commands.ts';
import { exitStatuses } from '../../../../src/exit-status.ts';
import { glossary } from '../../../../src/render/words/glossary.ts';
import { run } from '../../../helpers/processes/fake-io.ts';

/** All sources with the loader, which reads variables of its own. */
const sources = (): string =>
  ['src', 'bin']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|cjs)$/.test(name) && !name.includes('assembly') && !name.includes('commands/help'))
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    )
    .join('\n');

describe('rotation help', () => {
  it('shows the list of commands without a topic', async () => {
    expect(await run('help')).toEqual(await run('--help'));
  });

  test.each(['check', 'data fetch', 'config init'])('%s is the help of that command', async (command) => {
    const [one, other] = [await run(`help ${command}`), await run(`${command} --help`)];
    expect(one).toEqual(other);
    expect(one.out).toContain(`Usage: rotation ${command}`);
  });

  test.each(topics)('$name fits 80 columns, and ends each sentence', async ({ name, summary }) => {
    const { status, out, err } = await run(`help ${name}`);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out.toLowerCase().startsWith(summary)).toBe(true);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('has a row for each status, and each term of the glossary', async () => {
    const { out } = await run('help exit-codes');
    for (const [status] of exitStatuses) expect(out).toContain(`\n  ${status.replaceAll('`', '')} `);
    const terms = await run('help glossary');
    for (const { term } of glossary) expect(terms.out).toContain(`\n  ${term}`);
  });

  it('puts a meaning below its name on a narrow terminal', async () => {
    const { out } = await run('help glossary', { terminal: 40, terminalLines: 999 });
    expect(out).toContain('\n  any session\n      The mean over all');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it('names what was probably meant, a topic or a command', async () => {
    expect(await run('help glosary')).toMatchObject({
      status: 2,
      err: 'error: no help on "glosary"\nhint: did you mean glossary? topics: exit-codes, environment, files, glossary; commands: rotation --help\n',
    });
    expect((await run('help chek')).err).toContain('did you mean check?');
  });

  it('has no topic with the name of a command', () => {
    const commands = (program.commands ?? []).map(({ name }) => name);
    expect(topics.filter(({ name }) => commands.includes(name))).toEqual([]);
  });

  it('lists every environment variable that the sources read', () => {
    const listed = environment.blocks.flatMap((block) =>
      typeof block === 'string' ? [] : block.flatMap(([names]) => names.split(', ')),
    );
    const read = [...sources().matchAll(/\benv\.([A-Z_]{3,})|'(ROTATION_[A-Z_]+|[A-Z]+_API_KEY|HTTPS?_PROXY)'/g)].map(
      ([, own, quoted]) => own ?? quoted ?? '',
    );
    const ofSystem = ['HOME', 'LOCALAPPDATA', 'ROTATION_'];
    expect(read.length).toBeGreaterThan(12);
    expect([...new Set(read)].filter((name) => !listed.includes(name) && !ofSystem.includes(name))).toEqual([]);
  });
});

describe('the glossary', () => {
  it('has the verdicts first, then alphabetical order, in one or two sentences per term', () => {
    const terms = glossary.map(({ term }) => term.toLowerCase());
    expect(terms.slice(0, 4)).toEqual(['verdict', 'rotation', 'breakout', 'relief rally']);
    expect(terms.slice(4)).toEqual(terms.slice(4).sort());
    for (const { term, meaning } of glossary) {
      expect(meaning, term).toMatch(/^[A-Z].*\.$/);
      expect(meaning.split(/\. (?=[A-Z])/).length, term).toBeLessThanOrEqual(2);
      expect(meaning.length, term).toBeLessThanOrEqual(230);
    }
  });
});
