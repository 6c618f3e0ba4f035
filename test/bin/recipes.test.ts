import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { ownFiles } from '../helpers/processes/fake-io.ts';
import { bin, called, root } from '../helpers/processes/rotation.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8').split('### Recipes')[1] ?? '';
/** The blocks of the recipes in a language, in their order. */
const blocks = (language: string): string[] =>
  [...readme.matchAll(/```(\w+)\n(.*?)```/gs)].filter(([, name]) => name === language).map(([, , text = '']) => text);
const [jq = '', script = '', mail = '', webhook = ''] = blocks('sh');

/** Half an hour after the last close of the sample. */
const now = '1769808600';
const hasPrograms = (...names: string[]) => names.every((name) => existsSync(`/usr/bin/${name}`));

/** The home of a user who has prices and whose `rotation` is this one; all that a recipe finds of its programs. */
function home(): { folder: string; env: Record<string, string> } {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'prices'));
  mkdirSync(join(folder, 'bin'));
  for (const [name, text] of Object.entries(ownFiles)) writeFileSync(join(folder, 'prices', name), text);
  const program = `#!/bin/sh\nSOURCE_DATE_EPOCH=${now} exec ${process.execPath} ${bin} "$@"\n`;
  writeFileSync(join(folder, 'bin', 'rotation'), program, { mode: 0o755 });
  return { folder, env: { HOME: folder, PATH: `${join(folder, 'bin')}:/usr/bin:/bin` } };
}

/** Runs a recipe by the shell that cron, make and systemd use. */
const shell = (text: string, { folder, env }: ReturnType<typeof home>) =>
  called('/bin/sh', ['-c', text], { cwd: folder, env });

const verdict = /^2026-01-30 [a-z-]+ score=/;
const journalOf = ({ folder }: ReturnType<typeof home>) => readFileSync(join(folder, 'rotation.ndjson'), 'utf8');

describe('the recipe', () => {
  test.skipIf(!hasPrograms('jq'))('for jq prints a name and a score per signal', () => {
    const { status, out, err } = shell(jq, home());
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^correlation\t-?0\.\d+$/m);
    expect(
      out
        .trimEnd()
        .split('\n')
        .every((line) => /^[a-z-]+\t-?\d(\.\d+)?(e-\d+)?$/i.test(line)),
    ).toBe(true);
  });

  it('for a script acts on the verdict, and fails without one', () => {
    const { status, out, err } = shell(script, home());
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^2026-01-30 undecided .*\nnothing to act on\n$/);
    const none = home();
    writeFileSync(join(none.folder, 'prices', 'rut.csv'), '');
    expect(shell(script, none)).toMatchObject({ status: 1, out: '', err: expect.stringMatching(/no verdict\n$/) });
  });

  test.skipIf(!hasPrograms('flock'))(
    "for cron runs in cron's environment, at its hour in New York and no other",
    () => {
      const user = home();
      const lines = (blocks('crontab')[0] ?? '').trimEnd().split('\n');
      expect(lines.slice(0, 2)).toEqual(['PATH=/usr/local/bin:/usr/bin:/bin', 'MAILTO=you@example.com']);
      // What cron does to a line: five fields of time, and "%" is escaped.
      const [, minute, command = ''] = /^(\S+) \S+ \S+ \S+ \S+ (.*)$/.exec(lines[2] ?? '') ?? [];
      expect([minute, lines.length]).toEqual(['30', 3]);
      const mine = command.replaceAll('\\%', '%').replaceAll('/home/you', user.folder);
      const hour = called('/bin/sh', ['-c', 'TZ=America/New_York date +%H']).out.trim();
      const at = (time: string) =>
        called(
          '/usr/bin/env',
          [
            '-i',
            `PATH=${user.env.PATH}`,
            'SHELL=/bin/sh',
            'LOGNAME=you',
            '/bin/sh',
            '-c',
            mine.replace('= 18', `= ${time}`),
          ],
          { cwd: '/' },
        );
      expect(at(String((Number(hour) + 12) % 24).padStart(2, '0'))).toEqual({ status: 1, out: '', err: '' });
      expect(at(hour)).toMatchObject({ status: 0, err: '', out: expect.stringMatching(verdict) });
      expect(at(hour)).toEqual({ status: 0, out: '', err: '' });
      expect(journalOf(user).match(/\n/g)).toHaveLength(2);
    },
  );

  it('for systemd names a command that runs', () => {
    const user = home();
    const [service = '', timer = ''] = blocks('ini');
    const command = (/^ExecStart=(.*)$/m.exec(service)?.[1] ?? '')
      .replaceAll('%h', user.folder)
      .replace('/usr/local/bin/', '');
    expect(shell(command, user)).toMatchObject({ status: 0, err: '', out: expect.stringMatching(verdict) });
    expect(timer).toContain('\n[Timer]\nOnCalendar=');
  });

  test.skipIf(!hasPrograms('systemd-analyze'))(
    'for systemd is what systemd takes, at half past six in New York',
    () => {
      const [service = '', timer = ''] = blocks('ini');
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'rotation.service'), service.replace('/usr/local/bin/rotation', '/bin/true'));
      writeFileSync(join(folder, 'rotation.timer'), timer);
      const when = /^OnCalendar=(.*)$/m.exec(timer)?.[1] ?? '';
      const { status, out } = called('systemd-analyze', ['calendar', '--base-time=2026-07-03 23:00:00 UTC', when]);
      expect([status, out]).toEqual([0, expect.stringMatching(/(in UTC|Next elapse): Mon 2026-07-06 22:30:00 UTC/)]);
      const verified = called('systemd-analyze', ['verify', '--man=no', join(folder, 'rotation.timer')]);
      expect(verified.err.split('\n').filter((line) => line.includes(folder) || /^rotation\./.test(line))).toEqual([]);
    },
  );

  it('for GitHub writes the verdict into the summary of the run', () => {
    const user = home();
    const steps = [...(blocks('yaml')[0] ?? '').matchAll(/^ {6}- run: (.*)$/gm)].map(([, step = '']) => step);
    expect(steps.slice(0, 2)).toEqual(['npm ci && npm install --global .', 'rotation data fetch --into prices']);
    const summary = join(user.folder, 'summary.md');
    const { status, err } = shell(steps[2] ?? '', { ...user, env: { ...user.env, GITHUB_STEP_SUMMARY: summary } });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(readFileSync(summary, 'utf8')).toMatch(/^\*\*. UNDECIDED · /);
  });

  it('for mail writes one when the verdict changes and none when it does not', () => {
    const user = home();
    const stub = '#!/bin/sh\n{ printf "%s\\n" "$@"; cat; } >> "$HOME/sent"\n';
    writeFileSync(join(user.folder, 'bin', 'mail'), stub, { mode: 0o755 });
    for (let run = 0; run < 2; run++) expect(shell(mail, user)).toEqual({ status: 0, out: '', err: '' });
    const [flag, subject, to, body, ...rest] = readFileSync(join(user.folder, 'sent'), 'utf8').trimEnd().split('\n');
    expect([flag, to, rest]).toEqual(['-s', 'you@example.com', []]);
    expect(subject).toBe(`rotation: ${body}`);
    expect(body).toMatch(verdict);
    writeFileSync(join(user.folder, 'prices', 'rut.csv'), '');
    expect(shell(mail, user).status).toBe(3);
  });

  test.skipIf(!hasPrograms('jq', 'curl'))('for a webhook posts the verdict as JSON, once', async () => {
    const user = home();
    const bodies: string[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        bodies.push(`${request.method} ${request.headers['content-type']} ${body}`);
        response.end('ok');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    const env = { ...user.env, WEBHOOK: address };
    try {
      for (let run = 0; run < 2; run++) {
        const child = spawn('/bin/sh', ['-c', webhook], { env, cwd: user.folder, stdio: 'ignore' });
        expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
      }
    } finally {
      server.close();
    }
    expect(bodies).toHaveLength(1);
    const [, json = ''] = /^POST application\/json (.*)$/s.exec(bodies[0] ?? '') ?? [];
    expect(JSON.parse(json)).toEqual({ text: expect.stringMatching(/^\*\*. UNDECIDED · /) });
  });
});

test('the packed program runs as cron runs it: no home, no terminal, no locale, from /', () => {
  const user = home();
  const packed = temporaryFolder();
  const npm = called('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', packed], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOME: packed },
  });
  expect(npm.status).toBe(0);
  const [archive = ''] = readdirSync(packed).filter((name) => name.endsWith('.tgz'));
  expect(called('tar', ['-xzf', archive], { cwd: packed }).status).toBe(0);
  const program = join(packed, 'package', 'bin', 'rotation.cjs');
  const line = `${process.execPath} ${program} check --data ${user.folder}/prices --journal ${user.folder}/j --on-change --quiet < /dev/null`;
  const run = () => called('/usr/bin/env', ['-i', '/bin/sh', '-c', line], { cwd: '/' });
  expect(run()).toMatchObject({ status: 0, err: '', out: expect.stringMatching(verdict) });
  expect(run()).toEqual({ status: 0, out: '', err: '' });
  expect(readFileSync(join(user.folder, 'j'), 'utf8').match(/\n/g)).toHaveLength(2);
});
