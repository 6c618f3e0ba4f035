import type { Report } from '../../../report/check/schema.ts';
import { level, percent } from '../../../words/numbers.ts';
import { visible } from '../../../words/quoted.ts';
import type { RenderOptions } from '../../renderer.ts';
import { borderless } from '../layout/borderless.ts';
import { wrap } from '../layout/wrap.ts';

const rest = (width: number, used: number) => (Number.isFinite(width) ? Math.max(width - used, 20) : null);

function moveWords({ move, from, by, reached, everReached, reason }: Report['targets'][number]): string {
  if (move === null) return `n/a: ${reason}`;
  const way = move > 0 ? `${percent(move)} away` : 'there';
  const due = by === null ? '' : `, due by ${by}`;
  // "Not reached since" a day would sound as if the level was last reached on that day.
  if (everReached === null) return `${way}, not reached yet; published ${from}${due}`;
  const since = reached === null ? `not reached since ${from}` : `reached on ${reached}`;
  const before = everReached < from ? `; first on ${everReached}` : '';
  return `${way}, ${since}${before}${due}`;
}

/** Targets and their distance. */
export function targetLines({ targets, market }: Report, { width }: RenderOptions): string[] {
  if (targets.length === 0) return [];
  const rows = targets.map((target) => {
    return [
      `  ${market[target.role]?.label ?? target.role} ${level(target.level)}`,
      `${moveWords(target)} (${target.source})`,
    ];
  });
  return ['Published levels (not scored)', ...borderless(rows, [28, rest(width, 28)]), ''];
}

/** The user's risk notes, active ones first. */
export function flagLines({ riskNotes }: Report, { width }: RenderOptions): string[] {
  if (riskNotes.length === 0) return [];
  const rows = [...riskNotes]
    .sort((a, b) => Number(b.active) - Number(a.active))
    .map(({ from, until, note, active }) => [
      `  ${active ? 'in force' : 'over'}`,
      `${from} to ${until}`,
      visible(note),
    ]);
  return ['Risk notes (not scored)', ...borderless(rows, [12, 26, rest(width, 38)]), ''];
}

const units: Readonly<Record<string, string>> = { percent: '%', ratio: '', 'usd-billion': ' billion dollars' };

/** Observations, as their file or the command line has them. */
export function observationLines({ observations }: Report, { width }: RenderOptions): string[] {
  if (observations.length === 0) return [];
  const lines = observations.flatMap(({ date, series, value, unit, basis, provider, index, note }) => {
    const of = [basis, index ?? '', provider, note ?? ''].filter((part) => part !== '').map(visible);
    return wrap(`${date} ${series} ${value}${units[unit] ?? ` ${unit}`} (${of.join('; ')})`, width - 4).map(
      (line, i) => `${i === 0 ? '  ' : '    '}${line}`,
    );
  });
  return ['Observations, the latest of each kind', ...lines, ''];
}
