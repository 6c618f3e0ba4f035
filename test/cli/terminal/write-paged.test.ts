import { describe, expect, it, test } from 'vitest';
import { ownFiles, ownFlags, run } from '../../helpers/processes/fake-io.ts';

/** What a command wrote, and what its pager was shown. */
async function paged(command: string, world: Parameters<typeof run>[1] = {}) {
  const shown: string[] = [];
  const outcome = await run(command, {
    files: ownFiles,
    terminal: 80,
    terminalLines: 24,
    page: (text) => shown.push(text),
    ...world,
  });
  return { ...outcome, shown };
}

describe('long output on a terminal', () => {
  test.each([
    `backtest ${ownFlags}`,
    `claims ${ownFlags}`,
    `history ${ownFlags} --last 60`,
    `show correlation ${ownFlags}`,
    `check ${ownFlags} --verbose`,
    'config',
    'help glossary',
  ])('rotation %s goes through the pager', async (command) => {
    const { shown, out, status } = await paged(command);
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(shown).toHaveLength(1);
    expect(shown[0]?.split('\n').length).toBeGreaterThan(24);
  });

  test.each([
    [`check ${ownFlags}`, { terminalLines: 5 }],
    [`backtest ${ownFlags} --no-pager`, {}],
    [`backtest ${ownFlags} --json`, {}],
    [`history ${ownFlags} --format csv`, {}],
    ['config', { terminalLines: 200 }],
    [`backtest ${ownFlags}`, { env: { ROTATION_OUTPUT_PAGER: 'false' } }],
    ['config', { env: { TERM: 'dumb' } }],
    ['config', { terminal: undefined }],
  ])('rotation %s does not, under %j', async (command, world) => {
    const { shown, out } = await paged(command, world as object);
    expect(shown).toEqual([]);
    expect(out).not.toBe('');
  });

  it('is written to its file, not to the pager', async () => {
    const { shown, out, written } = await paged('config -o settings.txt');
    expect({ shown, out }).toEqual({ shown: [], out: '' });
    expect(written['settings.txt']).toContain('gate.minLead');
  });

  it('goes through it again by --pager where a setting turned it off', async () => {
    const { shown } = await paged(`backtest ${ownFlags} --pager`, { env: { ROTATION_OUTPUT_PAGER: 'false' } });
    expect(shown).toHaveLength(1);
  });

  it('is written straight where there is no pager', async () => {
    const { out } = await run('config', { terminal: 80, terminalLines: 24 });
    expect(out).toContain('gate.minLead');
  });

  it('keeps the status of the command', async () => {
    const spx = 'date,close\n2026-01-29,6900\n2026-01-30,6910\n';
    const { status } = await paged('check --verbose --spx spx.csv --rut rut.csv --nasdaq nasdaq.csv', {
      files: { 'spx.csv': spx, 'rut.csv': spx, 'nasdaq.csv': spx },
    });
    expect(status).toBe(3);
  });
});
