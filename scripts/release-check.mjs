/**
 * Whether a tag may be published: `node scripts/release-check.mjs v1.2.3`. It needs nothing installed, so that it is the first thing that the
 * workflow runs.
 */
import { readFileSync } from 'node:fs';

const [tag = ''] = process.argv.slice(2);
const json = (name) => JSON.parse(readFileSync(name, 'utf8'));
const { version, repository } = json('package.json');
const { version: locked } = json('package-lock.json');

/** What the changelog says of a version, below its heading with a day. */
function entryOf(name) {
  const parts = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m);
  const part = parts.find((text) => text.startsWith(`[${name}] - `));
  const [heading = '', ...lines] = part?.split('\n') ?? [];
  return /\] - \d{4}-\d\d-\d\d\s*$/.test(heading) && lines.join('').trim() !== '';
}

/** Where the package says that it comes from: npm takes provenance only from there. */
const address = typeof repository === 'string' ? repository : repository?.url;
const { GITHUB_SERVER_URL = 'https://github.com', GITHUB_REPOSITORY } = process.env;
const wanted = `git+${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY ?? 'OWNER/NAME'}.git`;

const wrong = [
  tag !== `v${version}` && `the tag is "${tag}", package.json has version ${version}: the tag must be v${version}`,
  locked !== version && `package-lock.json has version ${locked}: run "npm install --package-lock-only"`,
  !entryOf(version) &&
    `CHANGELOG.md has no entry "## [${version}] - YYYY-MM-DD": move there what is under [Unreleased]`,
  (GITHUB_REPOSITORY === undefined ? address === undefined : address !== wanted) &&
    `package.json has ${address ? `repository "${address}"` : 'no repository'}, which npm compares for provenance: run "npm pkg set repository.url=${wanted}"`,
].filter(Boolean);

for (const line of wrong) console.error(`error: ${line}`);
if (wrong.length === 0) console.log(`${tag} can be published`);
process.exitCode = wrong.length === 0 ? 0 : 1;
