import { describe, expect, it, test } from 'vitest';
import { pictures } from '../../../../src/render/svg/pictures/index.ts';
import { run } from '../../../helpers/processes/fake-io.ts';

const ids = pictures.map(({ id }) => id);

describe('rotation chart', () => {
  it('lists every picture', async () => {
    const { status, out } = await run('chart --list');
    expect(status).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split(' ', 1)[0]),
    ).toEqual(ids);
  });

  test.each(ids)('writes %s as an SVG file that stands alone', async (id) => {
    const { status, written } = await run(`chart ${id} -o x.svg`);
    const svg = written['x.svg'] ?? '';
    expect(status).toBe(0);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*role="img"/);
    expect(svg).toContain(id === 'markets' ? 'Real markets, not the synthetic sample.' : 'Synthetic sample.');
    expect(svg).not.toMatch(/NaN|undefined|Infinity|<script|href/);
    expect(svg.match(/<(?!\/)/g)?.length).toBe((svg.match(/<\//g)?.length ?? 0) + (svg.match(/\/>/g)?.length ?? 0));
  });

  it('is HTML by the name of the file or by --format', async () => {
    const { written } = await run('chart calls -o x.html');
    expect(written['x.html']).toMatch(/^<!doctype html>/);
    expect((await run('chart calls --format html')).out).toMatch(/^<!doctype html>/);
    expect((await run('chart calls')).out).toMatch(/^<svg/);
  });

  it('refuses an unknown picture with the nearest one', async () => {
    expect(await run('chart corelation')).toMatchObject({
      status: 2,
      err: expect.stringContaining('did you mean correlation?'),
    });
    expect(await run('chart')).toMatchObject({ status: 2, err: expect.stringContaining('missing picture name') });
  });
});
