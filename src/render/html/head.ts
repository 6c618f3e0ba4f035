import type { Report } from '../../report/check/schema.ts';
import { stateWords } from '../../report/verdict-words.ts';
import { plural } from '../../words/counts.ts';
import { noteWords } from '../../words/notes.ts';
import { level } from '../../words/numbers.ts';
import { escaped } from '../svg/draw/escape.ts';
import { daysInWords, minusSigns, signedFigure } from '../svg/draw/figures.ts';
import { markColours, markPath } from '../svg/draw/marks.ts';
import { paragraph } from '../words/check/paragraph.ts';
import { dayWords, isOld } from '../words/check/verdict-line.ts';

const closeHtml = ({ short, close, change1 }: Report['market']['large']) =>
  `<span>${escaped(short)} <b>${level(close)}</b>${change1 === null ? '' : ` ${signedFigure(change1 * 100, 1)}%`}</span>`;

/** What is wrong with the data, in bars: the sample, old data, warnings. */
function bars(report: Report): string {
  const { sample, market, warnings } = report;
  const age = market.age ?? 0;
  const texts = [
    ...(sample ? ['SYNTHETIC SAMPLE, not the market'] : []),
    ...(isOld(report) ? [`${plural(age, 'trading day')} old: this is not today’s verdict`] : []),
    ...warnings.filter(({ code }) => code !== 'old-data').map(noteWords),
  ];
  return texts.map((text) => `<p class="bar">${escaped(text)}</p>`).join('');
}

/** The confidence and what it depends on, or since when the verdict stands: what the screen says behind the day. */
const standing = (report: Report): string =>
  dayWords(report)
    .replace(` on ${report.market.last}`, '')
    .replace(/^,? \(?/, '')
    .replace(/^([^(]*)\)$/, '$1');

/** Date, closes, the verdict with its mark, and why. */
export function headHtml(report: Report): string {
  const { asOf, market, verdict } = report;
  const { state } = verdict;
  const mark = `<svg aria-hidden="true" viewBox="0 0 28 28"><path class="f-${markColours[state]}" d="${markPath(state, 14, 14, 26)}"/></svg>`;
  return (
    `<header><p class="closes"><b>${escaped(asOf)}</b>${[market.large, market.small, ...(market.growth ? [market.growth] : [])].map(closeHtml).join('')}</p>${bars(report)}` +
    `<h1 class="${state}">${mark}${escaped(stateWords[state])}</h1><p class="since">${escaped(minusSigns(standing(report)))}</p>` +
    `<p class="why">${escaped(daysInWords(minusSigns(paragraph(report))))}</p></header>`
  );
}
