import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { sourceListener } from '../helpers/downloads/source-listener.ts';
import { cutAfter, cutBefore, sampleText } from '../helpers/processes/fake-io.ts';
import { bin, root } from '../helpers/processes/rotation.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';
import { localServer } from '../sources/local-server.ts';

/** Commands of a fresh clone: the tests that install the package run them. */
const setUp = ['npm ci && npx --no rotation check', 'npm ci && npm test'];

/** Whole recipes, which `recipes.test.ts` runs. */
const recipes = 'automation.md';

/** A command line of a document, and the exit status that its comment names, 0 if it names none. */
interface Line {
  document: string;
  line: string;
  status: number;
}

/** Command lines of a document's blocks of shell, in their order. */
function linesOf(document: string): Line[] {
  const text = readFileSync(join(root, document), 'utf8');
  return [...text.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block = '']) =>
    block
      .replaceAll(/\\\n\s*/g, '')
      .trimEnd()
      .split('\n')
      .map((whole) => {
        const [line = '', comment = ''] = whole.split(/\s+# /);
        return { document, line, status: Number(/status (\d+)/.exec(comment)?.[1] ?? 0) };
      })
      .filter(({ line }) => !setUp.includes(line)),
  );
}

const guides = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md') && name !== recipes)
  .map((name) => join('docs', name));
const lines = ['README.md', ...guides].flatMap(linesOf);

const server = localServer();

/** Daily returns in percent, in the layout of Kenneth French's library: a preamble, a table, a second table. */
function frenchText(columns: readonly string[]): string {
  const days = sampleText('spx').match(/^20[12]\d-\d\d-\d\d/gm) ?? [];
  const head = `,${columns.join(',')}`;
  const rows = days.map((day, i) => {
    const returns = columns.map((_, column) => (((i * (column + 7)) % 13) / 10 - 0.58).toFixed(2).padStart(7));
    return `${day.replaceAll('-', '')},${returns.join(',')}`;
  });
  const table = [head, ...rows].join('\n');
  return `This file was made up in the layout of a library.\n\n  Average Value Weighted Returns -- Daily\n${table}\n\n  Average Equal Weighted Returns -- Daily\n${table}\n`;
}

/** A home whose `rotation` is this one, with the files that the documents name; prices are fetched by the README's first line. */
function madeHome(): { folder: string; env: Record<string, string> } {
  const folder = temporaryFolder();
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, 'bin'));
  const variables = `ROTATION_FETCH_BASE=${server.base} SOURCE_DATE_EPOCH=1769808600`;
  writeFileSync(join(folder, 'bin', 'rotation'), `#!/bin/sh\n${variables} exec ${process.execPath} ${bin} "$@"\n`, {
    mode: 0o755,
  });
  put('spx.csv', sampleText('spx'));
  put('ixic.csv', sampleText('nasdaq'));
  put('old.csv', cutAfter(sampleText('rut'), '2015-12-31'));
  put('new.csv', cutBefore(sampleText('rut'), '2015-12-01'));
  put('Portfolios_Formed_on_ME_Daily.csv', frenchText(['Lo 30', 'Hi 30', 'Qnt 2']));
  put('10_Industry_Portfolios_Daily.csv', frenchText(['Durbl', 'HiTec']));
  return { folder, env: { HOME: folder, PATH: `${join(folder, 'bin')}:/usr/bin:/bin`, LANG: 'C.UTF-8' } };
}

/** Runs a line by the shell while this process goes on answering requests; what stands behind a pipe may not be installed. */
function ran(line: string, { folder, env }: ReturnType<typeof madeHome>) {
  return new Promise<{ status: number | null; out: string; err: string }>((resolve) => {
    const shell = spawn('/bin/sh', ['-c', line.replace(/ \| .*/, '')], { cwd: folder, env, timeout: 60_000 });
    let [out, err] = ['', ''];
    shell.stdout.on('data', (text) => {
      out += text;
    });
    shell.stderr.on('data', (text) => {
      err += text;
    });
    shell.on('close', (status) => resolve({ status, out, err }));
  });
}

describe('the documents', () => {
  let home: ReturnType<typeof madeHome>;
  beforeAll(() => {
    server.answer = sourceListener();
    home = madeHome();
  });

  it('have command lines', () => {
    expect(new Set(lines.map(({ document }) => document)).size).toBeGreaterThan(6);
    expect(lines.length).toBeGreaterThan(25);
    expect(lines.every(({ line }) => line.startsWith('rotation '))).toBe(true);
  });

  // In their order, in one home: a line may use what one before it has made.
  test.each(lines)('$document: $line', async ({ line, status }) => {
    const result = await ran(line, home);
    expect(result, result.err).toMatchObject({ status });
    if (status === 0) expect(result.err).not.toMatch(/^error/m);
  });

  const configurations = guides.flatMap((document) => {
    const text = readFileSync(join(root, document), 'utf8');
    return [...text.matchAll(/^```json\n(.*?)^```/gms)].map(([, json = '']) => ({ document, json }));
  });

  test.each(configurations)('$document has a configuration that rotation takes', async ({ json }) => {
    writeFileSync(join(home.folder, 'from-a-guide.json'), json);
    const { status, err } = await ran('rotation config --config from-a-guide.json', home);
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it('start with a folder of prices and settings, after which "rotation check" alone is of these prices', async () => {
    const { out, status } = await ran('rotation check', home);
    expect(status).toBe(0);
    expect(out).toMatch(/^. [A-Z ]+ on 2026-01-30/);
    expect(out).not.toContain('SYNTHETIC');
    expect(existsSync(join(home.folder, 'report.html'))).toBe(true);
  });
});
