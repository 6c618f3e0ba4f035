import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { sourceListener, tooManyRequests } from '../helpers/downloads/source-listener.ts';
import { ownFiles } from '../helpers/processes/fake-io.ts';
import { bin, called, root } from '../helpers/processes/rotation.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';
import { localServer } from '../sources/local-server.ts';

const document = readFileSync(join(root, 'docs', 'automation.md'), 'utf8');
/** The blocks below a heading, in their order. */
const blocks = (heading: string): string[] => {
  const [, part = ''] = new RegExp(`^#+ ${heading}\\n(.*?)(?=^#|(?![^]))`, 'ms').exec(document) ?? [];
  return [...part.matchAll(/```\w+\n(.*?)```/gs)].map(([, text = '']) => text);
};
const block = (heading: string): string => blocks(heading)[0] ?? '';

/** Half an hour after the last close of the sample. */
const now = '1769808600';
const hasPrograms = (...names: string[]) => names.every((name) => existsSync(`/usr/bin/${name}`));

/** Plays the sources, and whoever receives a verdict. */
const server = localServer();
interface Received {
  method: string | undefined;
  url: string | undefined;
  headers: Record<string, unknown>;
  body: string;
}
const received: Received[] = [];
const sources = sourceListener();
/** Answers what is sent to a receiver, and leaves the rest to the sources. */
const withReceiver =
  (others: RequestListener): RequestListener =>
  (request, response) => {
    if (request.method !== 'POST') return others(request, response);
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ method: request.method, url: request.url, headers: request.headers, body });
      response.end('{"ok":true}');
    });
  };
beforeEach(() => {
  received.length = 0;
  server.answer = withReceiver(sources);
});

/** The home of a user without prices whose `rotation` is this one and downloads from the local server; curl tells its arguments. */
function home(): { folder: string; env: Record<string, string> } {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, '.config'));
  const program = (name: string, line: string) =>
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  program(
    'rotation',
    `ROTATION_FETCH_BASE=${server.base} SOURCE_DATE_EPOCH=${now} exec ${process.execPath} ${bin} "$@"`,
  );
  program('curl', 'printf "%s\\n" "$@" >> "$HOME/curl-arguments"\nexec /usr/bin/curl "$@"');
  return { folder, env: { HOME: folder, PATH: `${join(folder, 'bin')}:/usr/bin:/bin` } };
}

/** Runs a program to its end while this process goes on answering requests. */
function ran(file: string, args: readonly string[], { cwd, env }: { cwd: string; env: Record<string, string> }) {
  return new Promise<{ status: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });
    let [out, err] = ['', ''];
    child.stdout.on('data', (text) => {
      out += text;
    });
    child.stderr.on('data', (text) => {
      err += text;
    });
    child.on('close', (status) => resolve({ status, out, err }));
  });
}

/** Runs a recipe by the shell that cron, make and systemd use. */
const shell = (text: string, { folder, env }: ReturnType<typeof home>) =>
  ran('/bin/sh', ['-c', text], { cwd: folder, env });

const verdict = /^2026-01-30 [a-z-]+ score=/;
const nothing = { status: 0, out: '', err: '' };
const journalOf = ({ folder }: ReturnType<typeof home>) => readFileSync(join(folder, 'rotation.ndjson'), 'utf8');

/** Runs a recipe twice: the verdict is received once, and the secret stood on no command line. */
async function receivedFrom(heading: string, file: string, config: string, secret: string): Promise<Received> {
  const user = home();
  writeFileSync(join(user.folder, '.config', file), config, { mode: 0o600 });
  for (let run = 0; run < 2; run++) expect(await shell(block(heading), user)).toEqual(nothing);
  expect(received).toHaveLength(1);
  const shown = readFileSync(join(user.folder, 'curl-arguments'), 'utf8');
  expect(shown).toContain(`.config/${file}`);
  expect(shown).not.toContain(secret);
  expect(journalOf(user).match(/\n/g)).toHaveLength(2);
  return received[0] ?? { method: '', url: '', headers: {}, body: '' };
}

describe('the recipe', () => {
  it('of a day downloads, prints a verdict that is new, and nothing for one that is not', async () => {
    const user = home();
    const daily = block('Run it unattended');
    expect(await shell(daily, user)).toEqual({ status: 0, out: expect.stringMatching(verdict), err: '' });
    expect(await shell(daily, user)).toEqual(nothing);
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(daily);
  });

  it('of a day judges nothing where the download fails, and says why', async () => {
    server.answer = withReceiver(
      sourceListener({
        yahoo: (response) => void response.writeHead(404).end(),
        nasdaq: (response) => void response.writeHead(404).end(),
      }),
    );
    const user = home();
    const { status, out, err } = await shell(block('Run it unattended'), user);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^error: /m);
    expect(existsSync(join(user.folder, 'rotation.ndjson'))).toBe(false);
  });

  test.skipIf(!hasPrograms('jq'))('for another program prints a name and a score per signal', async () => {
    const { status, out, err } = await shell(block('Scores for another program'), home());
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.every((line) => /^[a-z-]+\t-?\d(\.\d+)?(e-\d+)?$/i.test(line))).toBe(true);
  });

  it('for a script acts on the verdict, and fails without one', async () => {
    const script = block('A script that acts on the verdict');
    const user = home();
    expect(await shell(script, user)).toMatchObject({ status: 0, err: '' });
    writeFileSync(join(user.folder, 'prices', 'rut.csv'), '');
    writeFileSync(join(user.folder, 'bin', 'rotation'), '#!/bin/sh\n[ "$1" = data ] || exit 3\n', { mode: 0o755 });
    expect(await shell(script, user)).toEqual({ status: 1, out: '', err: 'no verdict\n' });
  });

  it("for cron runs in cron's environment, at its hour in New York and no other", async () => {
    const user = home();
    const lines = block('cron').trimEnd().split('\n');
    expect(lines.slice(0, 2)).toEqual(['PATH=/usr/local/bin:/usr/bin:/bin', 'MAILTO=you@example.com']);
    // What cron does to a line: five fields of time, and "%" is escaped.
    const [, minute, command = ''] = /^(\S+) \S+ \S+ \S+ \S+ (.*)$/.exec(lines[2] ?? '') ?? [];
    expect([minute, lines.length]).toEqual(['30', 3]);
    expect(command.replaceAll('\\%', '')).not.toContain('%');
    const mine = command.replaceAll('\\%', '%').replaceAll('/home/you', user.folder);
    const hour = called('/bin/sh', ['-c', 'TZ=America/New_York date +%H']).out.trim();
    const env = { PATH: user.env.PATH ?? '', SHELL: '/bin/sh', LOGNAME: 'you' };
    const at = (time: string) => ran('/bin/sh', ['-c', mine.replace('!= 18', `!= ${time}`)], { cwd: '/', env });
    expect(await at(String((Number(hour) + 12) % 24).padStart(2, '0'))).toEqual(nothing);
    expect(existsSync(join(user.folder, 'prices'))).toBe(false);
    expect(await at(hour)).toEqual({ status: 0, err: '', out: expect.stringMatching(verdict) });
    expect(await at(hour)).toEqual(nothing);
    expect(journalOf(user).match(/\n/g)).toHaveLength(2);
  });

  it('for systemd names two commands that run in turn', async () => {
    const user = home();
    const [service = '', timer = ''] = blocks('systemd');
    const commands = [...service.matchAll(/^ExecStart=(.*)$/gm)].map(([, line = '']) =>
      line.replaceAll('%h', user.folder).replace('/usr/local/bin/', ''),
    );
    expect(commands).toHaveLength(2);
    expect(await shell(commands[0] ?? '', user)).toEqual(nothing);
    expect(await shell(commands[1] ?? '', user)).toEqual({ status: 0, err: '', out: expect.stringMatching(verdict) });
    expect(timer).toContain('\n[Timer]\nOnCalendar=');
  });

  test.skipIf(!hasPrograms('systemd-analyze'))(
    'for systemd is what systemd takes, at half past six in New York',
    () => {
      const [service = '', timer = ''] = blocks('systemd');
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'rotation.service'), service.replaceAll('/usr/local/bin/rotation', '/bin/true'));
      writeFileSync(join(folder, 'rotation.timer'), timer);
      const when = /^OnCalendar=(.*)$/m.exec(timer)?.[1] ?? '';
      const { status, out } = called('systemd-analyze', ['calendar', '--base-time=2026-07-03 23:00:00 UTC', when]);
      expect([status, out]).toEqual([0, expect.stringMatching(/(in UTC|Next elapse): Mon 2026-07-06 22:30:00 UTC/)]);
      const verified = called('systemd-analyze', ['verify', '--man=no', join(folder, 'rotation.timer')]);
      expect(verified.err.split('\n').filter((line) => line.includes(folder) || /^rotation\./.test(line))).toEqual([]);
    },
  );

  it('for GitHub downloads, and writes the verdict into the summary of the run', async () => {
    const user = home();
    const steps = [...block('GitHub Actions').matchAll(/^ {6}- run: (.*)$/gm)].map(([, step = '']) => step);
    expect([steps.length, steps[0]]).toEqual([3, 'npm ci && npm install --global .']);
    const summary = join(user.folder, 'summary.md');
    const runner = { ...user, env: { ...user.env, GITHUB_STEP_SUMMARY: summary } };
    expect((await shell(steps[1] ?? '', runner)).status).toBe(0);
    expect(await shell(steps[2] ?? '', runner)).toEqual(nothing);
    expect(readFileSync(summary, 'utf8')).toMatch(/^\*\*. [A-Z -]+/);
  });

  it('for GitHub takes the funds where a cloud is refused, by a key of the environment', async () => {
    const key = 'f00dfeed0123456789abcdef0123456789abcdef';
    server.answer = withReceiver(
      sourceListener({ yahoo: tooManyRequests, nasdaq: (response) => void response.writeHead(403).end() }),
    );
    const user = home();
    const [, download = ''] = [...block('GitHub Actions').matchAll(/^ {6}- run: (.*)$/gm)].map(([, step = '']) => step);
    expect(block('GitHub Actions')).toMatch(/^ {6}TIINGO_API_KEY: \$\{\{ secrets\.TIINGO_API_KEY \}\}$/m);
    const { status, out, err } = await shell(download, { ...user, env: { ...user.env, TIINGO_API_KEY: key } });
    expect(status).toBe(0);
    expect(out).toContain('Tiingo');
    expect(out + err).not.toContain(key);
  });

  it('for mail writes one when the verdict changes and none when it does not', async () => {
    const user = home();
    const stub = '#!/bin/sh\n{ printf "%s\\n" "$@"; cat; } >> "$HOME/sent"\n';
    writeFileSync(join(user.folder, 'bin', 'mail'), stub, { mode: 0o755 });
    for (let run = 0; run < 2; run++) expect(await shell(block('Mail'), user)).toEqual(nothing);
    const [flag, subject, to, body, ...rest] = readFileSync(join(user.folder, 'sent'), 'utf8').trimEnd().split('\n');
    expect([flag, to, rest]).toEqual(['-s', 'you@example.com', []]);
    expect(subject).toBe(`rotation: ${body}`);
    expect(body).toMatch(verdict);
  });

  test.skipIf(!hasPrograms('jq', 'curl'))('for Slack posts the verdict as JSON, once', async () => {
    const url = `${server.base}/services/T0/B0/secret`;
    const {
      headers,
      body,
      url: path,
    } = await receivedFrom('Slack, or another webhook', 'rotation-webhook', `url = "${url}"\n`, 'secret');
    expect([path, headers['content-type']]).toEqual(['/services/T0/B0/secret', 'application/json']);
    expect(JSON.parse(body)).toEqual({ text: expect.stringMatching(/^\*\*. [A-Z -]+/) });
  });

  test.skipIf(!hasPrograms('curl'))('for ntfy posts the line, with a title and the login', async () => {
    const config = `url = "${server.base}/your-topic"\nheader = "Authorization: Bearer tk_secret"\n`;
    const { headers, body, url } = await receivedFrom('ntfy', 'rotation-ntfy', config, 'tk_secret');
    expect([url, headers.title, headers.authorization]).toEqual(['/your-topic', 'rotation', 'Bearer tk_secret']);
    expect(body).toMatch(verdict);
  });

  test.skipIf(!hasPrograms('curl'))('for Telegram posts the chat and the line as a form', async () => {
    const config = `url = "${server.base}/bot1:secret/sendMessage"\ndata-urlencode = "chat_id=-100"\n`;
    const { headers, body, url } = await receivedFrom('Telegram', 'rotation-telegram', config, '1:secret');
    expect([url, headers['content-type']]).toEqual(['/bot1:secret/sendMessage', 'application/x-www-form-urlencoded']);
    const form = new URLSearchParams(body);
    expect([...form.keys()].sort()).toEqual(['chat_id', 'text']);
    expect([form.get('chat_id'), form.get('text')]).toEqual(['-100', expect.stringMatching(verdict)]);
  });

  it('begins with the download, whatever it is for', () => {
    for (const [, text = ''] of document.matchAll(/```sh\n(.*?)```/gs))
      expect(text).toMatch(/^((verdict|text)=\$\()?rotation data fetch --into ~\/prices --quiet/);
  });
});

test('the packed program runs as cron runs it: no home, no terminal, no locale, from /', () => {
  const prices = temporaryFolder();
  for (const [name, text] of Object.entries(ownFiles)) writeFileSync(join(prices, name), text);
  const packed = temporaryFolder();
  const npm = called('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', packed], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOME: packed },
  });
  expect(npm.status).toBe(0);
  const [archive = ''] = readdirSync(packed).filter((name) => name.endsWith('.tgz'));
  expect(called('tar', ['-xzf', archive], { cwd: packed }).status).toBe(0);
  const program = join(packed, 'package', 'bin', 'rotation.cjs');
  const line = `${process.execPath} ${program} check --data ${prices} --journal ${packed}/j --on-change --quiet < /dev/null`;
  const run = () => called('/usr/bin/env', ['-i', '/bin/sh', '-c', line], { cwd: '/' });
  expect(run()).toMatchObject({ status: 0, err: '', out: expect.stringMatching(verdict) });
  expect(run()).toEqual({ status: 0, out: '', err: '' });
  expect(readFileSync(join(packed, 'j'), 'utf8').match(/\n/g)).toHaveLength(2);
});
