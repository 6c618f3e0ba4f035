import type { Report } from '../../../report/check/schema.ts';
import { numberWord } from '../../../words/counts.ts';
import { canvas } from '../draw/canvas.ts';
import { plainFigure, signedPoints } from '../draw/figures.ts';
import type { Drawing, PictureKind, PictureSource, Size } from '../picture.ts';
import { widths } from '../picture.ts';
import { withArticle } from '../words/articles.ts';
import { rankedIn, spanName } from '../words/spans.ts';

/** In place of a dot, where a lead cannot be ranked. */
const tooFew = 'too few periods';

/** A percentile in whole percent, never rounded up. */
const share = (percentile: number): number => Math.floor(percentile * 100 + 1e-9);

const strength = (percentile: number) =>
  share(percentile) < 1 ? 'among the weakest 1% of' : `stronger than ${share(percentile)}% of`;

/** What a rotation would need: the first condition that is not met. */
function missing({ gate, rules, market }: Report): string {
  const { openPercentile, minLead } = rules.gate;
  const percentile = gate.percentile ?? 0;
  if (percentile < openPercentile)
    return `${strength(percentile)} such periods, a rotation needs ${share(openPercentile)}%`;
  if ((gate.lead21 ?? 0) < minLead) return `a rotation needs a lead of ${plainFigure(minLead * 100, 1)}%`;
  return market.growth === null
    ? 'none has begun'
    : `not ahead of ${withArticle(market.growth.label)}, as a rotation needs`;
}

function headline(source: PictureSource): string {
  const { report, data } = source;
  const { gate, rules } = report;
  const lead = data.leads.find(({ sessions }) => sessions === 21)?.lead ?? Number.NaN;
  if (Number.isNaN(lead)) return 'The files are too short for a lead over a month';
  const size = plainFigure(Math.abs(lead) * 100, 1);
  const verb = size === '0.0' ? 'are level with large caps' : `${lead < 0 ? 'trail' : 'lead'} by ${size} points`;
  if (gate.percentile === null) return `Small caps ${verb} over a month: too few periods to say how strong that is`;
  if (!gate.on) return `Over a month small caps ${verb}: ${missing(report)}`;
  const isStrong = gate.percentile >= rules.gate.closePercentile && (gate.lead21 ?? 0) > 0;
  return isStrong
    ? `Small caps ${verb} over a month: ${strength(gate.percentile)} such periods ${rankedIn(report)}`
    : `Small caps ${verb} over a month: a rotation ends after ${numberWord(rules.gate.closeSessions)} such sessions`;
}

function draw({ report, data }: PictureSource, size: Size): Drawing {
  const isWide = size === 'wide';
  const width = widths[size];
  const [top, row] = [30, 28];
  const height = top + data.leads.length * row + 6;
  const on = canvas(width, height);
  const [left, right] = isWide ? [150, width - 8] : [116, width - 8];
  const at = (percentile: number) => left + percentile * (right - left);
  const heads = isWide ? ['weakest', 'median', `strongest ${rankedIn(report)}`] : ['weakest', 'median', 'strongest'];
  const head = { size: 12, colour: 'soft' } as const;
  on.text(left, 14, heads[0] ?? '', head);
  on.text(at(0.5), 14, heads[1] ?? '', { ...head, anchor: 'middle' });
  on.text(right + 8, 14, heads[2] ?? '', { ...head, anchor: 'end' });
  on.line(at(0.5), top - 8, at(0.5), height - 4, 'third');
  for (const [i, { sessions, lead, percentile }] of data.leads.entries()) {
    const y = top + i * row + row / 2;
    const isMonth = sessions === 21;
    on.text(0, y + 4.5, spanName(sessions), { bold: isMonth });
    on.text(left - 18, y + 4.5, Number.isNaN(lead) ? '–' : signedPoints(lead), { anchor: 'end', bold: isMonth });
    on.line(left, y, right, y, 'grid');
    const needed = report.rules.gate.openPercentile;
    if (isMonth) {
      on.rect({ left: at(needed), right, top: y - 4, bottom: y + 4 }, 'need');
      const text = `${isWide ? 'a rotation ' : ''}needs ${share(needed)}%`;
      on.text(right, y - 8, text, { size: 11, colour: 'soft', anchor: 'end' });
    }
    if (Number.isNaN(percentile)) {
      if (!isMonth) on.text(left + 4, y + 4.5, tooFew, { ...head, halo: true });
      continue;
    }
    on.line(at(0.5), y, at(percentile), y, isMonth ? 'ink' : 'second', isMonth ? 4 : 2.5);
    on.dot(at(percentile), y, isMonth ? 6 : 4, isMonth ? 'ink' : 'second');
  }
  return { width, height, body: on.toString(), labels: on.labels };
}

/** How far small caps lead over a day to a year, and how strong that is. */
export const leads: PictureKind = {
  id: 'leads',
  title: 'lead of small over large caps over a day to a year, and how strong it is',
  picture(source) {
    const { report, data } = source;
    const { small, large } = report.market;
    const isKnown = data.leads.some(({ lead }) => !Number.isNaN(lead));
    return {
      id: 'leads',
      headline: headline(source),
      sub: `${small.label} return less ${large.label} return, in points; the dot is its rank among periods of the same length ${rankedIn(report)}`,
      description: data.leads
        .filter(({ lead }) => !Number.isNaN(lead))
        .map(({ sessions, lead }) => `${spanName(sessions)} ${signedPoints(lead)} points`)
        .join(', '),
      table: {
        columns: ['period', 'lead, points', 'percentile'],
        rows: data.leads.map(({ sessions, lead, percentile }) => [
          spanName(sessions),
          Number.isNaN(lead) ? '–' : signedPoints(lead, 2),
          Number.isNaN(percentile) ? '–' : `${plainFigure(percentile * 100, 1)}%`,
        ]),
      },
      ...(isKnown && { draw: (size) => draw(source, size) }),
    };
  },
};
