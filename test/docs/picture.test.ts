import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { picture, screenPicture } from '../../scripts/docs/picture.ts';
import { screenSvg } from '../../scripts/docs/screen-svg.ts';
import { styledRuns } from '../../scripts/docs/styled-runs.ts';
import { run } from '../helpers/processes/fake-io.ts';

const committed = readFileSync(new URL(`../../${picture}`, import.meta.url), 'utf8');
const texts = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

describe('the picture of the screen', () => {
  it('is what npm run docs makes of what the program prints on its sample', async () => {
    expect(committed, 'run "npm run docs"').toBe(await screenPicture());
  });

  it('has every word of the screen, in its order', async () => {
    const { out } = await run('check', { terminal: 80 });
    const plain = (text: string) => text.replaceAll(/[\s█▌▐│]+/g, ' ').trim();
    const shown = texts(committed).join(' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    expect(plain(shown)).toBe(plain(stripVTControlCharacters(out)));
  });

  it('needs no font, script, style or address of another place', () => {
    expect(committed).not.toMatch(/href|url\(|<script|<style|@import|<image/);
  });
});

describe('screenSvg', () => {
  it('draws a bar as one rectangle at its columns, and the words beside it at theirs', () => {
    const svg = screenSvg('ab \u001b[32m██▌ \u001b[39m\u001b[32m+0.50\u001b[39m\n', 20, 'A & B');
    expect(svg).toContain('<title>A &amp; B</title>');
    // 16 of margin, 8.4 a column: the bar begins in column 3 and is 2.5 long, the number begins in column 7.
    expect(svg).toContain('<rect x="41.2" y="18" width="21" height="14" fill="#56d364"/>');
    expect(svg).toContain('<text x="74.8" y="30" textLength="42" fill="#56d364">+0.50</text>');
    expect(texts(svg)).toEqual(['ab', '+0.50']);
  });
});

describe('styledRuns', () => {
  it('gives text, column and style', () => {
    expect(styledRuns('a\u001b[1m\u001b[33mbc\u001b[39m\u001b[22md')).toEqual([
      { text: 'a', column: 0, colour: null, bold: false, dim: false },
      { text: 'bc', column: 1, colour: 'yellow', bold: true, dim: false },
      { text: 'd', column: 3, colour: null, bold: false, dim: false },
    ]);
  });

  it('refuses a colour that it does not know', () => {
    expect(() => styledRuns('\u001b[35mx')).toThrow('no colour is known for the escape sequence 35');
  });
});
