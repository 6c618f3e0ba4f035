import { describe, expect, test } from 'vitest';
import { escaped } from '../../src/render/svg/draw/escape.ts';
import { visible } from '../../src/words/quoted.ts';
import { ownFiles, ownFlags, run } from '../helpers/processes/fake-io.ts';

/** Names that mean something to a terminal, a table, a page, a shell or a spreadsheet; three and three in one run. */
const hostile = [
  ...[
    'R\u001b[31mR',
    'O\u001b]8;;http://x\u0007O',
    'C\u001b]52;c;aaaa\u0007C',
    'P\u009b2JP',
    'Q\u202eQ',
    'W\u2066W\u061cW',
  ],
  ...['L\nL', 'K\rK', 'B\bB', 'Z\u200bZ\u00adZ\u2060Z', 'U\u2028U', 'D\u007fD'],
  ...['=1+1', '+1+1', '-1-1', '@SUM', '\t=1', "'=1"],
  ...[
    'V|V',
    'T`T',
    'X<img src=x onerror=alert(1)>X',
    '[N](http://n)',
    '![M](http://m)',
    '</script><script>alert(1)</script>',
  ],
  ...['G"G', "H'H", 'J\\J', 'E\\nE', '{y="y"} 1', '$(id)`id`'],
];
const triples = Array.from({ length: hostile.length / 3 }, (_, i) => hostile.slice(3 * i, 3 * i + 3));

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;
const markup = /<img|<script>alert|<\/script><script/i;

const noMarkup = (text: string) => expect(text).not.toMatch(markup);

/** Cells of a line of Markdown: pipes that no backslash precedes. */
const pipes = (line: string) => line.replace(/\\./g, '').split('|').length;

function isMarkdown(text: string): void {
  const bare = text.replace(/\\./g, '');
  expect(bare).not.toMatch(/<img|<\/?script|!?\[[NM]\]\(|`id`|T`T/);
  const lines = text.split('\n');
  for (const [i, line] of lines.entries())
    if (line.startsWith('|') && lines[i - 1]?.startsWith('|'))
      expect(pipes(line), line).toBe(pipes(lines[i - 1] ?? ''));
}

const sample = /^[a-z_]+(\{[a-z_]+="(?:[^"\\\n]|\\[\\"n])*"(,[a-z_]+="(?:[^"\\\n]|\\[\\"n])*")*\})? (NaN|-?[\d.e+-]+)$/;
function isExposition(text: string): void {
  for (const line of text.trimEnd().split('\n')) if (!line.startsWith('#')) expect(line).toMatch(sample);
}

function isCsv(text: string): void {
  for (const cell of text.split(/[,\n]/)) {
    const content = cell.replace(/^"/, '');
    if (!/^-?[\d.]+(e[+-]\d+)?$/.test(content)) expect(content).not.toMatch(/^[=+\-@\t]/);
  }
}

const isJson = (text: string) => text.trimEnd().split('\n').length > 0 && JSON.parse(text);

/** Output that can carry a name, what must hold of it, and how it shows the name. */
const outputs: readonly (readonly [
  command: string,
  holds: (text: string) => unknown,
  shows?: (name: string) => string,
])[] = [
  ['check', noop],
  ['check --verbose', noop],
  ['check --json', isJson, (name) => JSON.stringify(visible(name)).slice(1, -1)],
  ['check --format markdown', isMarkdown],
  ['check --format prometheus', isExposition, (name) => visible(name).replace(/["\\]/g, '\\$&')],
  ['check --quiet', noop],
  ['history --last 2 --format csv', isCsv],
  ['history --last 2 --format markdown', isMarkdown],
  ['backtest --format markdown', isMarkdown],
  ['backtest --format csv', isCsv],
  ['show correlation --format markdown', isMarkdown],
  ['chart ratio', noMarkup],
  ['config', noop],
  ['config --json', isJson],
];

function noop(): void {}

const large = (names: readonly string[]) =>
  ['--large', 'spx.csv', '--small', 'rut.csv', '--growth', 'nasdaq.csv', '--config', 'c.json'].concat(names);
const configuration = (names: readonly string[]) => {
  const [a = '', b = '', c = ''] = names;
  const targets = [{ role: 'small', level: 3000, from: '2025-01-02', source: a }];
  const riskNotes = [{ from: '2025-01-02', until: '2027-01-02', note: b }];
  return JSON.stringify({ labels: { large: a, small: b, growth: c }, targets, riskNotes });
};

describe('names from outside', () => {
  test.each(outputs.map(([command, holds, shows]) => ({ command, holds, shows })))(
    'are text in: rotation $command',
    async ({ command, holds, shows }) => {
      for (const names of triples) {
        const words = command.split(' ');
        const files = { ...ownFiles, 'c.json': configuration(names) };
        const args = words[0] === 'config' ? [...words, '--config', 'c.json'] : [...words, ...large([])];
        const { status, out, err } = await run(args, { files });
        const what = JSON.stringify(names);
        expect([status, what, err.includes('bug in')]).toEqual([0, what, false]);
        expect(out + err, what).not.toMatch(unsafe);
        holds(out);
        if (shows) for (const name of names) expect(out, what).toContain(shows(name.trim()));
      }
    },
  );

  test('and the page has no markup of theirs', async () => {
    for (const names of triples.slice(-3)) {
      const { status, written } = await run(['report', ...large([]), '--output', 'p.html'], {
        files: { ...ownFiles, 'c.json': configuration(names) },
      });
      expect(status).toBe(0);
      const page = written['p.html'] ?? '';
      noMarkup(page);
      expect(page).not.toMatch(unsafe);
      expect(page.match(/<\/script>/g)?.length).toBe(page.match(/<script/g)?.length);
      expect(page).toContain(escaped(names[1] ?? ''));
    }
  });

  test('providers are text too, in words and in JSON', async () => {
    for (const name of hostile) {
      const cell = `"${name.replaceAll('"', '""')}"`;
      const row = (series: string, value: number) => `2026-01-05,${series},${value},ratio,forward,${cell}\n`;
      const inputs = `date,series,value,unit,basis,provider\n${row('pe-large', 22)}${row('pe-small', 15)}`;
      const files = { ...ownFiles, 'pe.csv': inputs };
      for (const flags of ['--verbose', '--json', '--format markdown']) {
        const { status, out, err } = await run(`check ${ownFlags} --inputs pe.csv ${flags}`, { files });
        expect([status, name]).toEqual([0, name]);
        expect(out + err, name).not.toMatch(unsafe);
        if (flags.endsWith('markdown')) isMarkdown(out);
        if (flags === '--json') expect(JSON.parse(out).observations[0].provider).toBe(visible(name.trim()));
      }
    }
  });

  test('files, columns, keys and flags are quoted in errors, on the screen and in JSON', async () => {
    for (const name of hostile) {
      const files = {
        ...ownFiles,
        'bad.csv': `date,"${name.replaceAll('"', '""')}",b\n2026-01-05,1,2\n`,
        'k.json': JSON.stringify({ [name]: 1 }),
      };
      const calls = [
        ['check', '--spx', `${name}.csv`, '--rut', 'rut.csv', '--nasdaq', 'nasdaq.csv'],
        ['check', '--spx', 'bad.csv', '--rut', 'rut.csv', '--nasdaq', 'nasdaq.csv'],
        ['check', ...ownFlags.split(' '), '--config', 'k.json'],
        ['check', ...ownFlags.split(' '), '--set', `${name}=1`],
        ['check', ...ownFlags.split(' '), '--series', `${name}=x.csv`],
        ['check', `--${name}`],
        ['show', name],
        [name],
        ['data', 'fetch', '--into', 'p', '--series', name],
        ['data', 'check', `${name}.csv`],
        ['history', '--journal', name],
      ];
      for (const args of calls.flatMap((call) => [call, [...call, '--json']])) {
        const { status, out, err } = await run(args, { files });
        const what = JSON.stringify(args);
        expect([2, 3], what).toContain(status);
        expect(out + err, what).not.toMatch(unsafe);
        expect(out + err, what).not.toMatch(/bug in rotation/);
        if (out !== '' && args.includes('--json')) JSON.parse(out);
      }
    }
  });
});
