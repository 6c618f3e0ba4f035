import { expect, it, test } from 'vitest';
import { render } from '../../src/render/prometheus.ts';
import { ownFiles, ownFlags, run, type World } from '../helpers/processes/fake-io.ts';
import { handMadeReport } from '../helpers/reports/hand-made-report.ts';

interface Family {
  help: string;
  type: string;
  samples: { labels: Record<string, string>; value: number }[];
}

/** Reads the text format strictly, by its grammar: a family's HELP and TYPE stand before its samples, each once. */
function parsed(text: string): Map<string, Family> {
  const families = new Map<string, Family>();
  let current: [name: string, family: Family] | undefined;
  if (!text.endsWith('\n')) throw new Error('no line end at the end');
  for (const line of text.split('\n').slice(0, -1)) {
    const [, kind, name = '', rest = ''] = /^# (HELP|TYPE) ([a-zA-Z_:][\w:]*) (.+)$/.exec(line) ?? [];
    if (kind === 'HELP') {
      if (families.has(name)) throw new Error(`${name} stands twice`);
      current = [name, { help: rest, type: '', samples: [] }];
      families.set(...current);
    } else if (kind === 'TYPE') {
      if (current?.[0] !== name || current[1].type !== '') throw new Error(`TYPE of ${name} is out of place`);
      current[1].type = rest;
    } else {
      const [, sample, list, value] =
        /^([a-zA-Z_:][\w:]*)(?:\{((?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\["\\n])*",?)*)\})? (\S+)$/.exec(line) ?? [];
      if (current === undefined || sample !== current[0]) throw new Error(`a sample out of place: ${line}`);
      if (value === undefined || (value !== 'NaN' && Number.isNaN(Number(value)))) throw new Error(`no value: ${line}`);
      const labels = [...(list ?? '').matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, label = '', content = '']) => [
        label,
        content.replace(/\\(.)/g, (_, c) => (c === 'n' ? '\n' : c)),
      ]);
      current[1].samples.push({ labels: Object.fromEntries(labels), value: Number(value) });
    }
  }
  return families;
}

const own: World = { files: ownFiles };
const valuesOf = (families: Map<string, Family>, name: string) => families.get(name)?.samples.map(({ value }) => value);

it('has the verdict one-hot, the scores, the age and the last success as check --json has them', async () => {
  const world = { ...own, now: '2026-02-03T22:00:00Z' };
  const report = JSON.parse((await run(`check ${ownFlags} --json`, world)).out);
  const { status, out } = await run(`check ${ownFlags} --format prometheus`, world);
  const families = parsed(out);
  expect(status).toBe(0);
  for (const { type, help, samples } of families.values()) {
    expect({ type, ends: help.at(-1) }).toEqual({ type: 'gauge', ends: '.' });
    expect(samples.length).toBeGreaterThan(0);
  }
  const verdicts = families.get('rotation_verdict')?.samples ?? [];
  expect(verdicts.filter(({ value }) => value === 1).map(({ labels }) => labels.state)).toEqual([report.verdict.state]);
  expect(verdicts.map(({ value }) => value).sort()).toEqual([0, 0, 0, 0, 1]);
  expect(valuesOf(families, 'rotation_composite')).toEqual([report.verdict.composite]);
  const { rotations, calls } = report.record;
  expect(valuesOf(families, 'rotation_rotations')).toEqual([rotations.lasted, rotations.gaveBack, rotations.open]);
  expect(valuesOf(families, 'rotation_calls')?.slice(0, 2)).toEqual([
    calls[0].right,
    calls[0].decided - calls[0].right,
  ]);
  expect(valuesOf(families, 'rotation_data_age_sessions')).toEqual([2]);
  expect(valuesOf(families, 'rotation_last_session_timestamp_seconds')).toEqual([Date.parse('2026-01-30') / 1000]);
  expect(valuesOf(families, 'rotation_last_success_timestamp_seconds')).toEqual([
    Date.parse(report.generatedAt) / 1000,
  ]);
  const scores = families.get('rotation_score')?.samples.map(({ labels, value }) => [labels.signal, value]);
  expect(scores).toEqual(
    report.signals.map(({ id, score }: { id: string; score: number | null }) => [id, score ?? Number.NaN]),
  );
});

test('an unknown figure is NaN, never 0; without a verdict there is no success', () => {
  const { verdict } = handMadeReport;
  const families = parsed(
    render({
      ...handMadeReport,
      ok: false,
      market: { ...handMadeReport.market, age: null },
      verdict: { ...verdict, state: 'insufficient-data', composite: null, coverage: null },
    }),
  );
  for (const name of ['rotation_composite', 'rotation_coverage_ratio', 'rotation_data_age_sessions']) {
    expect(valuesOf(families, name), name).toEqual([Number.NaN]);
  }
  expect(families.has('rotation_last_success_timestamp_seconds')).toBe(false);
});

test('names come back unchanged, whatever they contain', () => {
  const label = 'a "b" \\n \\ c\nd {e="f"} 1';
  const { market } = handMadeReport;
  const families = parsed(render({ ...handMadeReport, market: { ...market, small: { ...market.small, label } } }));
  expect(families.get('rotation_info')?.samples[0]?.labels).toMatchObject({ large: 'S&P 500', small: label });
  expect(families.get('rotation_close')?.samples[1]?.labels).toEqual({ index: 'small', name: label });
});

test('a program acts on it: the sample is refused', async () => {
  const { status, err } = await run('check --format prometheus');
  expect([status, err]).toEqual([2, expect.stringContaining('--format prometheus never uses the synthetic sample')]);
});
