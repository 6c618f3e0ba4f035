import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { files } from '../../package.json';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const guides = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);
const documents = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'fixtures/README.md', ...guides];

const withoutCode = (text: string) => text.replaceAll(/^```[\s\S]*?^```/gm, '');

/** Anchors of a document, as GitHub makes them of its headings. */
const anchors = (text: string) =>
  [...withoutCode(text).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Links within the project, pictures too: path from the root, and anchor. */
function links(document: string): { link: string; path: string; anchor: string }[] {
  const targets = [...withoutCode(read(document)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((link) => {
      const [file = '', anchor = ''] = link.split('#');
      return { link, path: file === '' ? document : posix.join(posix.dirname(document), file), anchor };
    });
}

const isBroken = ({ path, anchor }: { path: string; anchor: string }) =>
  !existsSync(join(root, path)) || (anchor !== '' && !anchors(read(path)).includes(anchor));

describe('links', () => {
  test.each(documents)('of %s lead to a file that exists and a heading that it has', (document) => {
    expect(links(document).filter(isBroken)).toEqual([]);
  });

  it('of the README lead to every guide', () => {
    const linked = new Set(links('README.md').map(({ path }) => path));
    expect(guides.filter((guide) => !linked.has(guide))).toEqual([]);
  });

  it('of what is published lead to what is published', () => {
    const isPublished = (path: string) => files.some((entry) => path === entry || path.startsWith(`${entry}/`));
    const published = documents.filter(isPublished);
    expect(published).toEqual(expect.arrayContaining(['README.md', ...guides]));
    expect(published.flatMap(links).filter(({ path }) => !isPublished(path))).toEqual([]);
  });

  it('are found broken where the heading is another one', () => {
    expect(isBroken({ path: 'docs/faq.md', anchor: 'is-iwm-fine' })).toBe(false);
    expect(isBroken({ path: 'docs/faq.md', anchor: 'is-iwm-good' })).toBe(true);
    expect(isBroken({ path: 'docs/fag.md', anchor: '' })).toBe(true);
  });
});
