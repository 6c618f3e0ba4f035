import { describe, expect, it } from 'vitest';
import { ownFiles, ownFlags, run } from '../helpers/processes/fake-io.ts';

const files = Object.fromEntries(Object.entries(ownFiles).map(([name, text]) => [`my prices/${name}`, text]));
const into = "rotation data fetch --into 'my prices'";
const old = '2026-03-05T22:00:00Z';
/** Runs a command on the folder of the user. */
const inFolder = (command: string, now = old) =>
  run([...command.split(' '), '--data', 'my prices'], { files: { ...files, ...ownFiles }, now });

describe('where data is old or missing, the way to download it names the folder of the user', () => {
  it.each([
    ['check', 'err'],
    ['check --verbose', 'err'],
    ['history --last 1', 'err'],
    ['backtest', 'err'],
    ['claims', 'err'],
    ['check --max-age 1', 'err'],
    ['check --json', 'out'],
    ['show stress', 'out'],
    ['show policy', 'out'],
    ['show inflation --json', 'out'],
    ['claims --json', 'out'],
  ] as const)('%s, on %s', async (command, stream) => {
    const answer = (await inFolder(command))[stream];
    expect(answer).toContain(into);
    expect(answer).not.toContain('--into DIR');
  });

  it('and stays open where none was named', async () => {
    const { out, err } = await run(`show stress ${ownFlags}`, { files: ownFiles, now: old });
    expect(out).toContain('run: rotation data fetch --into DIR; or add --series vix=FILE');
    expect(err).not.toContain("'my prices'");
    expect((await run('check')).out).toMatch(/^SYNTHETIC SAMPLE.* rotation data fetch --into ~\/prices\n/);
  });

  it.each(['check', 'history', 'backtest', 'claims', 'show valuation', 'data check'])(
    '%s on an empty folder, one that is not there, and one that lacks an index',
    async (command) => {
      const on = (folder: string, held: Record<string, string>) =>
        run(`${command} --data ${folder}`, { files: held }).then(({ status, err }) => ({ status, err }));
      expect(await on('empty', { 'empty/readme.md': '' })).toEqual({
        status: 3,
        err: 'error: no price files in "empty"\nhint: download them: rotation data fetch --into empty\n',
      });
      expect(await on('none', {})).toEqual({
        status: 3,
        err: 'error: no such folder: "none"\nhint: download into it: rotation data fetch --into none; or name the files: --spx, --rut, --nasdaq\n',
      });
      if (command === 'data check') return;
      expect((await on('two', { 'two/spx.csv': ownFiles['spx.csv'], 'two/rut.csv': ownFiles['rut.csv'] })).err).toMatch(
        /^error: "two" has no file of the Nasdaq Composite\nhint: download it: rotation data fetch --into two; /,
      );
    },
  );

  it('of another triple says nothing of a download that has no such index', async () => {
    const flags = '--large spx.csv --small rut.csv --growth nasdaq.csv --labels A,B,C';
    const { err } = await run(`check ${flags}`, { files: ownFiles, now: old });
    expect(err).toContain('download newer files');
    expect(err).not.toContain('data fetch');
  });
});
