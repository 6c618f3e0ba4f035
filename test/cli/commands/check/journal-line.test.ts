import { describe, expect, it } from 'vitest';
import { journal, journalPath } from '../../../helpers/processes/checked-journal.ts';
import { ownFiles, run } from '../../../helpers/processes/fake-io.ts';

describe('the line of a journal', () => {
  it("has no hash of observations that are the program's own", async () => {
    const { check, lines } = journal();
    await check('--inputs published --quiet');
    expect(lines()[0].inputs.at(-1)).toEqual({ role: 'observations', file: 'published', sha256: null });
  });

  it('of a pair has no close of a growth index, and says so among its settings', async () => {
    const { state, lines } = journal();
    const pair = `check --large spx.csv --small rut.csv --labels A,B --journal ${journalPath} --quiet`;
    expect(await run(pair, { files: ownFiles, state })).toMatchObject({ status: 0, err: '' });
    // The last closes of the sample.
    const close = (text: string) => Number(text.trimEnd().split('\n').at(-1)?.split(',')[1]);
    expect(lines()[0].closes).toEqual({
      ...{ large: close(ownFiles['spx.csv']), small: close(ownFiles['rut.csv']), growth: null },
    });
    expect(lines()[0].settings.indices).toEqual(['A', 'B', 'no growth index']);
  });
});

describe('the note on P/E by hand', () => {
  it('is for --on-change only: without it nothing depends on an earlier run', async () => {
    expect((await journal().check('--pe-large 22 --pe-small 15 --quiet')).err).toBe('');
  });
});

describe('a journal that is there', () => {
  const files = { ...ownFiles, [journalPath]: '' };

  it('is no file for the output, by whatever name', async () => {
    const { check, lines } = journal();
    const { status, err } = await check(`--output ./${journalPath}`, { files });
    expect({ status, err }).toMatchObject({ status: 2, err: expect.stringContaining('is the journal\n') });
    expect(lines()).toEqual([]);
  });

  it('is continued beside an output of another name, and without one', async () => {
    const { check, lines } = journal();
    expect(await check('--output a.txt', { files })).toMatchObject({ status: 0, err: '' });
    expect(await check('--quiet', { files })).toMatchObject({ status: 0, err: '' });
    expect(lines()).toHaveLength(2);
  });

  it('is none where a folder has its name', async () => {
    const folder = { ...ownFiles, [`${journalPath}/a`]: '' };
    const { status, err } = await journal().check('--quiet', { files: folder });
    expect([status, err.split('\n')[0]]).toEqual([2, `error: --journal "${journalPath}" is not a regular file`]);
  });
});
