import { expect, it, test } from 'vitest';
import { render } from '../../../src/render/markdown/check.ts';
import { sampleLine } from '../../../src/render/words/sample.ts';
import { ownFiles, ownFlags, run } from '../../helpers/processes/fake-io.ts';
import { handMadeReport } from '../../helpers/reports/hand-made-report.ts';
import { linesOf } from '../../helpers/reports/places.ts';

it('says what the screen says: verdict, closes, why, scores, record, what turns it, data', async () => {
  const command = `check ${ownFlags} --as-of 2026-01-08`;
  const { verdict } = JSON.parse((await run(`${command} --json`, { files: ownFiles })).out);
  const { status, out } = await run(`${command} --format markdown`, { files: ownFiles });
  expect(status).toBe(0);
  const lines = linesOf(out);
  expect(lines[0]).toMatch(/^\*\*. [A-Z ]+\*\* on 2026-01-08/);
  expect(lines[0]?.toLowerCase()).toContain(verdict.state.replaceAll('-', ' '));
  const screen = (await run(`${command} --no-color`, { files: ownFiles, terminal: 200 })).out;
  for (const line of lines.filter((text) => text.startsWith('| ')).slice(2)) {
    const [title = '', score = '', why = ''] = line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, ''));
    expect(screen).toContain(`  ${title} `);
    expect(screen).toContain(`${score}  ${why}`);
  }
  expect(lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2).split(':')[0])).toEqual(
    expect.arrayContaining(['Record', 'Changes', 'Rules', 'Prices']),
  );
  expect(lines.every((line) => line === line.trimEnd())).toBe(true);
});

test('no name becomes markup, a link or a control of a terminal', () => {
  const { market } = handMadeReport;
  const short = '*a* [b](http://c) <d> \u001b[31m|e';
  const text = render({ ...handMadeReport, market: { ...market, large: { ...market.large, short } } });
  expect(text).toContain('\\*a\\* \\[b\\](http://c) \\<d\\> \\\\x1b\\[31m\\|e');
  expect(text).not.toContain('\u001b');
});

test('the sample says that it is one, and too little data why', async () => {
  expect(linesOf((await run('check --format markdown')).out)[0]).toBe(`**${sampleLine}**`);
  const { verdict } = handMadeReport;
  const text = render({
    ...handMadeReport,
    verdict: { ...verdict, state: 'insufficient-data', reasons: ['the files end too early'] },
  });
  expect(text).toContain('No verdict: the files end too early.');
  expect(text).not.toContain('| signal |');
});
