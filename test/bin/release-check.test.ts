import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { called, root } from '../helpers/processes/rotation.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';

const env = { PATH: process.env.PATH ?? '', GITHUB_REPOSITORY: 'owner/name' };
const repository = { type: 'git', url: 'git+https://github.com/owner/name.git' };
const changelog = '# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-02-01\n\n- First.\n\n## [1.2.2] - 2026-01-01\n';

interface Release {
  tag?: string;
  version?: string;
  locked?: string;
  from?: unknown;
  text?: string;
}

/** What the check says of a release that is right but for this. */
function checked({
  tag = 'v1.2.3',
  version = '1.2.3',
  locked = '1.2.3',
  from = repository,
  text = changelog,
}: Release) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version, repository: from }));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ version: locked }));
  writeFileSync(join(folder, 'CHANGELOG.md'), text);
  return called(process.execPath, [join(root, 'scripts', 'release-check.mjs'), tag], { cwd: folder, env });
}

test('a tag can be published whose version, changelog and repository are there', () => {
  expect(checked({})).toEqual({ status: 0, out: 'v1.2.3 can be published\n', err: '' });
});

const wanted = 'run "npm pkg set repository.url=git+https://github.com/owner/name.git"';
const noEntry =
  /^error: CHANGELOG\.md has no entry "## \[1\.2\.3\] - YYYY-MM-DD": move there what is under \[Unreleased\]\n$/;
test.each<[string, Release, RegExp | string]>([
  [
    'another tag',
    { tag: 'v1.2.4' },
    'error: the tag is "v1.2.4", package.json has version 1.2.3: the tag must be v1.2.3\n',
  ],
  ['a tag without v', { tag: '1.2.3' }, /^error: the tag is "1\.2\.3"/],
  [
    'another lockfile',
    { locked: '1.2.2' },
    'error: package-lock.json has version 1.2.2: run "npm install --package-lock-only"\n',
  ],
  ['no heading', { text: '# Changelog\n\n## [Unreleased]\n\n- First.\n' }, noEntry],
  ['a heading without a day', { text: changelog.replace(' - 2026-02-01', ' - soon') }, noEntry],
  ['an empty entry', { text: changelog.replace('- First.', '') }, noEntry],
  ['an entry of a longer version', { text: changelog.replace('[1.2.3]', '[1.2.30]') }, noEntry],
  [
    'no repository',
    { from: null },
    `error: package.json has no repository, which npm compares for provenance: ${wanted}\n`,
  ],
  [
    'another repository',
    { from: 'git+https://github.com/other/name.git' },
    `error: package.json has repository "git+https://github.com/other/name.git", which npm compares for provenance: ${wanted}\n`,
  ],
])('%s cannot be published', (_, release, message) => {
  const { status, out, err } = checked(release);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  if (typeof message === 'string') expect(err).toBe(message);
  else expect(err).toMatch(message);
});
