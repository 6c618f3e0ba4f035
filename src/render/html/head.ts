import { daysFromIso } from '../../dates/civil-dates.ts';
import { decidingStates } from '../../judgement/names.ts';
import type { Report } from '../../report/check/schema.ts';
import { stateWords } from '../../report/verdict-words.ts';
import { count, plural } from '../../words/counts.ts';
import { noteWords } from '../../words/notes.ts';
import { level } from '../../words/numbers.ts';
import { escaped } from '../svg/draw/escape.ts';
import { dayWords, signedFigure } from '../svg/draw/figures.ts';
import { markColours, markPath } from '../svg/draw/marks.ts';
import { callSentences } from '../svg/words/call-sentences.ts';
import { paragraph } from '../words/paragraph.ts';

/** Sessions after which data is old. */
const oldAfter = 3;

const closeHtml = ({ short, close, change1 }: Report['market']['large']) =>
  `<span>${escaped(short)} <b>${level(close)}</b>${change1 === null ? '' : ` ${signedFigure(change1 * 100, 1)}%`}</span>`;

/** What is wrong with the data, in bars: the sample, old data, warnings. */
function bars({ sample, market, warnings }: Report): string {
  const age = market.age ?? 0;
  const texts = [
    ...(sample ? ['SYNTHETIC SAMPLE, not the market'] : []),
    ...(age > oldAfter ? [`${plural(age, 'trading day')} old: this is not today’s verdict`] : []),
    ...warnings.filter(({ code }) => code !== 'old-data').map(noteWords),
  ];
  return texts.map((text) => `<p class="bar">${escaped(text)}</p>`).join('');
}

/** The confidence with what it rests on, or since when the verdict stands. */
function standing({ verdict, record }: Report): string {
  const { state, confidence, since, sessions } = verdict;
  const call = record.calls.find((one) => one.state === state);
  const side = decidingStates.find((one) => one === state);
  if (confidence !== null && side) {
    const found =
      call && call.decided > 0 ? `: ${count(call.right)} of ${count(call.decided)} ${callSentences[side]}` : '';
    return `${confidence} confidence${found}`;
  }
  if (since === null || sessions === null) return '';
  return `since ${dayWords(daysFromIso(since))}, ${plural(sessions, 'trading day')}`;
}

/** What the verdict would be without figures of the command line; empty where there are none. */
function byHandWords({ verdict: { withoutByHand, state } }: Report): string {
  if (withoutByHand === null) return '';
  const { sessions } = withoutByHand;
  const other = withoutByHand.state === state ? 'the same' : stateWords[withoutByHand.state];
  return `Without the P/E that you gave the verdict is ${other}, for ${plural(sessions, 'trading day')} now.`;
}

/** Date, closes, the verdict with its mark, and why. */
export function headHtml(report: Report): string {
  const { asOf, market, verdict } = report;
  const { state } = verdict;
  const mark = `<svg aria-hidden="true" viewBox="0 0 28 28"><path class="f-${markColours[state]}" d="${markPath(state, 14, 14, 26)}"/></svg>`;
  const byHand = byHandWords(report);
  return (
    `<header><p class="closes"><b>${escaped(asOf)}</b>${[market.large, market.small, market.growth].map(closeHtml).join('')}</p>${bars(report)}` +
    `<h1 class="${state}">${mark}${escaped(stateWords[state])}</h1><p class="since">${escaped(standing(report))}</p>` +
    `<p class="why">${escaped(paragraph(report))}</p>${byHand === '' ? '' : `<p class="why">${escaped(byHand)}</p>`}</header>`
  );
}
