import { civilFromDays, isoDate } from '../../../src/dates/civil-dates.ts';
import { monthName } from '../../../src/render/svg/draw/figures.ts';
import type { PictureCase } from './picture-sources.ts';

/** Figures computed a second time, from the closes alone and by plain loops. */
const last = <T>(list: ArrayLike<T>): T => list[list.length - 1] as T;
const at = (list: ArrayLike<number>, i: number) => list[i] ?? Number.NaN;
const unsigned = (x: number, decimals: number) => Math.abs(x).toFixed(decimals);
const figureOf = (text: string) => Number(text.replace('−', '-').replace('+', '').replaceAll(',', ''));
const words = (day: number) => {
  const { year, month, day: date } = civilFromDays(day);
  return `${date} ${monthName(month)} ${year}`;
};

/** Whether a printed figure is the rounded one. */
const prints = (text: string | undefined, x: number, decimals: number) =>
  text !== undefined && Math.abs(figureOf(text) - x) <= 0.5 * 10 ** -decimals + 1e-9;

function extreme(values: number[], side: 1 | -1): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (side * at(values, i) > side * at(values, best)) best = i;
  return best;
}

/** Pearson's correlation of the last n simple returns. */
function plainCorrelation(a: ArrayLike<number>, b: ArrayLike<number>, n: number): number {
  const returns = (x: ArrayLike<number>) =>
    Array.from({ length: n }, (_, i) => at(x, x.length - n + i) / at(x, x.length - n + i - 1) - 1);
  const [x, y] = [returns(a), returns(b)];
  const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  const sum = (f: (i: number) => number) => x.reduce((total, _, i) => total + f(i), 0);
  return (
    sum((i) => (at(x, i) - mx) * (at(y, i) - my)) /
    Math.sqrt(sum((i) => (at(x, i) - mx) ** 2) * sum((i) => (at(y, i) - my) ** 2))
  );
}

type Check = (headline: string, of: PictureCase) => boolean;

/** Of each picture: whether all that its headline says is so. A headline that no rule knows is a fault. */
export const headlineChecks: Readonly<Record<string, Check>> = {
  leads(text, { market, source: { report } }) {
    const { small, large } = market;
    const t = small.length - 1;
    if (t < 21) return text.includes('too short');
    const lead = at(small, t) / at(small, t - 21) - at(large, t) / at(large, t - 21);
    const size = unsigned(lead * 100, 1);
    const isLevel = size === '0.0';
    if (isLevel !== text.includes('are level with')) return false;
    if (!isLevel && !text.includes(`${lead < 0 ? 'trail' : 'lead'} by ${size} points`)) return false;
    const { percentile } = report.gate;
    if (percentile === null) return text.includes('too few periods');
    const share = /stronger than (\d+)%/.exec(text)?.[1];
    if (
      share !== undefined &&
      !(Number(share) / 100 <= percentile + 1e-9 && percentile < (Number(share) + 1) / 100 + 1e-9)
    )
      return false;
    if (text.includes('weakest 1%') && percentile >= 0.01) return false;
    if (text.includes('a rotation needs 70%')) return !report.gate.on && percentile < 0.7;
    if (text.includes('a rotation ends after'))
      return report.gate.on && (percentile < 0.5 || (report.gate.lead21 ?? 0) <= 0);
    if (text.includes('as a rotation needs'))
      return !report.gate.on && (report.gate.overGrowth21 ?? 0) <= 0 && percentile >= 0.7;
    if (text.includes('needs a lead of'))
      return !report.gate.on && (report.gate.lead21 ?? 0) < 0.005 && percentile >= 0.7;
    return report.gate.on && percentile >= 0.5 && (report.gate.lead21 ?? 0) > 0;
  },
  calls(text, { source: { report } }) {
    const { record, verdict } = report;
    const call = record.calls.find(({ state }) => state === verdict.state);
    const [, k, n] = /(\d+) of (\d+)/.exec(text) ?? [];
    if (call) {
      if (call.decided === 0) return text.endsWith('call has been decided yet');
      const [low, high] = call.interval95;
      const side =
        call.decided < 10
          ? 'too few to tell'
          : (low ?? 0) > 0.5
            ? ': better than'
            : (high ?? 1) < 0.5
              ? ': worse than'
              : ': no better than';
      return (
        Number(k) === call.right &&
        Number(n) === call.decided &&
        text.includes(side) &&
        text.includes(call.state === 'breakout' ? 'lasted' : 'gave back')
      );
    }
    const { lasted, gaveBack } = record.rotations;
    if (lasted + gaveBack === 0) return text === 'No rotation has been decided yet';
    const isToss = lasted + gaveBack >= 10 && Math.abs(lasted / (lasted + gaveBack) - 0.5) <= 0.05;
    return Number(k) === lasted && Number(n) === lasted + gaveBack && text.endsWith('a coin toss') === isToss;
  },
  after(text, { source: { report } }) {
    const { record, verdict } = report;
    const base = record.bases.find(({ horizon }) => horizon === 126)?.mean ?? null;
    const mean = (state: string) =>
      record.cohorts.find((one) => one.state === state && one.horizon === 126)?.mean ?? null;
    const standing = (state: string) => record.tests.find((one) => one.state === state)?.standing;
    const known = ['breakout', 'relief-rally'].filter((state) => mean(state) !== null);
    if (known.length === 0) return text.startsWith('No breakout or relief rally has been followed');
    if (text.startsWith('Too short to tell')) return known.some((state) => standing(state) === 'too-short');
    const both =
      /breakouts \((\S+) points\) and relief rallies \((\S+)\) are within chance of all sessions \((\S+)\)/.exec(text);
    if (both) {
      return (
        prints(both[1], (mean('breakout') ?? 0) * 100, 1) &&
        prints(both[2], (mean('relief-rally') ?? 0) * 100, 1) &&
        prints(both[3], (base ?? 0) * 100, 1) &&
        known.every((state) => standing(state) === 'not-significant' || standing(state) === 'not-tested')
      );
    }
    const state = text.includes('after breakouts') ? 'breakout' : 'relief-rally';
    if (
      (verdict.state === 'breakout' || verdict.state === 'relief-rally') &&
      known.includes(verdict.state) &&
      state !== verdict.state
    )
      return false;
    const [, verb, size, where, other] =
      /small caps (led|trailed|neither led nor trailed)(?: by (\S+) points)?, at all times (?:(they led by|they trailed by|by) )?(\S+):/.exec(
        text,
      ) ?? [];
    const own = (mean(state) ?? 0) * 100;
    const all = (base ?? 0) * 100;
    const isOwn =
      verb === 'neither led nor trailed'
        ? Math.abs(own) < 0.05
        : prints(size, Math.abs(own), 1) && (verb === 'led') === own > 0;
    const isAll =
      other === 'none'
        ? Math.abs(all) < 0.05
        : prints(other, Math.abs(all), 1) &&
          (where === 'by' ? Math.sign(all) === Math.sign(own) : (where === 'they led by') === all > 0);
    const ends = {
      'not-significant': 'within chance',
      significant: 'significant',
      'significant-against': 'significant, the wrong way',
      'not-tested': 'not tested',
      'too-short': '',
    };
    return isOwn && isAll && text.endsWith(`: ${ends[standing(state) ?? 'too-short']}`);
  },
  markets(text, { source: { report, pool } }) {
    if (report.world === null) return text.startsWith('The rules were not tried');
    const { difference, adjustedP } = report.world.horizons[0] ?? { difference: 0, adjustedP: 1 };
    if (adjustedP > 0.05 || pool === null) return text.includes('did no better');
    const [, verb, size] = /breakouts (beat|trailed) relief rallies by ([\d.]+) points in the month/.exec(text) ?? [];
    return (verb === 'beat') === difference > 0 && prints(size, Math.abs(difference) * 100, 1);
  },
  signals(text, { source: { report, data } }) {
    const { composite, state } = report.verdict;
    if (composite === null) return text === 'No signal is known today';
    const [, printed] = /average ([+−]?[\d.]+)/.exec(text) ?? [];
    const decimals = printed?.split('.')[1]?.length ?? 0;
    if (!prints(printed, composite, decimals)) return false;
    if (state === 'insufficient-data') return text.endsWith('but there is no verdict');
    const name = composite < 0 ? 'relief rally' : 'breakout';
    if (text.includes('if a rotation were under way') === report.gate.on) return false;
    if (text.includes('too little'))
      return Math.abs(composite) < 0.2 && !(report.gate.on && state === (composite < 0 ? 'relief-rally' : 'breakout'));
    if (text.includes('ends only'))
      return (
        Math.abs(composite) < 0.2 &&
        Math.abs(composite) >= 0.1 &&
        Math.sign(data.latched.verdict) === Math.sign(composite) &&
        (!report.gate.on || state.startsWith(name.split(' ')[0] ?? ''))
      );
    if (!text.includes(`enough for a ${name}`) || Math.abs(composite) < 0.2) return false;
    return !report.gate.on || (state === 'undecided') === text.includes('do not support one');
  },
  ratio(text, { market }) {
    const from = Math.max(0, market.days.length - 756);
    const level = Array.from(market.days, (_, i) => at(market.small, i) / at(market.large, i)).slice(from);
    const change = last(level) / at(level, 0) - 1;
    if (text.startsWith('Small caps stand where')) return Math.abs(change) < 0.005 + 1e-9;
    const [, verb, percent] = /have (lost|gained) (\d+)%/.exec(text) ?? [];
    if ((verb === 'gained') !== change > 0 || !prints(percent, Math.abs(change) * 100, 0)) return false;
    const row = extreme(level, change < 0 ? -1 : 1);
    const since = last(level) / at(level, row) - 1;
    if (!text.endsWith(words(at(market.days, from + row)))) return false;
    const [, again] = /and (?:regained|lost) (\d+)% since/.exec(text) ?? [];
    if (text.includes('in three years') !== market.days.length >= 756) return false;
    return again === undefined
      ? Math.abs(since) < 0.02 + 1e-9 && text.includes('are near the')
      : prints(again, Math.abs(since) * 100, 0);
  },
  rotation(text, { market }) {
    const q = Array.from(market.days, (_, i) => Math.log(at(market.small, i) / at(market.large, i)));
    if (q.length < 252) return text.includes('too short');
    const year = q.slice(-252);
    const level = last(q) - year.reduce((a, b) => a + b, 0) / 252;
    const change = last(q) - at(q, q.length - 22);
    const name = level > 0 ? (change > 0 ? 'leading' : 'weakening') : change > 0 ? 'improving' : 'lagging';
    return (
      text.startsWith(`Small caps are ${name}: ${level > 0 ? 'above' : 'below'} `) &&
      text.includes(change > 0 ? 'gaining' : 'losing ground')
    );
  },
  correlation(text, { market, source: { report } }) {
    if (market.days.length < 253) return text.includes('unknown');
    const rho = plainCorrelation(market.large, market.small, 252);
    const score = (x: number) => Math.max(-1, Math.min(1, 1 - (2 * (x - 0.76)) / 0.19));
    const own = score(rho);
    const [, printed] = /(?:is|correlation,) (−?[\d.]+),/.exec(text) ?? [];
    if (!prints(printed, rho, printed?.split('.')[1]?.length ?? 0)) return false;
    if (text.includes('neither side')) return Math.abs(own) < 0.25;
    if (!text.includes(`speaks for a ${own > 0 ? 'breakout' : 'relief rally'}`) || report.verdict.known === 0)
      return false;
    const shorter = [126, 63].map((n) => score(plainCorrelation(market.large, market.small, n)));
    const against = shorter.map((one) => Math.abs(one) >= 0.25 && Math.sign(one) !== Math.sign(own));
    if (text.includes('shorter ones')) return against.every(Boolean);
    if (text.includes('that over six months')) return against[0] === true && against[1] === false;
    if (text.includes('that over three months')) return against[1] === true && against[0] === false;
    const place = rho > 0.95 ? 'above the' : rho < 0.76 ? 'below the' : rho >= 0.855 ? 'upper half' : 'lower half';
    return against.every((one) => !one) && text.includes(place);
  },
  score(text, { source: { report, data } }) {
    const { composite } = report.verdict.pricesAlone;
    if (composite === null) return text.startsWith('No signal is known');
    const [, printed] = /(?:score|is) ([+−]?[\d.]+)/.exec(text) ?? [];
    if (!prints(printed, composite, printed?.split('.')[1]?.length ?? 0)) return false;
    const [, then] = / it to ([+−]?[\d.]+)$/.exec(text) ?? [];
    const isOther = report.verdict.composite !== null && report.verdict.composite !== composite;
    if (isOther !== (then !== undefined)) return false;
    if (then !== undefined) {
      const all = report.verdict.composite ?? 0;
      if (!prints(then, all, then.split('.')[1]?.length ?? 0) || /lift/.test(text) !== all > composite) return false;
    } else if (text.includes('only while a rotation') === report.gate.on) return false;
    if (text.includes('too little')) return Math.abs(composite) < 0.2;
    if (text.includes('ends only'))
      return Math.abs(composite) >= 0.1 && Math.sign(data.latched.pricesAlone) === Math.sign(composite);
    return Math.abs(composite) >= 0.2 && text.includes(`enough for a ${composite < 0 ? 'relief rally' : 'breakout'}`);
  },
  record(text, { market }) {
    const { days, closes } = market.own.small;
    const records: number[] = [];
    let high = 0;
    for (const [i, close] of closes.entries()) {
      if (close > high * (1 + 1e-12)) {
        records.push(i);
        high = close;
      }
    }
    const to = closes.length - 1;
    const row = last(records);
    if (row === to) {
      const ended = records.findLast((own, i) => i > 0 && own - at(records, i - 1) >= 252);
      if (ended === undefined || to - ended >= 252) return text.endsWith('closed at a record');
      const count = records.filter((own) => own >= ended).length;
      const length = ((at(days, ended) - at(days, at(records, records.indexOf(ended) - 1))) / 365.25).toFixed(1);
      return count === 1
        ? text.endsWith(`first record in ${length} years`)
        : text.includes(`drought of ${length} years ended on ${words(at(days, ended))}`);
    }
    const below = (1 - last(closes) / at(closes, row)) * 100;
    const [, printed] = /([\d.]+)% below/.exec(text) ?? [];
    if (printed === undefined ? !(below < 0.05 && text.includes('just below')) : !prints(printed, below, 1))
      return false;
    if (text.includes('no record for'))
      return to - row >= 252 && text.includes(` ${((at(days, to) - at(days, row)) / 365.25).toFixed(1)} years`);
    return to - row < 252 && text.endsWith(words(at(days, row)));
  },
  'first-five'(text, { source: { data, report } }) {
    const done = data.firstFive.years.filter(({ wholeYear }) => wholeYear !== null);
    if (done.length === 0) return text.startsWith('No full year');
    const rose = (isUp: boolean) =>
      done.filter(({ firstFive, wholeYear }) => firstFive > 0 === isUp && (wholeYear ?? 0) > 0).length;
    const all = (isUp: boolean) => done.filter(({ firstFive }) => firstFive > 0 === isUp).length;
    const counts = (isUp: boolean) => `${rose(isUp)} of ${all(isUp)}`;
    const [, gains] = /gains(?: in the first five days)? (\d+ of \d+)/.exec(text) ?? [];
    const [, falls] = /falls (\d+ of \d+)/.exec(text) ?? [];
    if (gains !== counts(true) || falls !== counts(false)) return false;
    const [, year, began] = /^(\d{4}) began with (\S+)%/.exec(text) ?? [];
    if (year === undefined) return true;
    const own = data.firstFive.years.find((one) => one.year === Number(year));
    return (
      own !== undefined &&
      report.market.last.startsWith(year) &&
      prints(began, own.firstFive * 100, began?.split('.')[1]?.length ?? 0) &&
      text.includes('after such gains') === own.firstFive > 0
    );
  },
  gap(text, { market, source: { data } }) {
    const { gaps } = data.gaps;
    if (gaps.length === 0) return text.startsWith('No year');
    const own = gaps.find(({ year }) => year === Number(isoDate(last(market.days)).slice(0, 4)));
    if (!own) return text.includes(`${gaps.filter(({ gap }) => gap > 0).length} of ${gaps.length} years`);
    const larger = gaps.filter(({ gap }) => gap > own.gap + 1e-12).length + 1;
    const [, printed] = /by ([\d.]+) points/.exec(text) ?? [];
    if (own.gap !== 0 && !prints(printed, Math.abs(own.gap) * 100, printed?.split('.')[1]?.length ?? 0)) return false;
    if (!text.includes(`opened ${own.year} ${own.gap < 0 ? 'behind' : own.gap > 0 ? 'ahead of' : 'level'}`))
      return false;
    const place =
      gaps.length < 2
        ? 'the only year'
        : larger === 1
          ? `the most in ${gaps.length} years`
          : larger === gaps.length
            ? `the least in ${gaps.length} years`
            : `number ${larger} of ${gaps.length}`;
    return text.includes(place);
  },
  history(text, { market }) {
    const level = Array.from(market.days, (_, i) => at(market.small, i) / at(market.large, i));
    const peak = extreme(level, 1);
    const lost = 1 - last(level) / at(level, peak);
    if (lost < 0.005 - 1e-9) return text.includes('at their highest since');
    const [, printed] = /lost (\d+)%/.exec(text) ?? [];
    return prints(printed, lost * 100, 0) && text.includes(words(at(market.days, peak)));
  },
};

/** Headlines of a case that are false, or of a form that no check knows. */
export const headlineFaults = (
  of: PictureCase,
  headlines: readonly (readonly [id: string, headline: string])[],
): string[] =>
  headlines
    .filter(([id, headline]) => headlineChecks[id]?.(headline, of) !== true)
    .map(([id, headline]) => `${of.name}: ${id}: ${headline}`);
