import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pictures } from '../../../../src/render/svg/pictures/index.ts';
import { run, sampleText } from '../../../helpers/processes/fake-io.ts';

const names = { spx: 'spx.csv', rut: 'rut.csv', nasdaq: 'nasdaq.csv' } as const;
const files = Object.fromEntries(
  Object.entries(names).map(([id, file]) => [file, sampleText(id as keyof typeof names)]),
);
const three = '--spx spx.csv --rut rut.csv --nasdaq nasdaq.csv';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

/** Text of a page as a reader sees it. */
const textOf = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&');

describe('rotation report', () => {
  it('writes one page with every picture, in both widths', async () => {
    const { status, out, written } = await run(`report ${three} -o page.html`, { files });
    expect({ status, out }).toEqual({ status: 0, out: '' });
    const page = written['page.html'] ?? '';
    for (const { id } of pictures) {
      expect(page).toContain(`<figure id="${id}">`);
      expect(page).toContain(`aria-labelledby="${id}-wide-title ${id}-wide-text"`);
      expect(page).toContain(`aria-labelledby="${id}-narrow-title ${id}-narrow-text"`);
    }
  });

  it('permits its own script and style, and nothing else', async () => {
    const { out } = await run(`report ${three} -o -`, { files });
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(out) ?? [];
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(out) ?? [];
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(out) ?? [];
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${sha256(style)}'; script-src 'sha256-${sha256(script)}'; base-uri 'none'; form-action 'none'`,
    );
    expect(out).not.toMatch(/\b(src|href|srcset|action|style)\s*=/);
    expect(out).not.toMatch(/url\(|@import|https?:\/\//);
  });

  it('has the figures of check --json', async () => {
    const [{ out }, { out: json }] = [
      await run(`report ${three}`, { files }),
      await run(`check ${three} --json`, { files }),
    ];
    const report = JSON.parse(json);
    const text = textOf(out);
    const call = report.record.calls[0];
    expect(text).toContain(`${call.right} of ${call.decided}`);
    expect(text).toContain(
      `${report.record.rotations.lasted} of ${report.record.rotations.lasted + report.record.rotations.gaveBack}`,
    );
    const signed = (x: number) =>
      x > 0
        ? `+${x.toFixed(2)}`
        : x
            .toFixed(2)
            .replace('-', '−')
            .replace(/^−(0\.00)$/, '$1');
    for (const { title, score } of report.signals) {
      if (score !== null) expect(text.replace(/\s+/g, ' ')).toContain(`${title} ${signed(score)}`);
    }
    for (const role of ['large', 'small', 'growth']) {
      const close = report.market[role].close.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');
      expect(text).toContain(close);
    }
    for (const cohort of report.record.cohorts.filter((one: { horizon: number }) => one.horizon === 126).slice(0, 2))
      expect(text).toContain(signed(cohort.mean * 100));
  });

  it('has the figures of history --json behind its lines', async () => {
    const { out } = await run(`report ${three}`, { files });
    const sessions = JSON.parse((await run(`history ${three} --json`, { files })).out).sessions;
    const data = JSON.parse(/id="data">(.*?)<\/script>/.exec(out)?.[1] ?? '');
    const [first, steps] = data.days.market;
    let day = first;
    const days = [day];
    for (const step of steps) {
      day += Number.parseInt(step, 36);
      if (step !== 'z') days.push(day);
    }
    const iso = days.map((one: number) => new Date(one * 864e5).toISOString().slice(0, 10));
    expect(iso).toEqual(sessions.map(({ date }: { date: string }) => date));
    expect([...data.state].map((code) => data.states[Number(code)].replace(' ', '-'))).toEqual(
      sessions.map(({ pricesAlone }: { pricesAlone: string }) => pricesAlone),
    );
    let level = 0;
    const levels = data.columns.history.steps.map((step: number) => {
      level += step;
      return level / data.columns.history.unit;
    });
    const at = (i: number) => sessions[i].small / sessions[i].large;
    for (let i = 0; i < sessions.length; i += 37)
      expect(Math.abs(levels[i] - (at(i) / at(0)) * 100)).toBeLessThan(0.0501);
  });

  it('has those of the last three years to the last digit that it reads out', async () => {
    const { out } = await run(`report ${three}`, { files });
    const sessions = JSON.parse((await run(`history ${three} --json`, { files })).out).sessions.slice(-756);
    const { columns } = JSON.parse(/id="data">(.*?)<\/script>/.exec(out)?.[1] ?? '');
    const valuesOf = ({ steps, unit }: { steps: (number | null)[]; unit: number }) => {
      let now = 0;
      return steps.map((step) => {
        now += step ?? 0;
        return step === null ? null : now / unit;
      });
    };
    const [first] = sessions;
    expect(valuesOf(columns.ratio)).toEqual(
      sessions.map(({ small, large }: { small: number; large: number }) =>
        Number(((small / large / (first.small / first.large)) * 100).toFixed(1)),
      ),
    );
    expect(valuesOf(columns.score)).toEqual(
      sessions.map(({ composite }: { composite: number }) => Number(composite.toFixed(2)) + 0),
    );
    const closes = valuesOf(columns.close).slice(-756);
    expect(closes).toEqual(sessions.map(({ small }: { small: number }) => Number(small.toFixed(2))));
  });

  it('names its files with their sums', async () => {
    const { out } = await run(`report ${three}`, { files });
    for (const [name, text] of Object.entries(files)) {
      expect(out).toContain(`>${name}<`);
      expect(out).toContain(createHash('sha256').update(text).digest('hex'));
    }
  });

  it('says of the sample what it is, over every picture but the one of other markets', async () => {
    const { out } = await run('report -o -');
    expect(out).toContain('SYNTHETIC SAMPLE, not the market');
    expect(out.match(/<b>Synthetic sample\.<\/b>/g)).toHaveLength(pictures.length - 1);
    expect(out.match(/Real markets, not the synthetic sample\./g)).toHaveLength(1);
  });

  it('shows names, labels and paths as text, whatever is in them', async () => {
    const wild = `a"><script>alert(1)</script>]]>\${x}\u202e\u001b]8;;x.csv`;
    const own = { ...files, [wild]: files['rut.csv'] ?? '' };
    const { out, status } = await run(
      [
        'report',
        '--large',
        'spx.csv',
        '--small',
        wild,
        '--growth',
        'nasdaq.csv',
        '--labels',
        `L</title>,<img src=x onerror=alert(1)>,G'"&{{7*7}}`,
      ],
      { files: own },
    );
    expect(status).toBe(0);
    expect(out).not.toMatch(/<script>alert|<img|L<\/title>/);
    for (const control of ['\u202e', '\u001b']) expect(out).not.toContain(control);
    expect(out).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(out.match(/<script/g)).toHaveLength(2);
    expect(out.match(/<\/script/g)).toHaveLength(2);
  });

  it('is never written over an input, nor to a terminal', async () => {
    expect(await run(`report ${three} -o rut.csv`, { files })).toMatchObject({ status: 2, out: '' });
    const { status, err } = await run(`report ${three}`, { files, terminal: 80 });
    expect(status).toBe(2);
    expect(err).toContain('-o report.html');
    expect((await run(`report ${three} -o -`, { files, terminal: 80 })).out).toContain('<!doctype html>');
  });

  it('of data without a verdict says why, with status 3', async () => {
    const { status, out } = await run(`report ${three} --as-of 2026-03-16`, { files, now: '2026-04-01T21:30:00Z' });
    expect(status).toBe(3);
    expect(textOf(out)).toContain('No verdict:');
    expect(out.replace(/<script>[\s\S]*?<\/script>/, '')).not.toMatch(/NaN|undefined|Infinity/);
  });
});
